import type { Movement } from '@noticed/shared/domain/groups/movement';
import type { Standing } from '@noticed/shared/domain/relationship/phase';
import { standingWords } from '../../ui/words.ts';

const order: readonly Standing[] = ['establish', 'maintain', 'restore', 'unsorted'];

/** A from→to matrix; what stayed where it was is set back, so that what moved stands out in grey too. */
export function MovementTable({ caption, movement }: { caption: string; movement: Movement }) {
  return (
    <table className="movement">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">From</th>
          {order.map((to) => (
            <th key={to} scope="col">
              <span className="visually-hidden">to </span>
              {standingWords[to].word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {order.map((from) => (
          <tr key={from}>
            <th scope="row">{standingWords[from].word}</th>
            {order.map((to) => (
              <td key={to} data-stayed={from === to || undefined}>
                {movement[from][to].toLocaleString('en-GB')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
