import { prefetch, useRead } from '../../data/query.ts';
import { paths } from '../../paths.ts';
import { counted } from '../../ui/count-words.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Split } from '../../ui/layout/stack.tsx';
import { momentWords, wholeDate } from '../../ui/whole-dates.ts';
import { kindWords } from './retention/kinds.ts';
import { LimitForm } from './retention/limit-form.tsx';
import { PurgeCard } from './retention/purge-card.tsx';

export const loader = () => prefetch('readRetention', {});

/** How long records are kept, what is due, and what was removed. A person looks before anything goes. */
export function Page() {
  const kept = useRead('readRetention', {});
  return (
    <>
      <PageHeader
        title="How long records are kept"
        lede="Every day Noticed looks for what is due and lays it here. Nothing goes before you have looked at it."
        back={{ to: paths.settings(), label: 'Settings' }}
      />
      <Split aside={<LimitForm key={kept.version} kept={kept} />}>
        <PurgeCard kept={kept} />
        <Card title="What was removed" flush={kept.done.length > 0}>
          {kept.done.length === 0 ? (
            <EmptyState title="Nothing yet">
              A line for each purge will stand here: what, how many, when and by whom.
            </EmptyState>
          ) : (
            <LineList label="What was removed">
              {kept.done.map(({ id, asOf, doneAt, confirmedBy, lines }) => (
                <Line
                  key={id}
                  title={doneAt ? momentWords(doneAt) : wholeDate(asOf)}
                  meta={`due as of ${wholeDate(asOf)}`}
                  detail={`${lines.map((one) => `${kindWords[one.kind].name}: ${one.due}`).join(' · ')}. Confirmed by ${confirmedBy ?? 'a former colleague'}.`}
                />
              ))}
            </LineList>
          )}
        </Card>
        <Note>
          {kept.holds === 0
            ? 'No pupil is on hold.'
            : `${counted(kept.holds, 'pupil')} on hold: nothing of theirs goes, whatever its age.`}{' '}
          Weeks of figures stay as they are after their facts are gone, with small numbers hidden.
        </Note>
      </Split>
    </>
  );
}
