import { checkSeats, filled, moved, type Seat } from '@noticed/shared/domain/register/seating';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../support/runs.ts';

const seat = (pupilId: string, row: number, place: number): Seat => ({ pupilId, row, place });
const at = (seats: readonly Seat[]) => seats.map((one) => `${one.pupilId} ${one.row} ${one.place}`).sort();

describe('a seating plan', () => {
  const plan = [seat('amira', 0, 0), seat('ben', 0, 1)];

  it('moves a pupil to a free seat', () => {
    expect(at(moved(plan, 'amira', { row: 2, place: 3 }))).toEqual(['amira 2 3', 'ben 0 1']);
  });

  it('lets two change seats', () => {
    expect(at(moved(plan, 'amira', { row: 0, place: 1 }))).toEqual(['amira 0 1', 'ben 0 0']);
  });

  it('lets whoever sat there stand up when the other came from no seat', () => {
    expect(at(moved(plan, 'chidi', { row: 0, place: 1 }))).toEqual(['amira 0 0', 'chidi 0 1']);
  });

  it('lets a pupil stand up', () => {
    expect(at(moved(plan, 'ben', null))).toEqual(['amira 0 0']);
  });

  it.each([
    ['outside the room', [seat('amira', 12, 0)], /at most 12 rows of 12 places/],
    ['before the first row', [seat('amira', -1, 0)], /at most 12 rows/],
    ['between two places', [seat('amira', 0, 0.5)], /at most 12 rows/],
    ['for one pupil twice', [seat('amira', 0, 0), seat('amira', 1, 0)], /one seat only/],
    ['for two pupils at once', [seat('amira', 0, 0), seat('ben', 0, 0)], /same seat/],
  ])('refuses a seat %s', (_what, seats, message) => {
    expect(() => checkSeats(seats)).toThrow(message);
  });

  it('gives everybody else the next free seats, from the front and the left', () => {
    expect(at(filled([seat('amira', 0, 1)], ['amira', 'ben', 'chidi']))).toEqual(['amira 0 1', 'ben 0 0', 'chidi 0 2']);
    const many = Array.from({ length: 80 }, (_, nth) => `p${nth}`);
    expect(filled([], many)).toHaveLength(72);
    expect(at(filled([], many.slice(0, 7)))).toContain('p6 1 0');
    expect(() => checkSeats(filled([seat('amira', 3, 11)], many))).not.toThrow();
  });

  it('can be kept after any moves', () => {
    const place = fc.record({ row: fc.nat(11), place: fc.nat(11) });
    const moves = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.option(place)), { maxLength: 20 });
    fc.assert(
      fc.property(moves, (all) => {
        const seats = all.reduce<readonly Seat[]>((sofar, [pupilId, to]) => moved(sofar, pupilId, to), []);
        expect(() => checkSeats(seats)).not.toThrow();
      }),
      { numRuns: runs(200) },
    );
  });
});
