import type { Seat } from '@noticed/shared/domain/register/seating';
import { useState } from 'react';
import { Button } from '../../ui/actions/button.tsx';
import { counted } from '../../ui/count-words.ts';
import { nearDay } from '../../ui/day-words.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { EditIcon, RegisterIcon } from '../../ui/icons.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { standsOf, Tile } from '../register/tile.tsx';
import type { Work } from '../register/work.ts';
import { Arranging } from './arranging.tsx';
import { Room } from './room.tsx';
import { useSeatKeys } from './use-seat-keys.ts';
import { type Seats, useSeats } from './use-seats.ts';
import '../../ui/styles/note.css';
import '../../ui/styles/seating.css';

/** The register as its pupils sit, seen from the front. Its adults share one plan. */
export function Plan({ work }: { work: Work }) {
  const { page } = work;
  const seats = useSeats(page.register.id);
  const [arranging, setArranging] = useState(false);
  const here = new Set(page.pupils.map((one) => one.id));
  const seated = seats.seats.filter((one) => here.has(one.pupilId));
  return (
    <div className="seating">
      <div className="no-print">
        <Cluster spread>
          <Note>{words(seated.length, page.pupils.length, seats, page.today)}</Note>
          {page.maySort ? (
            <Button
              icon={arranging ? undefined : <EditIcon />}
              aria-pressed={arranging}
              onClick={() => setArranging(!arranging)}
            >
              {arranging ? 'Done arranging' : 'Arrange seats'}
            </Button>
          ) : null}
        </Cluster>
      </div>
      {arranging ? (
        <Arranging work={work} seats={seats} seated={seated} />
      ) : seated.length === 0 ? (
        <EmptyState title="Nobody has a seat yet" icon={<RegisterIcon />}>
          {page.maySort
            ? 'Press “Arrange seats”. “Seat everyone by name” is a quick beginning.'
            : 'The adults of this register arrange its seats.'}
        </EmptyState>
      ) : (
        <Sitting work={work} seated={seated} />
      )}
    </div>
  );
}

function words(seated: number, pupils: number, { changedBy, changedOn }: Seats, today: string): string {
  if (seated === 0) return `${counted(pupils, 'pupil')} without a seat.`;
  const by = changedBy && changedOn ? ` Changed by ${changedBy} ${nearDay(changedOn, today)}.` : '';
  return `${seated} of ${counted(pupils, 'pupil')} have a seat.${by}`;
}

/** Everyone on their seat, chosen, placed and logged with as on the list; who has none stands below. */
function Sitting({ work, seated }: { work: Work; seated: readonly Seat[] }) {
  const { shown, selection } = work;
  const byId = new Map(shown.map((one) => [one.id, one]));
  const reachable = byId.get(selection.current ?? '') ?? byId.get(seated[0]?.pupilId ?? '');
  const standing = shown.filter((one) => !seated.some(({ pupilId }) => pupilId === one.id));
  const keys = useSeatKeys(seated);
  const tile = (pupilId: string | undefined, as: 'li' | 'div') => {
    const pupil = byId.get(pupilId ?? '');
    if (!pupil) return null;
    const { page, hand } = work;
    return (
      <Tile key={pupil.id} as={as} pupil={pupil} today={page.today} hand={hand} {...standsOf(pupil, work, reachable)} />
    );
  };
  return (
    <>
      <Room
        label={`Seating plan of ${work.page.register.name}`}
        rows={Math.max(...seated.map((one) => one.row)) + 1}
        places={Math.max(...seated.map((one) => one.place)) + 1}
        onKeyDown={keys}
        seat={(row, place) =>
          tile(seated.find((one) => one.row === row && one.place === place)?.pupilId, 'div') ?? (
            <span className="seat-free" aria-hidden="true" />
          )
        }
      />
      {standing.length > 0 ? (
        <>
          <h2 className="seating-standing">Without a seat</h2>
          <ul className="tiles" data-look="list" aria-label="Without a seat">
            {standing.map((one) => tile(one.id, 'li'))}
          </ul>
        </>
      ) : null}
    </>
  );
}
