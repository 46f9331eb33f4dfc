import type { LoaderFunctionArgs } from 'react-router';
import { base } from '../../data/client.ts';
import { prefetch, useRead } from '../../data/query.ts';
import { Card } from '../../ui/layout/card.tsx';
import { wholeDate } from '../../ui/whole-dates.ts';
import { filterIn, filterOf, useFileAddress, useFilter } from '../groups/address.ts';
import { capital } from '../groups/filters.tsx';
import { GroupsPage } from '../groups/frame.tsx';
import { MovementTable } from '../groups/movement-table.tsx';

const asked = (search: URLSearchParams) => ({ query: { ...filterIn(search), by: search.get('by') ?? 'year' } });

export const loader = ({ request }: LoaderFunctionArgs) => prefetch('readMovement', asked(filterOf(request).search));

/** From which phase to which relationships went between two days, group by group. */
export function Page() {
  const { search } = useFilter();
  const { frame, by, groups, total } = useRead('readMovement', asked(search));
  const file = useFileAddress(base, 'movement', { by: by.id });
  const days = `before ${wholeDate(frame.window.from)} and on ${wholeDate(frame.window.to)}`;
  return (
    <GroupsPage title="Movement" lede="From which phase to which" frame={frame} by={by.id} file={file}>
      <p className="method">
        Each relationship is counted once, by where it stood {days}. Read a row from left to right: of those that stood
        there, where they stand now. What happened and was undone in between does not show.
      </p>
      <Card title="All together">
        {total ? <MovementTable caption="All together" movement={total} /> : <p>Hidden.</p>}
      </Card>
      <Card title={`By ${by.name}`}>
        <div className="movements">
          {groups.map(({ groupId, name, movement }) =>
            movement ? (
              <MovementTable key={groupId} caption={capital(name)} movement={movement} />
            ) : (
              <p key={groupId}>{capital(name)}: too few pupils or adults to show.</p>
            ),
          )}
        </div>
      </Card>
    </GroupsPage>
  );
}
