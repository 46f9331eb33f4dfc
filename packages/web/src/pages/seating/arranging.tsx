import { room, type Seat } from '@noticed/shared/domain/register/seating';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../ui/actions/button.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { useDragging } from '../register/use-dragging.ts';
import type { Work } from '../register/work.ts';
import { Room } from './room.tsx';
import { ways } from './use-seat-keys.ts';
import type { Seats } from './use-seats.ts';

interface ArrangingProps {
  work: Work;
  seats: Seats;
  seated: readonly Seat[];
}

const fewest = { rows: 5, places: 6 };
const wideEnough = (used: readonly number[], least: number, most: number) =>
  Math.min(most, Math.max(least, ...used.map((one) => one + 2)));

/** Seats are given by arrow keys on a pupil, by a press on a pupil and then on a seat, or by carrying with the mouse. */
export function Arranging({ work, seats, seated }: ArrangingProps) {
  const { pupils } = work.page;
  const [inHand, setInHand] = useState<string | null>(null);
  const names = new Map(pupils.map((one) => [one.id, one.name]));
  const standing = pupils.filter((one) => !seated.some(({ pupilId }) => pupilId === one.id));
  const focus = useFocusOn();
  const move = (pupilId: string, to: Omit<Seat, 'pupilId'> | null) => {
    seats.move(pupilId, to);
    setInHand(null);
    focus(pupilId);
  };
  const board = useDragging<HTMLDivElement>(true, '.seat-cell, .seating-spare', (pupilId, over) => {
    const { row, place } = over.dataset;
    move(pupilId, row === undefined ? null : { row: Number(row), place: Number(place) });
  });
  const press = (pupilId: string) => {
    const there = seated.find((one) => one.pupilId === pupilId);
    if (inHand && inHand !== pupilId && there) move(inHand, there);
    else setInHand(inHand === pupilId ? null : pupilId);
  };
  const keys = (event: KeyboardEvent) => {
    const tile = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-pupil]') : null;
    if (!passesOn(event)) event.stopPropagation();
    if (event.key === 'Escape') setInHand(null);
    const from = seated.find((one) => one.pupilId === tile?.dataset.pupil);
    const way = ways[event.key];
    if (!from || !(way || event.key === 'Delete' || event.key === 'Backspace')) return;
    event.preventDefault();
    if (!way) return move(from.pupilId, null);
    const to = { row: from.row + way[0], place: from.place + way[1] };
    if (to.row >= 0 && to.place >= 0 && to.row < room.rows && to.place < room.places) move(from.pupilId, to);
  };
  const pupil = (pupilId: string) => (
    <button
      type="button"
      className="seat"
      data-pupil={pupilId}
      aria-pressed={inHand === pupilId}
      onClick={() => press(pupilId)}
    >
      <bdi>{names.get(pupilId)}</bdi>
    </button>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons inside
    <div ref={board} className="seating-arranging" onKeyDown={keys}>
      <p role="status" className="no-print">
        {inHand ? (
          <>
            <bdi>{names.get(inHand)}</bdi>: now press a seat.
          </>
        ) : (
          'Press a name, then a seat. Or move a name with the arrow keys; Delete takes the seat away.'
        )}
      </p>
      <Room
        label={`Seating plan of ${work.page.register.name}, being arranged`}
        rows={wideEnough(
          seated.map((one) => one.row),
          fewest.rows,
          room.rows,
        )}
        places={wideEnough(
          seated.map((one) => one.place),
          fewest.places,
          room.places,
        )}
        seat={(row, place) => {
          const there = seated.find((one) => one.row === row && one.place === place);
          return there ? (
            pupil(there.pupilId)
          ) : (
            <button
              type="button"
              className="seat"
              data-free=""
              aria-label={`Row ${row + 1}, place ${place + 1}, free`}
              onClick={() => inHand && move(inHand, { row, place })}
            />
          );
        }}
      />
      <section className="seating-spare no-print" aria-label="Without a seat">
        <Cluster spread>
          <h2 className="seating-standing">Without a seat</h2>
          <Cluster>
            {inHand && seated.some((one) => one.pupilId === inHand) ? (
              <Button onClick={() => move(inHand, null)}>Take the seat away</Button>
            ) : null}
            {standing.length > 0 ? (
              <Button onClick={() => seats.fill(standing.map((one) => one.id))}>Seat everyone by name</Button>
            ) : null}
          </Cluster>
        </Cluster>
        {standing.length === 0 ? <Note>Everybody has a seat.</Note> : null}
        <ul className="seating-names">
          {standing.map((one) => (
            <li key={one.id}>{pupil(one.id)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** The keys that mean something on every page; the register's own would place or log whoever is in hand. */
const passesOn = ({ key, ctrlKey, metaKey }: KeyboardEvent) => ctrlKey || metaKey || key === '/' || key === 'p';

function useFocusOn(): (pupilId: string) => void {
  const wanted = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    document.querySelector<HTMLElement>(`[data-pupil="${wanted.current}"]`)?.focus();
    wanted.current = undefined;
  });
  return (pupilId) => {
    wanted.current = pupilId;
  };
}
