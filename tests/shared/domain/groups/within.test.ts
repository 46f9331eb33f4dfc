import { countsIn, depthOf, isAllOrNone, mayBeCrossed, witnessesIn } from '@noticed/shared/domain/groups/within';
import { expect, test } from 'vitest';
import { figuresFor } from '../../../support/cohort.ts';

test('a year divides a school less than a house within it, and that less than a form; a key stage is made of years', () => {
  expect(['sen', 'year', 'key-stage', 'house', 'tutor-group'].map(depthOf)).toEqual([0, 1, 1, 2, 3]);
  expect(['sen', 'year', 'key-stage', 'house', 'tutor-group'].filter(isAllOrNone)).toEqual([
    'key-stage',
    'house',
    'tutor-group',
  ]);
});

test('each measure counts only the pupils of whom it says anything', () => {
  const met = [{ adultId: 'a', standing: 'unsorted' as const }];
  const nobody = figuresFor('p', { relationships: [], days: 0, invisible: null, repairs: [] });
  const parts = [
    'pupils',
    'tones',
    'phases',
    'views',
    'restore',
    'invisible',
    'no-champion',
    'attention',
    'repair',
  ] as const;
  expect(parts.filter((part) => countsIn(part, nobody))).toEqual(['pupils', 'tones']);
  expect(countsIn('phases', { ...nobody, relationships: met })).toBe(true);
  expect(countsIn('views', { ...nobody, relationships: met })).toBe(false);
  expect(countsIn('attention', { ...nobody, days: 1 })).toBe(true);
});

test('what adults say rests on those who placed pupils, and everything else on those who meet them', () => {
  expect((['restore', 'views', 'invisible', 'phases', 'pupils'] as const).map(witnessesIn)).toEqual([
    ...['placing', 'placing', 'meeting', 'meeting', 'meeting'],
  ]);
});

test('labels are crossed with each other and with years, clubs with years alone', () => {
  expect(mayBeCrossed('sen', 'pupilPremium')).toBe(true);
  expect(mayBeCrossed('sen', 'sen')).toBe(false);
  expect(mayBeCrossed('year', 'house')).toBe(true);
  expect(['year', 'tutor-group', 'sen', 'custom:Choir'].map((one) => mayBeCrossed(one, 'custom:Band'))).toEqual([
    ...[true, true, false, false],
  ]);
});
