import { Link } from 'react-router';
import type { Answer } from '../../data/client.ts';
import { paths } from '../../paths.ts';
import { nearDay } from '../../ui/day-words.ts';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';

interface ItemsDueProps {
  items: Answer<'readAgenda'>['itemsDue'];
  today: string;
}

/** What was agreed and is past its day, with who owes it. */
export function ItemsDue({ items, today }: ItemsDueProps) {
  if (items.length === 0) return null;
  return (
    <Card title={`Agreed and still open (${items.length})`} flush>
      <LineList label="Agreed and still open">
        {items.map(({ itemId, what, owner, dueOn, session }) => (
          <Line
            key={itemId}
            title={
              <Link to={paths.session(session.id)} className="pupil-link">
                <bdi>{what}</bdi>
              </Link>
            }
            meta={`${session.pupil.name} and ${session.adult}`}
            detail={`${owner}, by ${nearDay(dueOn, today)}`}
          />
        ))}
      </LineList>
    </Card>
  );
}
