/** One appointment: whose, and when if somebody said so. */
export interface Appointment {
  pupilId: string;
  at: string | null;
}

/**
 * The order after one pupil moved to a place in it. Times belong to the places, so that two families who change
 * places change their times with them.
 * @example movedTo([{ pupilId: 'a', at: '17:00' }, { pupilId: 'b', at: '17:10' }], 'b', 0) // b at 17:00, a at 17:10
 */
export function movedTo(order: readonly Appointment[], pupilId: string, place: number): Appointment[] {
  const others = order.map((one) => one.pupilId).filter((one) => one !== pupilId);
  const pupils = [...others.slice(0, place), pupilId, ...others.slice(place)];
  return order.map(({ at }, index) => ({ pupilId: pupils[index] ?? pupilId, at }));
}

/** The order after a time was typed or taken away: those with a time first, by it, and the rest as they stood. */
export function timed(order: readonly Appointment[], pupilId: string, at: string | null): Appointment[] {
  const now = order.map((one) => (one.pupilId === pupilId ? { pupilId, at } : one));
  const when = (one: Appointment) => one.at ?? '99:99';
  return now.sort((a, b) => (when(a) < when(b) ? -1 : Number(when(a) > when(b))));
}
