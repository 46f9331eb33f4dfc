import type { ImportPreview } from '@noticed/shared/contract/roster/import-preview';
import { paths } from '../../paths.ts';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { CalendarIcon, CheckIcon, PersonIcon } from '../../ui/icons.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { Callout } from '../../ui/layout/note.tsx';
import { momentWords } from '../../ui/whole-dates.ts';

/** After applying: what is true now, and what a data manager does next. */
export function Done({ preview, at }: { preview: ImportPreview; at: string }) {
  return (
    <>
      <div role="status">
        <Callout title={`The roster of ${preview.school} is in`}>
          <p>Applied {momentWords(at)}. Reading the same export again would change nothing.</p>
        </Callout>
      </div>
      <Card title="What comes next" flush>
        <LineList label="What comes next">
          <Line
            lead={<PersonIcon />}
            title="Invite your staff"
            detail="Each gets a link that works once. Give heads of year and others their roles while you are there."
            actions={
              <LinkButton to={paths.people()} kind="primary">
                Go to people
              </LinkButton>
            }
          />
          <Line
            lead={<CalendarIcon />}
            title="Set your terms"
            detail="Noticed counts school days, so it needs your terms, half-terms and INSET days."
            actions={<LinkButton to={paths.terms()}>Go to terms</LinkButton>}
          />
          <Line
            lead={<CheckIcon />}
            title="Bring in the same export again"
            detail="Each half-term, or whenever classes change. Leavers are archived, joiners added."
            actions={<LinkButton to={paths.imports()}>Choose a file</LinkButton>}
          />
        </LineList>
      </Card>
    </>
  );
}
