import type { PupilFigures } from '@noticed/shared/domain/groups/figures';
import { measureGroups } from '@noticed/shared/domain/groups/measures';
import { defaultFloors } from '@noticed/shared/domain/suppression/floor';
import { describe, expect, test } from 'vitest';
import { aDimension, adults, figuresIn } from '../../../support/cohort.ts';

const sen = aDimension({ N: 40, K: 20, E: 12 });
const measured = (change: (one: PupilFigures, at: number) => PupilFigures = (one) => one, dimension = sen) =>
  measureGroups(dimension, figuresIn(dimension, { K: 8 }).map(change), defaultFloors);

describe('the measures of a group', () => {
  test('pupils, relationships in each phase, and moments by tone are counted', () => {
    const [none, support] = measured();
    expect(none).toMatchObject({ groupId: 'N', name: 'N', pupils: 40, tones: { positive: 120, corrective: 40 } });
    expect(none?.phases).toEqual({ unsorted: 0, establish: 0, maintain: 400, restore: 0 });
    expect(support?.phases).toEqual({ unsorted: 0, establish: 0, maintain: 192, restore: 8 });
  });

  test('shares are of the pupils who count in them', () => {
    const [, support] = measured((one, at) => ({
      ...one,
      championed: at % 2 === 0,
      invisible: at < 50 ? at === 45 : null,
    }));
    expect(support?.shares.restore).toMatchObject({ cases: 8, pupils: 20 });
    expect(support?.shares['no-champion']).toMatchObject({ cases: 10, pupils: 20 });
    expect(support?.shares.invisible).toMatchObject({ cases: 1, pupils: 10 });
  });

  test('attention is told by median and quartiles, from ten pupils on', () => {
    const [none, support] = measured((one, at) => ({ ...one, noticings: at % 4 }), aDimension({ N: 40, K: 9 }));
    expect(none?.attention).toEqual({ lower: 0.75, median: 1.5, upper: 2.25 });
    expect(support?.attention).toBeNull();
    expect(support?.pupils).toBe(9);
  });

  test('repair tells held sessions, days to them from ten on, and how many mended of those followed up', () => {
    const repairs = [
      { daysToHeld: 2, mended: true },
      { daysToHeld: 4, mended: null },
      { daysToHeld: null, mended: false },
    ];
    const [none, support] = measured((one, at) => ({
      ...one,
      repairs: at < 8 || (at >= 40 && at < 44) ? repairs : [],
    }));
    expect(none?.repair).toBeNull();
    expect(support?.repair).toBeNull();
    const [many, fewer] = measured((one, at) => ({ ...one, repairs: at < 8 || (at >= 40 && at < 46) ? repairs : [] }));
    expect(many?.repair).toEqual({ held: 24, days: { lower: 2, median: 3, upper: 4 }, followedUp: 16, mended: 8 });
    expect(fewer?.repair).toMatchObject({ held: 18, days: { median: 3 } });
    const [some] = measured((one, at) => ({ ...one, repairs: at < 9 ? repairs.slice(0, 1) : [] }));
    expect(some?.repair).toEqual({ held: 9, days: null, followedUp: 9, mended: 9 });
  });

  test('a group of four is hidden in every measure, and the next smallest with it', () => {
    const [none, support, plan] = measured(undefined, aDimension({ N: 40, K: 20, E: 4 }));
    expect(none?.pupils).toBe(40);
    for (const one of [support, plan])
      expect(one).toMatchObject({
        ...{ pupils: null, phases: null, attention: null, tones: null, repair: null },
        shares: { restore: null, invisible: null, 'no-champion': null },
      });
  });

  test('each measure is a table by itself: of four pupils anyone has placed, nothing is said', () => {
    const unsorted = adults(6).map((adultId) => ({ adultId, standing: 'unsorted' as const }));
    const [none, support] = measured((one, at) => (at >= 4 && at < 40 ? { ...one, relationships: unsorted } : one));
    expect(none?.shares.restore).toBeNull();
    expect(support?.shares.restore).toMatchObject({ cases: 8, pupils: 20 });
    expect(none?.phases?.unsorted).toBe(216);
  });

  test('ten pupils are enough for attention, ten sessions for days, and pupils without adults are in no phase mix', () => {
    const ten = measured(
      (one) => ({ ...one, repairs: [{ daysToHeld: 3, mended: null }] }),
      aDimension({ N: 40, K: 10 }),
    );
    expect(ten[1]?.attention).toEqual({ lower: 4, median: 4, upper: 4 });
    expect(ten[1]?.repair?.days).toEqual({ lower: 3, median: 3, upper: 3 });
    const alone = measured((one, at) => (at < 36 ? { ...one, relationships: [] } : one));
    expect(alone[0]).toMatchObject({ pupils: 40, phases: null });
  });

  test('a group of which nobody has figures says nothing, and what four adults know is hidden', () => {
    const [first] = measureGroups(sen, figuresIn(sen).slice(40), defaultFloors);
    expect(first).toMatchObject({ pupils: null, tones: null });
    const few = measured((one) => ({ ...one, relationships: one.relationships.slice(0, 4) }));
    expect(few.map(({ pupils }) => pupils)).toEqual([null, null, null]);
    const nobody = measured((one) => ({ ...one, relationships: [] }));
    expect(nobody.map(({ phases }) => phases)).toEqual([null, null, null]);
  });
});
