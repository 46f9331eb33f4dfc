import { screenOf } from '@noticed/api/handlers/groups/compare';
import { defaultFloors } from '@noticed/shared/domain/suppression/floor';
import { describe, expect, it } from 'vitest';
import { fullSize, plantedSchool, shareInWeek } from '../../../support/planted.ts';

const screen = (seed: number, share: number | null) => {
  const { dimensions, figures } = plantedSchool(seed);
  return screenOf({ dimensions, figures: figures(share), floors: defaultFloors }, 'restore').comparisons;
};
const isFound = (seed: number, week: number) =>
  screen(seed, shareInWeek(week)).some((one) => one.groupId === 'Elm' && one.worthALook);

describe('what a screen calls worth a look', () => {
  it('finds a group of 60 that drifts into Restore within three weeks of the drift’s full size', () => {
    const seeds = Array.from({ length: 20 }, (_, seed) => seed + 1);
    const late = seeds.filter((seed) => ![0, 1, 2].some((week) => isFound(seed, fullSize + week)));
    expect(late).toEqual([]);
  });

  it('says nothing of that group before it drifts', () => {
    for (const seed of [1, 2, 3, 4, 5]) expect(isFound(seed, 8)).toBe(false);
  });

  it('is empty on at least 57 of 60 schools in which nothing is going on', () => {
    const seeds = Array.from({ length: 60 }, (_, seed) => seed + 1);
    const alarmed = seeds.filter((seed) => screen(seed, null).some((one) => one.worthALook));
    expect(alarmed.length).toBeLessThanOrEqual(3);
  });

  it('never speaks of a group that is too small', () => {
    const small = screen(7, 0.9).find((one) => one.dimensionId === 'lookedAfter' && one.groupId === 'yes');
    expect(small).toMatchObject({ group: null, rest: null, hidden: 'too-few', worthALook: false });
  });

  it('compares no teaching register, for that would compare adults', () => {
    expect(screen(1, null).map((one) => one.dimensionId)).not.toContain('register');
  });
});
