import { flagsFor } from '@noticed/shared/domain/flags/flags-for';
import { seenBy, snooze } from '@noticed/shared/domain/flags/reader';
import { apply } from '@noticed/shared/domain/ledger/change';
import { foldLedger } from '@noticed/shared/domain/ledger/fold';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../../support/fault-of.ts';
import { allOn, aPupil, aRegister, busy, day, placed, schoolOf } from '../../../support/small-school.ts';

const today = day(20);
const school = schoolOf(
  aPupil('chao', { year: null }),
  aRegister('9B', ['lark', 'osei'], ['amira', 'ben', 'chao']),
  aRegister('9/Sc', ['reed'], ['amira'], { kind: 'teaching' }),
  ...['lark', 'osei', 'reed'].flatMap((adultId) => [placed(adultId, 'amira', 'restore'), busy(adultId, 'ben', 20)]),
  busy('reed', 'amira', 20),
);
const nobody = { adultId: 'nobody', years: [] as string[], behaviourTeam: false };

const kinds = (reader: Partial<typeof nobody>, ledger = foldLedger(school, today), on = today) => {
  const seen = seenBy(ledger, on, flagsFor(ledger, allOn(), on), { ...nobody, ...reader });
  return seen.map((flag) => `${flag.kind} ${flag.pupilId ?? flag.registerId} ${flag.adultId ?? ''}`.trim()).sort();
};

describe('who sees a flag', () => {
  test('an adult what is for them by name, and no colleague’s', () => {
    expect(kinds({ adultId: 'reed' })).toEqual([
      'quiet amira reed',
      'restore-unplanned amira reed',
      'review-due 9/Sc reed',
    ]);
  });

  test('a head of year what is for leaders of that year', () => {
    expect(kinds({ years: ['9'] })).toEqual([
      'invisible amira',
      'invisible ben',
      'no-champion amira',
      'no-champion ben',
      'restore-cluster amira',
    ]);
    expect(kinds({ years: ['10'] })).toEqual([]);
    expect(kinds({ years: ['10', '9'] })).toHaveLength(5);
  });

  test('the behaviour team what is for it, of every year', () => {
    expect(kinds({ behaviourTeam: true })).toEqual(['restore-cluster amira']);
  });

  test('a head of year nothing of a pupil whom the list does not know', () => {
    const flags = flagsFor(foldLedger(school, today), allOn(), today, { pupilId: 'amira' });
    const elsewhere = foldLedger(schoolOf(), today);
    expect(seenBy(elsewhere, today, flags, { ...nobody, years: ['9'] })).toEqual([]);
  });

  test('nobody else anything', () => {
    expect(kinds({})).toEqual([]);
  });
});

describe('setting a flag aside', () => {
  const [flag] = flagsFor(foldLedger(school, today), allOn(), today, { pupilId: 'amira' }).filter(
    (one) => one.kind === 'invisible',
  );
  if (!flag) throw new Error('Amira was noticed by nobody.');

  test('hides it from who did so until the day comes, and from nobody else', () => {
    const ledger = foldLedger(school, today);
    apply(ledger, { snoozes: [snooze(flag, 'lark', day(23), today)] });
    expect(kinds({ adultId: 'lark' }, ledger)).not.toContain('invisible amira');
    expect(kinds({ adultId: 'lark' }, ledger)).toContain('invisible ben');
    expect(kinds({ adultId: 'lark' }, ledger)).toContain('quiet amira lark');
    expect(kinds({ adultId: 'osei' }, ledger)).toContain('invisible amira');
    expect(kinds({ years: ['9'] }, ledger)).toContain('invisible amira');
    expect(kinds({ adultId: 'lark' }, ledger, day(22))).not.toContain('invisible amira');
    expect(kinds({ adultId: 'lark' }, ledger, day(23))).toContain('invisible amira');
  });

  test('hides it from a head of year who did so', () => {
    const ledger = foldLedger(school, today);
    apply(ledger, { snoozes: [snooze(flag, 'head', day(23), today)] });
    expect(kinds({ adultId: 'head', years: ['9'] }, ledger)).not.toContain('invisible amira');
    expect(kinds({ adultId: 'deputy', years: ['9'] }, ledger)).toContain('invisible amira');
  });

  test('can be put off again', () => {
    const ledger = foldLedger(school, today);
    apply(ledger, { snoozes: [snooze(flag, 'lark', day(23), today)] });
    apply(ledger, { snoozes: [snooze(flag, 'lark', day(26), today)] });
    expect(kinds({ adultId: 'lark' }, ledger, day(25))).not.toContain('invisible amira');
  });

  test('takes a flag about one adult away altogether', () => {
    const ledger = foldLedger(school, today);
    const own = flagsFor(ledger, allOn(), today, { adultId: 'reed' }).map((one) => snooze(one, 'reed', day(23), today));
    apply(ledger, { snoozes: own });
    expect(flagsFor(ledger, allOn(), today, { adultId: 'reed' })).toEqual([]);
  });

  test('keeps what it is about: a pupil, or a register', () => {
    expect(snooze(flag, 'lark', day(23), today)).toEqual({
      kind: 'invisible',
      pupilId: 'amira',
      registerId: null,
      adultId: 'lark',
      until: day(23),
    });
    const [desk] = flagsFor(foldLedger(school, today), allOn(), today, { adultId: 'reed' }).filter(
      (one) => one.kind === 'review-due',
    );
    expect(desk && snooze(desk, 'reed', day(23), today)).toMatchObject({ pupilId: null, registerId: '9/Sc' });
  });

  test('is until a day to come', () => {
    expect(faultOf(() => snooze(flag, 'lark', today, today))).toBe('illegal-move');
    expect(faultOf(() => snooze(flag, 'lark', day(19), today))).toBe('illegal-move');
    expect(faultOf(() => snooze(flag, 'lark', 'tomorrow', today))).toBe('bad-day');
  });
});
