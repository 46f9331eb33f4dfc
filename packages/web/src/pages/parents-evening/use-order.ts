import { useRef, useState } from 'react';
import type { Answer } from '../../data/client.ts';
import { call } from '../../data/client.ts';
import { amend } from '../../data/query.ts';
import { useToast } from '../../ui/overlay/toast.tsx';
import { type Appointment, movedTo, timed } from './order.ts';

type Evening = Answer<'readParentsEvening'>;

export interface Order {
  appointments: readonly Appointment[];
  move: (pupilId: string, place: number) => void;
  setTime: (pupilId: string, at: string | null) => void;
}

/** The reader's own order, on screen at once and kept one save after the other; the last one stands. */
export function useOrder({ register, pupils }: Evening): Order {
  const params = { registerId: register.id };
  const [appointments, setAppointments] = useState<readonly Appointment[]>(() =>
    pupils.map(({ id, at }) => ({ pupilId: id, at })),
  );
  const say = useToast();
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  const keep = (next: Appointment[]) => {
    setAppointments(next);
    void amend('readParentsEvening', { params }, (before) => arranged(before, next));
    saving.current = saving.current
      .then(() => call('arrangeParentsEvening', { params, body: { appointments: next } }))
      .catch((error: Error) => say({ kind: 'problem', text: error.message }));
  };
  return {
    appointments,
    move: (pupilId, place) => keep(movedTo(appointments, pupilId, Math.max(0, Math.min(place, pupils.length - 1)))),
    setTime: (pupilId, at) => keep(timed(appointments, pupilId, at)),
  };
}

function arranged(before: Evening, order: readonly Appointment[]): Evening {
  const byId = new Map(before.pupils.map((one) => [one.id, one]));
  const pupils = order.flatMap(({ pupilId, at }) => {
    const pupil = byId.get(pupilId);
    return pupil ? [{ ...pupil, at }] : [];
  });
  return { ...before, pupils };
}
