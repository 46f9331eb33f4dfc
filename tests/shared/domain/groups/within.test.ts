import { canBeDivided, type Where } from '@noticed/shared/domain/groups/within';
import { defaultFloors } from '@noticed/shared/domain/suppression/floor';
import { describe, expect, test } from 'vitest';
import { adults, figuresFor, pupilsOf } from '../../../support/cohort.ts';

/** So many pupils of one group in each place, spelt year, house, form. */
function scopeOf(sizes: Record<string, number>, change: Parameters<typeof figuresFor>[1] = {}) {
  const rows = Object.entries(sizes).flatMap(([where, count]) =>
    pupilsOf(where, count).map((id): [string, Where] => [id, where.split(' ')]),
  );
  const whole = {
    figures: rows.map(([id]) => figuresFor(id, change)),
    whereOf: new Map(rows),
    floors: defaultFloors,
  };
  return { whole, groups: [{ pupilIds: rows.map(([id]) => id) }] };
}

describe('a group within the parts of a school', () => {
  test('of ten in Year 7, eight in Year 8 and two in Year 9 is told of no year', () => {
    const { whole, groups } = scopeOf({ '7 Elm 7A': 10, '8 Elm 8A': 8, '9 Elm 9A': 2 });
    expect(canBeDivided(whole, groups, { depth: 1, part: 'pupils' })).toBe(false);
    expect(canBeDivided(whole, groups, { depth: 0, part: 'pupils' })).toBe(true);
  });

  test('of five and more in each year is told of years, and of houses only if each house of each year has five', () => {
    const { whole, groups } = scopeOf({ '7 Elm 7A': 5, '7 Oak 7A': 4, '8 Elm 8A': 5 });
    expect(canBeDivided(whole, groups, { depth: 1, part: 'pupils' })).toBe(true);
    expect(canBeDivided(whole, groups, { depth: 2, part: 'pupils' })).toBe(false);
  });

  test('is told where it is missing in a year: there is nobody to protect', () => {
    const { whole, groups } = scopeOf({ '7 Elm 7A': 10, '8 Elm 8A': 8 });
    const others = pupilsOf('9 Oak 9A', 5);
    const figures = [...whole.figures, ...others.map((id) => figuresFor(id))];
    expect(canBeDivided({ ...whole, figures }, groups, { depth: 1, part: 'pupils' })).toBe(true);
  });

  test('is told nowhere while fewer than five in a year are in no group, for they would be what is left of the year', () => {
    const { whole, groups } = scopeOf({ '7 Elm 7A': 10, '8 Elm 8A': 8 });
    const figures = [...whole.figures, ...pupilsOf('9 Oak 9A', 3).map((id) => figuresFor(id))];
    expect(canBeDivided({ ...whole, figures }, groups, { depth: 1, part: 'pupils' })).toBe(false);
  });

  test('counts by each measure only those who count in it', () => {
    const { whole, groups } = scopeOf({ '7 Elm 7A': 9, '8 Elm 8A': 9 });
    const figures = whole.figures.map((one, at) => (at < 3 ? one : { ...one, invisible: null }));
    expect(canBeDivided({ ...whole, figures }, groups, { depth: 1, part: 'invisible' })).toBe(false);
    expect(canBeDivided({ ...whole, figures }, groups, { depth: 1, part: 'no-champion' })).toBe(true);
  });

  test('is told of no year in which fewer than five adults stand behind it', () => {
    const relationships = adults(4).map((adultId) => ({ adultId, standing: 'maintain' as const }));
    const { whole, groups } = scopeOf({ '7 Elm 7A': 9 }, { relationships });
    expect(canBeDivided(whole, groups, { depth: 1, part: 'phases' })).toBe(false);
  });

  test('takes ten where two protected characteristics are crossed', () => {
    const { whole, groups } = scopeOf({ '7 Elm 7A': 9 });
    expect(canBeDivided(whole, groups, { depth: 1, part: 'pupils', floor: 10 })).toBe(false);
  });
});
