import { linesOf } from '@noticed/shared/domain/flags/collapse';
import { byUrgency, type Flag, flagKinds } from '@noticed/shared/domain/flags/flag';
import { foldLedger } from '@noticed/shared/domain/ledger/fold';
import { settingsFrom } from '@noticed/shared/domain/settings';
import { describe, expect, test } from 'vitest';
import { aRegister, day, schoolOf } from '../../../support/small-school.ts';

const pupilIds = Array.from({ length: 30 }, (_, index) => `pupil-${index}`);
const ledger = foldLedger(schoolOf(aRegister('9B', ['osei'], pupilIds)), day(20));

const aFlag = (pupilId: string | null, parts: Partial<Flag> = {}): Flag => ({
  key: `${parts.kind ?? 'unsorted'}|${pupilId}|osei|`,
  kind: 'unsorted',
  severity: 'amber',
  pupilId,
  adultId: 'osei',
  registerId: '9B',
  sessionId: null,
  since: day(1),
  facts: {},
  sentence: `about ${pupilId}`,
  practices: [],
  for: { adults: ['osei'], roles: [] },
  ...parts,
});
const flags = (count: number, parts: Partial<Flag> = {}) => pupilIds.slice(0, count).map((id) => aFlag(id, parts));
const lines = (list: readonly Flag[], changes = {}) =>
  linesOf(ledger, settingsFrom({ limits: changes }), day(20), list).map((line) => line.sentence);

describe('a kind that covers much of a register', () => {
  test('becomes one line at a third of it', () => {
    expect(lines(flags(11))).toEqual(['11 of 30 on 9B not placed yet']);
    expect(lines(flags(10))).toEqual(['10 of 30 on 9B not placed yet']);
    expect(lines(flags(9))).toHaveLength(9);
  });

  test('at whatever share the school set', () => {
    expect(lines(flags(10), { collapseShare: 0.5 })).toHaveLength(10);
    expect(lines(flags(15), { collapseShare: 0.5 })).toHaveLength(1);
  });

  test.each(flagKinds.map((kind) => [kind] as const))('says what they are: %s', (kind) => {
    const [line] = lines(flags(12, { kind }));
    expect(line).toMatch(/^12 of 30 on 9B [A-Za-z, -]{5,}$/);
    expect(line).not.toContain('invisible');
  });

  test('of one kind only, on one register, of one adult', () => {
    const mixed = [
      ...flags(6),
      ...flags(12)
        .slice(6)
        .map((flag) => ({ ...flag, kind: 'quiet' as const, key: `quiet ${flag.pupilId}` })),
    ];
    expect(lines(mixed)).toHaveLength(12);
    const two = [
      ...flags(6),
      ...flags(12)
        .slice(6)
        .map((flag) => ({ ...flag, adultId: 'lark' })),
    ];
    expect(lines(two)).toHaveLength(12);
    expect(lines(flags(12, { registerId: null }))).toHaveLength(12);
    expect(lines(flags(12, { registerId: 'gone' }))).toHaveLength(12);
  });

  test('of a register of two or three is no crowd when it is one pupil', () => {
    const small = foldLedger(schoolOf(aRegister('9B', ['osei'], ['pupil-0', 'pupil-1'])), day(20));
    const said = (list: Flag[]) => linesOf(small, settingsFrom(), day(20), list).map((line) => line.sentence);
    expect(said(flags(1))).toEqual(['about pupil-0']);
    expect(said(flags(2))).toEqual(['2 of 2 on 9B not placed yet']);
  });

  test('is as urgent as its most urgent pupil, and keeps every one of them', () => {
    const list = [...flags(11), aFlag('pupil-20', { severity: 'red' })];
    const [line] = linesOf(ledger, settingsFrom(), day(20), list);
    expect(line).toMatchObject({ pupilId: null, registerId: '9B' });
    expect(line?.flags).toHaveLength(12);
    expect(line?.flags[0].severity).toBe('red');
  });
});

describe('a reader’s list', () => {
  test('has one line a pupil, however many flags, led by the most urgent', () => {
    const list = [
      aFlag('pupil-1', { kind: 'fraying', key: 'a', sentence: 'amber' }),
      aFlag('pupil-1', { kind: 'quiet', key: 'b', severity: 'red', sentence: 'red' }),
      aFlag('pupil-2', { kind: 'quiet', key: 'c', sentence: 'other' }),
    ];
    const result = linesOf(ledger, settingsFrom(), day(20), list);
    expect(result.map((line) => [line.pupilId, line.sentence, line.flags.length])).toEqual([
      ['pupil-1', 'red', 2],
      ['pupil-2', 'other', 1],
    ]);
  });

  test('keeps a pupil’s other flags apart from those that became one line', () => {
    const list = [...flags(11), aFlag('pupil-1', { kind: 'quiet', key: 'q', sentence: 'quiet' })];
    expect(lines(list)).toEqual(['quiet', '11 of 30 on 9B not placed yet']);
  });

  test('keeps what is about a register as a line of its own', () => {
    const review = aFlag(null, { kind: 'review-due', key: 'review', sentence: 'go over it' });
    const nothing = aFlag(null, { kind: 'nothing-logged', key: 'nothing', sentence: 'nothing logged' });
    expect(lines([review, nothing]).sort()).toEqual(['go over it', 'nothing logged']);
  });

  test('is empty when there is nothing to say', () => {
    expect(lines([])).toEqual([]);
  });

  test('is red before amber, then longest standing, then always the same', () => {
    const [a, b, c, d] = [
      aFlag('p1', { severity: 'red', since: day(9), key: 'a' }),
      aFlag('p2', { since: day(2), key: 'd' }),
      aFlag('p3', { since: day(5), key: 'b' }),
      aFlag('p4', { since: day(5), key: 'c' }),
    ];
    expect([d, c, b, a].sort(byUrgency).map((flag) => flag.key)).toEqual(['a', 'd', 'b', 'c']);
    expect(byUrgency(a, a)).toBe(0);
  });
});
