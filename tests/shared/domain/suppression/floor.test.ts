import { defaultFloors, floorsFrom, ownScreen } from '@noticed/shared/domain/suppression/floor';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../../support/fault-of.ts';

describe('how many it takes before a number is shown', () => {
  test('a school that changes nothing has the floors of the design', () => {
    expect(floorsFrom()).toEqual({
      group: 5,
      crossed: 10,
      rate: 10,
      adults: 5,
      lookPupils: 30,
      lookCases: 10,
      release: 10,
      rounding: 5,
      schools: 2,
    });
  });

  test('a school may ask for more', () => {
    expect(floorsFrom({ group: 8, rate: 20 })).toEqual({ ...defaultFloors, group: 8, rate: 20 });
    expect(floorsFrom({ group: 5 })).toEqual(defaultFloors);
  });

  const refused: Record<string, number>[] = [
    { group: 4 },
    { adults: 0 },
    { rate: 10.5 },
    { release: Number.NaN },
    { beauty: 9 },
    JSON.parse('{ "__proto__": 9, "toString": 9 }'),
  ];
  test.each(refused)('but %j is refused: less than the default, no whole number, or no floor', (changes) => {
    expect(faultOf(() => floorsFrom(changes))).toBe('bad-setting');
  });

  test('on a screen for the adults behind it alone, pupils stay protected', () => {
    expect(ownScreen(defaultFloors)).toEqual({ ...defaultFloors, adults: 1 });
  });
});
