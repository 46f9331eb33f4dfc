import { personOf } from '@noticed/shared/domain/flags/person';
import { sceneOf } from '@noticed/shared/domain/flags/scene';
import { foldLedger } from '@noticed/shared/domain/ledger/fold';
import {
  coverageOf,
  daysToCover,
  isCovered,
  isPrimary,
  loggedLately,
  silentBeside,
} from '@noticed/shared/domain/relationship/coverage';
import { defaultSettings } from '@noticed/shared/domain/settings';
import { describe, expect, test } from 'vitest';
import {
  anAdult,
  aPupil,
  aRegister,
  day,
  logged,
  noticed,
  type Parts,
  schoolOf,
} from '../../../support/small-school.ts';

const scene = (...parts: Parts[]) => sceneOf(foldLedger(schoolOf(...parts), day(30)), defaultSettings, day(30));
const covered = (...parts: Parts[]) => {
  const person = personOf(scene(...parts), 'amira');
  return person && isCovered(person);
};
const adults = ['ames', 'bray', 'cole', 'dunn', 'east'];
const form = (count: number) => aRegister('9B', adults.slice(0, count), ['amira', 'ben']);
const logging = (count: number) => adults.slice(0, count).map((adultId) => logged(adultId, 'ben', day(29)));

describe('a pupil is covered', () => {
  test.each([
    [5, 3, true],
    [5, 2, false],
    [4, 2, true],
    [3, 2, true],
    [2, 1, false],
    [1, 1, false],
    [0, 0, false],
  ])('when of %i adults %i log: %s', (all, some, expected) => {
    expect(covered(form(all), ...logging(some))).toBe(expected);
  });

  test.each([
    [1, 1, true],
    [2, 1, true],
    [3, 1, false],
    [1, 0, false],
  ])('in a primary when of %i adults %i log: %s', (all, some, expected) => {
    expect(covered({ kind: 'primary' }, form(all), ...logging(some))).toBe(expected);
  });

  test('by what is logged about any pupil, with any tone and reach, anywhere', () => {
    const elsewhere = aRegister('Library', [], ['zara']);
    const moments = ['ames', 'bray'].map((adultId) => noticed(adultId, 'zara', day(28), { tone: 'corrective' }));
    expect(covered(form(2), elsewhere, ...moments)).toBe(true);
  });

  test('not by an adult who has left, nor counted against by one', () => {
    const left = anAdult('cole', day(20));
    expect(covered(left, form(3), ...logging(2))).toBe(true);
    expect(covered(anAdult('bray', day(29)), form(2), ...logging(2))).toBe(false);
  });

  test('once for an adult whom they meet on two registers', () => {
    const twice = aRegister('9/Sc', ['ames'], ['amira'], { kind: 'teaching' });
    expect(covered(form(2), twice, ...logging(1))).toBe(false);
  });
});

test('what was logged is lately within twenty school days', () => {
  const at = (nth: number) => loggedLately(scene(form(1), logged('ames', 'ben', day(nth))), 'ames', '9B');
  expect(at(11)).toBe(true);
  expect(at(10)).toBe(false);
  expect(loggedLately(scene(form(1)), 'ames', '')).toBe(false);
});

test('a primary is a primary school, or a primary class in any school', () => {
  const primary = (...parts: Parts[]) => {
    const person = personOf(scene(...parts), 'amira');
    return person && isPrimary(person);
  };
  expect(primary(form(1))).toBe(false);
  expect(primary({ kind: 'primary' }, form(1))).toBe(true);
  const ownClass = aRegister('R1', ['ames'], ['amira'], { kind: 'primary-class' });
  expect(primary({ kind: 'all-through' }, ownClass)).toBe(true);
  expect(primary({ kind: 'all-through' }, ownClass, aRegister('Band', ['bray'], ['amira'], { kind: 'custom' }))).toBe(
    true,
  );
});

test('the uncovered are counted apart, and nobody who is not to be spoken of', () => {
  const school = scene(
    aPupil('dara', { objected: true }),
    aRegister('9B', ['ames', 'bray'], ['amira', 'ben', 'dara']),
    aRegister('9C', ['cole'], ['chao']),
    ...logging(2),
  );
  expect(coverageOf(school, ['amira', 'ben', 'chao', 'dara', 'nobody'])).toEqual({ covered: 2, uncovered: 1 });
});

test('noticing two pupils a day covers thirty in fifteen school days, which is three weeks', () => {
  expect(daysToCover(30, 2)).toBe(15);
  expect(daysToCover(31, 2)).toBe(16);
});

describe('whose next moment elsewhere matters to a register', () => {
  const beside = (...parts: Parts[]) =>
    silentBeside(
      scene(aRegister('9B', ['ames', 'bray'], ['amira']), aRegister('9C', ['bray'], ['ben']), ...parts),
      '9B',
    );

  test('are the adults who logged nothing lately, about anyone or on another register', () => {
    expect(beside()).toEqual(new Set(['ames', 'bray']));
    expect(beside(logged('ames', 'ben', day(29)))).toEqual(new Set(['bray']));
    expect(beside(logged('ames', 'ben', day(29)), logged('bray', 'amira', day(29)))).toEqual(new Set(['bray']));
    expect(beside(logged('ames', 'ben', day(29)), logged('bray', 'ben', day(29)))).toEqual(new Set());
  });
});
