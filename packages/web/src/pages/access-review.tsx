import type { Answer } from '../data/client.ts';
import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { counted } from '../ui/count-words.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Disclosure } from '../ui/layout/disclosure.tsx';
import { Line, LineList } from '../ui/layout/line-list.tsx';
import { Note } from '../ui/layout/note.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';
import { wholeDate } from '../ui/whole-dates.ts';
import { ReviewLine } from './access-review/review-line.tsx';

export const loader = () => Promise.all([prefetch('reviewAccess', {}), prefetch('readMe', {})]);

/** Accounts that nobody seems to need any more, each with why it stands here and what can be done about it. */
export function Page() {
  const { accounts, kept, mayChange } = useRead('reviewAccess', {});
  const { staffId, today } = useRead('readMe', {});
  return (
    <Stack gap="loose">
      <PageHeader
        title="Access review"
        lede={
          accounts.length === 0
            ? 'Nothing stands out.'
            : `${counted(accounts.length, 'account')} to look at. Nothing is closed by itself: you decide.`
        }
        back={{ to: paths.settings(), label: 'Settings' }}
      />
      <Card flush>
        {accounts.length === 0 ? (
          <EmptyState title="Every account is used, and has a reason">
            Accounts come up here when nobody has used them for long, when their owner has left or meets no pupils any
            more, and when a role that opens much has been held for a year with no last day.
          </EmptyState>
        ) : (
          <LineList label="Accounts to look at">
            {accounts.map((one) => (
              <ReviewLine key={one.staffId} {...{ one, mayChange, today }} own={one.staffId === staffId} />
            ))}
          </LineList>
        )}
      </Card>
      {mayChange ? null : (
        <Note>You can keep an account with a reason. Closing one, or ending a role, is your data manager’s to do.</Note>
      )}
      {kept.length > 0 ? <Kept kept={kept} /> : null}
    </Stack>
  );
}

function Kept({ kept }: Pick<Answer<'reviewAccess'>, 'kept'>) {
  return (
    <Disclosure summary={`Kept, with a reason (${kept.length})`}>
      <LineList label="Kept">
        {kept.map((one) => (
          <Line
            key={`${one.name} ${one.on} ${one.reason}`}
            title={<bdi>{one.name}</bdi>}
            meta={`${wholeDate(one.on)}, by ${one.by}`}
            detail={<bdi>{one.reason}</bdi>}
          />
        ))}
      </LineList>
    </Disclosure>
  );
}
