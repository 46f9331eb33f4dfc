import { Fault } from '../fault.ts';

/** Where a pupil sits: rows from the front, places from the left as the adult at the front sees them, both from 0. */
export interface Seat {
  pupilId: string;
  row: number;
  place: number;
}

/** The widest room that is drawn: a hall holds more, a seating plan of it would not be read. */
export const room = { rows: 12, places: 12 } as const;

/**
 * A seating plan that can be kept.
 * @throws Fault `bad-seat` when a seat is outside the room, a pupil has two, or two pupils have one.
 */
export function checkSeats(seats: readonly Seat[]): void {
  const outside = seats.some(
    ({ row, place }) => row < 0 || place < 0 || row >= room.rows || place >= room.places || !isWhole(row, place),
  );
  if (outside) throw new Fault('bad-seat', `A room has at most ${room.rows} rows of ${room.places} places.`);
  if (new Set(seats.map((one) => one.pupilId)).size < seats.length)
    throw new Fault('bad-seat', 'A pupil can sit on one seat only.');
  if (new Set(seats.map(({ row, place }) => `${row} ${place}`)).size < seats.length)
    throw new Fault('bad-seat', 'Two pupils cannot have the same seat.');
}

const isWhole = (...numbers: number[]) => numbers.every(Number.isInteger);

/**
 * A seating plan after one pupil moved. Who sat there changes seats with them, or stands up when they came from none.
 * @example moved([{ pupilId: 'a', row: 0, place: 0 }, { pupilId: 'b', row: 0, place: 1 }], 'a', { row: 0, place: 1 }) // a and b changed seats
 */
export function moved(seats: readonly Seat[], pupilId: string, to: Omit<Seat, 'pupilId'> | null): Seat[] {
  const from = seats.find((one) => one.pupilId === pupilId);
  const there = to && seats.find((one) => one.row === to.row && one.place === to.place && one.pupilId !== pupilId);
  const others = seats.filter((one) => one.pupilId !== pupilId && one !== there);
  const swapped = there && from ? [{ ...from, pupilId: there.pupilId }] : [];
  return [...others, ...swapped, ...(to ? [{ pupilId, row: to.row, place: to.place }] : [])];
}

/** How wide a row is when seats are given in order, unless the room is wider already. */
const usualRow = 6;

/**
 * A seating plan in which these pupils have a seat too: the next free ones, from the front and from the left. Who finds
 * none, because the room is full, stays without.
 */
export function filled(seats: readonly Seat[], pupilIds: readonly string[]): Seat[] {
  const width = Math.min(room.places, Math.max(usualRow, ...seats.map((one) => one.place + 1)));
  const taken = new Set(seats.map(({ row, place }) => `${row} ${place}`));
  const free = Array.from({ length: room.rows * width }, (_, at) => ({
    row: Math.floor(at / width),
    place: at % width,
  })).filter(({ row, place }) => !taken.has(`${row} ${place}`));
  const waiting = pupilIds.filter((id) => !seats.some((one) => one.pupilId === id));
  return [...seats, ...free.slice(0, waiting.length).map((seat, at) => ({ ...seat, pupilId: waiting[at] ?? '' }))];
}
