import { fewTold, type Mark } from '@noticed/shared/domain/groups/few';
import { defaultFloors } from '@noticed/shared/domain/suppression/floor';
import { describe, expect, it } from 'vitest';

const size = 100;
const rows = Array.from({ length: size }, (_, row) => row);
const mark = (every: (row: number) => number, isProtected = false): Mark => ({
  every: Uint16Array.from(rows, every),
  protected: isProtected,
});
const nowhere = [new Uint16Array(size)];
/** As if every single pupil were told. */
const nothingIsSecret = new Float64Array(size);
const fewIn = (marks: Mark[], places = nowhere, shadow = nothingIsSecret) =>
  fewTold({ rows, marks, places, floors: defaultFloors }, shadow).map((one) => one.rows.join());

describe('the few who may not be told', () => {
  it('are groups and places under the floor', () => {
    expect(fewIn([mark((row) => Number(row < 5))])).toEqual([]);
    expect(fewIn([mark((row) => Number(row < 4))])).toEqual(['0,1,2,3']);
    expect(fewIn([], [Uint16Array.from(rows, (row) => Number(row > 97))])).toEqual(['98,99']);
  });

  it('are those who have both of two labels, one without the other, or neither', () => {
    const sen = mark((row) => Number(row < 30));
    const pair = (from: number, to: number) => mark((row) => Number(row >= from && row < to));
    expect(fewIn([sen, pair(27, 60)])).toContain('27,28,29');
    expect(fewIn([sen, pair(3, 60)])).toContain('0,1,2');
    expect(fewIn([sen, pair(2, 33)])).toContain('30,31,32');
    expect(fewIn([sen, pair(20, 98)])).toContain('98,99');
    expect(fewIn([sen, pair(20, 60)])).toEqual([]);
  });

  it('are not all of a group: who is told as that group is told', () => {
    const [sen, premium] = [mark((row) => Number(row < 7), true), mark((row) => Number(row < 40), true)];
    expect(fewIn([sen, premium])).toEqual([]);
    // Ten are asked of two protected characteristics, so that nine with one alone are few.
    expect(fewIn([mark((row) => Number(row < 31), true), premium])).toContain('31,32,33,34,35,36,37,38,39');
    expect(fewIn([mark((row) => Number(row < 31)), premium])).toEqual([]);
  });

  it('are only those of whom the shadow has nothing', () => {
    const shadow = Float64Array.from(rows, (row) => row + 1);
    expect(fewIn([mark((row) => Number(row < 4))], nowhere, shadow)).toEqual([]);
    expect(
      fewIn([mark((row) => Number(row < 30)), mark((row) => Number(row >= 27 && row < 60))], nowhere, shadow),
    ).toEqual([]);
  });
});
