import type { SessionPage } from '@noticed/shared/contract/sessions/session-page';
import { fileAddress } from '../../data/client.ts';
import { paths } from '../../paths.ts';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { CalendarIcon, PrintIcon } from '../../ui/icons.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';

/** What leaves the screen: sheets for the pupil, and a calendar file that names nobody unless the school allows it. */
export function PaperCard({ session }: { session: SessionPage }) {
  const { id, stage, plannedOn, heldOn, mayRead } = session;
  const isAhead = stage === 'planned' || stage === 'deferred';
  const sheet = (what: string) => paths.printSession(id, what);
  return (
    <Card title="On paper">
      <Cluster>
        {isAhead ? (
          <LinkButton to={sheet('questions')} icon={<PrintIcon />}>
            Questions beforehand
          </LinkButton>
        ) : null}
        {heldOn ? (
          <LinkButton to={sheet('agreement')} icon={<PrintIcon />}>
            What we agreed
          </LinkButton>
        ) : null}
        {heldOn && mayRead ? (
          <LinkButton to={sheet('pictures')} icon={<PrintIcon />}>
            Pictures
          </LinkButton>
        ) : null}
        {isAhead && plannedOn ? (
          <a
            className="button"
            data-kind="quiet"
            data-size="medium"
            href={fileAddress('readSessionCalendar', { params: { sessionId: id } })}
          >
            <CalendarIcon />
            Calendar file
          </a>
        ) : null}
      </Cluster>
      {heldOn && mayRead ? <Note>Opening the pictures is recorded, as any reading of what was written.</Note> : null}
    </Card>
  );
}
