import { groupsOf, type PupilLabels } from '@noticed/shared/domain/groups/group';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelsOf } from '../../../support/cohort.ts';

const today = '2026-01-14';
const everything = { lookedAfter: true, ethnicity: true };
const dimension = (pupils: PupilLabels[], id: string, sight = everything) =>
  groupsOf(pupils, today, sight).find((one) => one.id === id);
const shape = (pupils: PupilLabels[], id: string) =>
  dimension(pupils, id)?.groups.map(({ name, pupilIds }) => [name, pupilIds]);
const labels = labelsOf('x').labels;

describe('the groups of a school', () => {
  test('there is one question a characteristic, and always “no labels”', () => {
    const ids = groupsOf([labelsOf('amira', { customGroups: ['Choir'] })], today, everything).map(({ id }) => id);
    expect(ids).toEqual([
      ...[
        'year',
        'key-stage',
        'tutor-group',
        'house',
        'joined',
        'attendance',
        'sen',
        'pupilPremium',
        'fsm',
        'everFsm6',
      ],
      ...['eal', 'lookedAfter', 'sex', 'ethnicity', 'no-labels', 'custom:Choir'],
    ]);
    expect(groupsOf([], today, { lookedAfter: false, ethnicity: false }).map(({ id }) => id)).toContain('no-labels');
  });

  test('years stand in order, nursery first, and a year of another kind is kept as written', () => {
    const pupils = ['10', '9', 'R', 'N', 'Primary 3'].map((year) => labelsOf(year, { year }));
    expect(shape([...pupils, labelsOf('none', { year: null })], 'year')).toEqual([
      ['Primary 3', ['Primary 3']],
      ['Nursery', ['N']],
      ['Reception', ['R']],
      ['Year 9', ['9']],
      ['Year 10', ['10']],
    ]);
    expect(dimension([labelsOf('none', { year: null })], 'year')?.aside.unknown).toBe(1);
  });

  test('key stages follow from years, tutor groups stand as a person lists them', () => {
    const pupils = ['9', '10', '11', 'Primary 3'].map((year) => labelsOf(year, { year, tutorGroup: `${year}B` }));
    expect(shape(pupils, 'key-stage')).toEqual([
      ['KS3', ['9']],
      ['KS4', ['10', '11']],
    ]);
    expect(dimension(pupils, 'key-stage')?.aside.unknown).toBe(1);
    expect(dimension([labelsOf('a', { year: null })], 'key-stage')?.aside.unknown).toBe(1);
    expect(shape(pupils, 'tutor-group')?.map(([name]) => name)).toEqual(['9B', '10B', '11B', 'Primary 3B']);
    expect(dimension([labelsOf('a', { house: null })], 'house')?.aside.unknown).toBe(1);
  });

  test('who joined since September joined this year', () => {
    const joined = (pupilId: string, joinedOn: string | null) => labelsOf(pupilId, { joinedOn });
    const pupils = [joined('before', '2025-08-31'), joined('since', '2025-09-01'), joined('never-told', null)];
    expect(shape(pupils, 'joined')).toEqual([
      ['joined this year', ['since']],
      ['everyone else', ['before']],
    ]);
    expect(dimension(pupils, 'joined')?.aside.unknown).toBe(1);
  });

  test('attendance falls into bands that begin where absence is called persistent and severe', () => {
    const pupils = [49.9, 50, 89.9, 90, 94.9, 95, 100].map((attendance) =>
      labelsOf(String(attendance), { attendance }),
    );
    expect(shape(pupils, 'attendance')).toEqual([
      ['under 50%', ['49.9']],
      ['50% to under 90%', ['50', '89.9']],
      ['90% to under 95%', ['90', '94.9']],
      ['95% or more', ['95', '100']],
    ]);
    const strange = [labelsOf('a', { attendance: null }), labelsOf('b', { attendance: Number.NaN })];
    expect(dimension(strange, 'attendance')?.aside.unknown).toBe(2);
  });

  test('SEN provision stands as none, support, plan; what is not known stands beside it', () => {
    const pupils = (['E', 'N', 'K', 'unknown'] as const).map((sen) => labelsOf(sen, { sen }));
    expect(shape(pupils, 'sen')?.map(([, ids]) => ids)).toEqual([['N'], ['K'], ['E']]);
    expect(dimension(pupils, 'sen')?.aside).toEqual({ unknown: 1, refused: 0, 'not-obtained': 0 });
  });

  test('unknown, refused and not obtained are counted beside a label, each by itself', () => {
    const states = ['yes', 'no', 'unknown', 'refused', 'not-obtained', 'refused'] as const;
    const pupils = states.map((fsm, at) => labelsOf(String(at), { labels: { ...labels, fsm } }));
    expect(shape(pupils, 'fsm')).toEqual([
      ['free school meals', ['0']],
      ['everyone else', ['1']],
    ]);
    expect(dimension(pupils, 'fsm')?.aside).toEqual({ unknown: 1, refused: 2, 'not-obtained': 1 });
  });

  test('sex and ethnicity keep those who are not known aside', () => {
    const pupils = [
      labelsOf('a', { sex: 'male', ethnicity: 'Any other' }),
      labelsOf('b', { sex: 'refused', ethnicity: 'not-obtained' }),
      labelsOf('c'),
    ];
    expect(shape(pupils, 'sex')).toEqual([
      ['girls', ['c']],
      ['boys', ['a']],
    ]);
    expect(dimension(pupils, 'sex')?.aside.refused).toBe(1);
    expect(shape(pupils, 'ethnicity')).toEqual([['Any other', ['a']]]);
    expect(dimension(pupils, 'ethnicity')?.aside).toEqual({ unknown: 1, refused: 0, 'not-obtained': 1 });
  });

  test('a club is a group against everyone else', () => {
    const pupils = [labelsOf('a', { customGroups: ['Choir', 'Chess'] }), labelsOf('b', { customGroups: ['Choir'] })];
    expect(shape(pupils, 'custom:Chess')).toEqual([
      ['Chess', ['a']],
      ['everyone else', ['b']],
    ]);
    expect(dimension(pupils, 'custom:Choir')?.protected).toBe(false);
  });

  test('labels, sex and ethnicity are protected; years and houses are not', () => {
    const all = groupsOf([labelsOf('a')], today, everything);
    expect(all.filter((one) => one.protected).map(({ id }) => id)).toEqual([
      ...['sen', 'pupilPremium', 'fsm', 'everFsm6', 'eal', 'lookedAfter', 'sex', 'ethnicity', 'no-labels'],
    ]);
  });
});

