import type { Standing } from '@noticed/shared/domain/relationship/phase';
import { describe, expect, test } from 'vitest';
import { aRegister, day, type Parts, placed, raised, schoolOf } from '../../../../support/small-school.ts';

const adults = ['ames', 'bray', 'cole', 'dunn', 'east', 'fell', 'gray', 'hart'];

/** Amira's form with as many adults as there are phases. */
const views = (phases: readonly Standing[], ...more: Parts[]) =>
  schoolOf(
    ...more,
    aRegister('9B', adults.slice(0, phases.length), ['amira']),
    ...phases.map((phase, index) => placed(adults[index] ?? '', 'amira', phase, day(10 + index))),
  );

describe('a pupil in Restore with several adults', () => {
  test.each<[string, number, Standing[]]>([
    ['two of three', 0, ['restore', 'restore', 'maintain']],
    ['two of four, which is 40% or more', 1, ['restore', 'restore', 'maintain', 'maintain']],
    ['two of five, which is 40%', 1, ['restore', 'restore', 'maintain', 'maintain', 'establish']],
    ['two of six', 0, ['restore', 'restore', 'maintain', 'maintain', 'establish', 'maintain']],
    ['three of three', 1, ['restore', 'restore', 'restore']],
    [
      'three of eight',
      1,
      ['restore', 'restore', 'restore', 'maintain', 'maintain', 'maintain', 'maintain', 'maintain'],
    ],
    ['one of one', 0, ['restore']],
    ['nobody of four', 0, ['maintain', 'maintain', 'maintain', 'establish']],
    ['two of three who placed, two did not', 0, ['restore', 'restore', 'maintain', 'unsorted', 'unsorted']],
  ])('%s: raised %i times', (_, expected, phases) => {
    expect(raised('restore-cluster', views(phases), day(30))).toHaveLength(expected);
  });

  test('is told as a count, without names, to leaders only', () => {
    expect(raised('restore-cluster', views(['restore', 'maintain', 'restore', 'restore']), day(30))[0]).toMatchObject({
      key: 'restore-cluster|amira||',
      severity: 'amber',
      adultId: null,
      since: day(13),
      facts: { restore: 3, placing: 4, limit: 3 },
      sentence: '3 of 4 adults who placed Amira report Restore',
      practices: ['empathetic-listening', 'problem-solving', 'apology'],
      for: { adults: [], roles: ['head-of-year', 'behaviour-team'] },
    });
  });

  test('stands since the day on which enough of them said so, whoever was first', () => {
    const days = [20, 12, 15, 10];
    const said = schoolOf(
      aRegister('9B', adults.slice(0, 4), ['amira']),
      ...days.map((nth, index) => placed(adults[index] ?? '', 'amira', 'restore', day(nth))),
    );
    expect(raised('restore-cluster', said, day(30))[0]?.since).toBe(day(15));
    const two = { changes: { limits: { restoreClusterAdults: 2 } } };
    expect(raised('restore-cluster', said, day(30), two)[0]?.since).toBe(day(12));
    const ten = { changes: { limits: { restoreClusterAdults: 10 } } };
    expect(raised('restore-cluster', said, day(30), ten)[0]?.since).toBe(day(20));
  });

  test('two adults are enough in a primary', () => {
    expect(raised('restore-cluster', views(['restore', 'restore'], { kind: 'primary' }), day(30))[0]).toMatchObject({
      since: day(11),
      facts: { restore: 2, placing: 2, limit: 2 },
    });
  });

  test('an adult who no longer meets them does not count', () => {
    const school = views(['restore', 'restore', 'restore']);
    const teaching = school.teaching.map((one) => (one.adultId === 'ames' ? { ...one, to: day(20) } : one));
    expect(raised('restore-cluster', { ...school, teaching }, day(20))).toHaveLength(1);
    expect(raised('restore-cluster', { ...school, teaching }, day(21))).toEqual([]);
  });
});

describe('a pupil whom adults see differently', () => {
  test('has someone whose good relationship can help, who is named; who is in Restore is only counted', () => {
    expect(raised('split-view', views(['maintain', 'establish', 'restore', 'unsorted']), day(30))[0]).toMatchObject({
      severity: 'amber',
      adultId: null,
      since: day(12),
      facts: { maintain: 1, restore: 1 },
      sentence: 'Mx Ames reports Maintain with Amira, and 1 adult Restore: a good relationship can help',
      practices: [],
      for: { adults: [], roles: ['head-of-year'] },
    });
  });

  test.each<[string, Standing[], string]>([
    [
      'two',
      ['maintain', 'maintain', 'restore', 'restore'],
      'Mx Ames and Mx Bray report Maintain with Amira, and 2 adults Restore',
    ],
    ['three', ['restore', 'maintain', 'maintain', 'maintain'], 'Mx Bray, Mx Cole and Mx Dunn report Maintain'],
    [
      'four',
      ['restore', 'maintain', 'maintain', 'maintain', 'maintain'],
      'Mx Bray, Mx Cole and 2 more report Maintain',
    ],
  ])('names %s', (_, phases, words) => {
    expect(raised('split-view', views(phases), day(30))[0]?.sentence).toContain(words);
  });

  test('names them in the order of their names', () => {
    const renamed = { adults: [{ id: 'ames', name: 'Mx Zed', leftOn: null }] };
    const flags = raised('split-view', views(['maintain', 'maintain', 'restore'], renamed), day(30));
    expect(flags[0]?.sentence).toContain('Mx Bray and Mx Zed report Maintain');
  });

  test('stands since the later of the two views', () => {
    expect(raised('split-view', views(['restore', 'establish', 'maintain']), day(30))[0]?.since).toBe(day(12));
  });

  test.each<[Standing[]]>([[['maintain', 'maintain']], [['restore', 'restore']], [['establish', 'restore']]])(
    'is none in %j',
    (phases) => {
      expect(raised('split-view', views(phases), day(30))).toEqual([]);
    },
  );
});
