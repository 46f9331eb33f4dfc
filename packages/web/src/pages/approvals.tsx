import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Line, LineList } from '../ui/layout/line-list.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';

export const loader = () => prefetch('listApprovals', {});

/** Imports too large for one person’s word. */
export function Page() {
  const { approvals } = useRead('listApprovals', {});
  return (
    <>
      <PageHeader title="Large imports" lede="A roster that many pupils would leave by needs a second person." />
      {approvals.length === 0 ? (
        <EmptyState title="Nothing waits for you">
          When a roster would make many pupils leave, it waits here until a senior leader has looked.
        </EmptyState>
      ) : (
        <Card title="Waiting for a second person" flush>
          <LineList label="Imports waiting for a second person">
            {approvals.map((one) => (
              <Line
                key={one.id}
                title={<bdi>{one.fileName}</bdi>}
                detail={one.reasons.join(' ')}
                meta={one.by ?? 'Watched folder'}
                actions={
                  <LinkButton to={paths.approval(one.id)} size="small">
                    Look at it
                  </LinkButton>
                }
              />
            ))}
          </LineList>
        </Card>
      )}
    </>
  );
}
