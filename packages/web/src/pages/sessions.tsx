import type { SessionLine } from '@noticed/shared/contract/sessions/session-page';
import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { counted } from '../ui/count-words.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { HiddenWhileProjected } from '../ui/feedback/hidden-while-projected.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { CalendarIcon, RepairIcon, SearchIcon } from '../ui/icons.tsx';
import { useAddressText } from '../ui/layout/address-sort.ts';
import { Card } from '../ui/layout/card.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';
import { FinishedTable } from './sessions/finished-table.tsx';
import { finished, sessionGroups } from './sessions/groups.ts';
import { SessionLines } from './sessions/session-lines.tsx';
import { Unfinished } from './sessions/unfinished.tsx';

export const loader = () =>
  Promise.all([prefetch('listSessions', {}), prefetch('listDrafts', {}), prefetch('readMe', {})]);

/** The repairs that the reader is in or sees through, by what they wait for. */
export function Page() {
  const { sessions } = useRead('listSessions', {});
  const { today, may } = useRead('readMe', {});
  const open = sessions.length - finished(sessions).length;
  return (
    <Stack gap="loose">
      <PageHeader
        title="Sessions"
        actions={
          <>
            <LinkButton to={paths.agenda()} icon={<CalendarIcon />}>
              This week
            </LinkButton>
            {may.manageSettings ? <LinkButton to={paths.prompts()}>The questions we ask</LinkButton> : null}
          </>
        }
        lede={sessions.length > 0 ? `${open} under way · ${counted(sessions.length, 'session')} in all` : undefined}
      />
      <HiddenWhileProjected>
        <Unfinished />
        {sessions.length === 0 ? <NoneYet /> : <Sessions sessions={sessions} today={today} />}
      </HiddenWhileProjected>
    </Stack>
  );
}

function Sessions({ sessions, today }: { sessions: readonly SessionLine[]; today: string }) {
  const [text, setText] = useAddressText('find');
  const found = sessions.filter((one) => isFound(one, text));
  const groups = sessionGroups(found, today);
  const over = finished(found);
  return (
    <>
      <TextField
        name="find"
        type="search"
        label="Find by pupil, form or adult"
        width="medium"
        icon={<SearchIcon />}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {found.length === 0 ? <EmptyState title="No session like that">Try fewer words.</EmptyState> : null}
      {groups.map(({ id, title, lede, sessions: own }) => (
        <Card key={id} title={`${title} (${own.length})`} lede={lede} flush>
          <SessionLines label={title} sessions={own} today={today} />
        </Card>
      ))}
      {over.length > 0 ? (
        <Card title={`Finished (${over.length})`} flush>
          <FinishedTable sessions={over} />
        </Card>
      ) : null}
    </>
  );
}

function isFound({ pupil, adult, facilitator }: SessionLine, text: string): boolean {
  const said = `${pupil.name} ${pupil.form ?? ''} ${adult} ${facilitator}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => said.includes(word));
}

function NoneYet() {
  return (
    <EmptyState
      icon={<RepairIcon />}
      title="No sessions yet"
      action={<LinkButton to={paths.registers()}>Go to registers</LinkButton>}
    >
      A restorative session starts from a pupil’s page: ten minutes, six questions, and what each of you will do. Open
      the pupil and choose “Plan a session”.
    </EmptyState>
  );
}