describe('pupils without labels', () => {
  test('one label is enough to have labels; without any, all must be known', () => {
    const pupils = [
      labelsOf('none'),
      labelsOf('support', { sen: 'K', labels: { ...labels, eal: 'unknown' } }),
      labelsOf('premium', { labels: { ...labels, pupilPremium: 'yes' } }),
      labelsOf('unclear', { labels: { ...labels, eal: 'refused' } }),
    ];
    expect(shape(pupils, 'no-labels')).toEqual([
      ['no labels', ['none']],
      ['everyone else', ['support', 'premium']],
    ]);
    expect(dimension(pupils, 'no-labels')?.aside.unknown).toBe(1);
  });

  test('who may not see looked-after learns nothing about it from who is left', () => {
    const lookedAfter = labelsOf('a', { labels: { ...labels, lookedAfter: 'yes' } });
    const plain = labelsOf('a');
    const sight = { lookedAfter: false, ethnicity: false };
    expect(groupsOf([lookedAfter], today, sight)).toEqual(groupsOf([plain], today, sight));
    expect(groupsOf([lookedAfter], today, sight).map(({ id }) => id)).not.toContain('lookedAfter');
    expect(groupsOf([lookedAfter], today, everything)).not.toEqual(groupsOf([plain], today, everything));
  });
});

test('whatever the labels, each pupil is in exactly one group of each question, or counted aside', () => {
  const state = fc.constantFrom('yes', 'no', 'unknown', 'refused', 'not-obtained');
  const pupil = fc.record({
    sen: fc.constantFrom('N', 'K', 'E', 'unknown'),
    labels: fc.record({ pupilPremium: state, fsm: state, everFsm6: state, eal: state, lookedAfter: state }),
    sex: fc.constantFrom('female', 'male', 'unknown', 'refused'),
    year: fc.constantFrom('7', '8', 'N', null, 'odd'),
    customGroups: fc.subarray(['Choir', 'Chess', 'Nurture']),
  });
  fc.assert(
    fc.property(fc.array(pupil, { maxLength: 30 }), (changes) => {
      const pupils = changes.map((change, at) => labelsOf(String(at), change as Partial<PupilLabels>)); // the arbitraries are its values
      for (const { groups, aside } of groupsOf(pupils, today, everything)) {
        const ids = groups.flatMap(({ pupilIds }) => pupilIds);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length + aside.unknown + aside.refused + aside['not-obtained']).toBe(pupils.length);
        expect(groups.every(({ pupilIds }) => pupilIds.length > 0)).toBe(true);
      }
    }),
  );
});
