import { filled, moved, type Seat } from '@noticed/shared/domain/register/seating';
import { useRef, useState } from 'react';
import { type Answer, call, Refused } from '../../data/client.ts';
import { amend, useRead } from '../../data/query.ts';
import { useToast } from '../../ui/overlay/toast.tsx';

type Seating = Answer<'readSeating'>;

export interface Seats {
  seats: readonly Seat[];
  changedBy: string | null;
  changedOn: string | null;
  /** Null as the seat lets a pupil stand up. */
  move: (pupilId: string, to: Omit<Seat, 'pupilId'> | null) => void;
  /** Gives everybody without a seat the next free one, from the front. */
  fill: (pupilIds: readonly string[]) => void;
}

/** A register's seating plan: each move is on screen at once and saved in turn; a colleague's change is never overwritten unseen. */
export function useSeats(registerId: string): Seats {
  const params = { registerId };
  const kept = useRead('readSeating', { params });
  const [waiting, setWaiting] = useState<readonly Seat[] | null>(null);
  const say = useToast();
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  // What was moved on an older plan is dropped once somebody else's is seen.
  const plan = useRef({ version: kept.version, dropped: 0 });
  if (waiting === null) plan.current.version = kept.version;
  const seats = waiting ?? kept.seats;
  const take = (now: Seating) => {
    plan.current.version = now.version;
    return amend('readSeating', { params }, () => now);
  };
  const save = async (next: readonly Seat[], dropped: number) => {
    if (dropped !== plan.current.dropped) return;
    try {
      await take(await call('arrangeSeats', { params, body: { version: plan.current.version, seats: [...next] } }));
    } catch (error) {
      plan.current.dropped += 1;
      if (error instanceof Refused && error.kind === 'conflict') await take(error.problem.current as Seating); // what arrangeSeats puts there
      say({ kind: 'problem', text: error instanceof Error ? error.message : 'That was not saved. Try again.' });
      setWaiting(null);
    }
    setWaiting((now) => (now === next ? null : now));
  };
  const keep = (next: readonly Seat[]) => {
    const { dropped } = plan.current;
    setWaiting(next);
    saving.current = saving.current.then(() => save(next, dropped));
  };
  return {
    seats,
    changedBy: kept.changedBy,
    changedOn: kept.changedOn,
    move: (pupilId, to) => keep(moved(seats, pupilId, to)),
    fill: (pupilIds) => keep(filled(seats, pupilIds)),
  };
}
