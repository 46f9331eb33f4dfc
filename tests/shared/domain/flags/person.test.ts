import { current, personOf, tiedSince } from '@noticed/shared/domain/flags/person';
import { sceneOf } from '@noticed/shared/domain/flags/scene';
import { foldLedger } from '@noticed/shared/domain/ledger/fold';
import { describe, expect, test } from 'vitest';
import { allOn, aRegister, day, type Parts, schoolOf } from '../../../support/small-school.ts';

const scene = (onlyAdultId: string | null, ...parts: Parts[]) =>
  sceneOf(foldLedger(schoolOf(...parts), day(9)), allOn(), day(9), onlyAdultId);
const form = aRegister('9B', ['osei', 'lark'], ['amira'], { from: day(4) });
const lesson = aRegister('9/Sc', ['osei'], ['amira'], { kind: 'teaching', from: day(6) });
const amira = (onlyAdultId: string | null, ...parts: Parts[]) => personOf(scene(onlyAdultId, ...parts), 'amira');

describe('whom a pupil meets', () => {
  test('is each adult once, with the registers on which they meet, in an order that never changes', () => {
    const meets = amira(null, lesson, form)?.pairs.map((pair) => [
      pair.adultId,
      ...pair.ties.map((tie) => tie.register.id),
    ]);
    expect(meets).toEqual([
      ['osei', '9/Sc', '9B'],
      ['lark', '9B'],
    ]);
  });

  test('is all of them, but only one is judged when only one asks', () => {
    expect(amira(null, form)?.judged.map((pair) => pair.adultId)).toEqual(['lark', 'osei']);
    expect(amira('osei', form)?.judged.map((pair) => pair.adultId)).toEqual(['osei']);
    expect(amira('osei', form)?.pairs).toHaveLength(2);
  });

  test('is counted from the later start of the two, and from the earlier of two rows that say the same', () => {
    const again = (from: string) => ({ memberships: [{ pupilId: 'amira', registerId: '9B', from, to: null }] });
    const since = (...parts: Parts[]) => amira(null, form, ...parts)?.registers.map((tie) => tie.from);
    expect(since()).toEqual([day(4)]);
    expect(since(again(day(2)))).toEqual([day(2)]);
    expect(since(again(day(6)))).toEqual([day(4)]);
    expect(amira(null, form, again(day(2)))?.pairs[0]?.ties.map((tie) => tie.from)).toEqual([day(4)]);
    expect(
      amira(null, form, lesson)
        ?.pairs.find((pair) => pair.adultId === 'osei')
        ?.ties.map((tie) => tie.from),
    ).toEqual([day(6), day(4)]);
  });

  test('is nobody without a register', () => {
    const { pupils = [] } = form;
    const alone = amira(null, { pupils });
    expect(alone?.registers).toEqual([]);
    expect(alone?.pairs).toEqual([]);
  });
});

test('the first day of some ties is the earliest, or today', () => {
  const person = amira(null, form, lesson);
  expect(person && tiedSince(person.scene, person.registers)).toBe(day(4));
  expect(person && tiedSince(person.scene, [...person.registers].reverse())).toBe(day(4));
  expect(person && tiedSince(person.scene, [])).toBe(day(9));
});

test('spells are current or not, each by itself', () => {
  const [old, open] = [
    { from: day(1), to: day(3) },
    { from: day(2), to: null },
  ];
  expect(current([old, open], day(2))).toEqual([old, open]);
  expect(current([old, open], day(4))).toEqual([open]);
  expect(current([old], day(4))).toEqual([]);
  expect(current(undefined, day(4))).toEqual([]);
});
