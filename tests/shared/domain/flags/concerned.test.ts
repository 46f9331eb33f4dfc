import { boardOf } from '@noticed/shared/domain/flags/board';
import { concerned } from '@noticed/shared/domain/flags/concerned';
import { sceneOf } from '@noticed/shared/domain/flags/scene';
import { foldLedger } from '@noticed/shared/domain/ledger/fold';
import { nothingTouched } from '@noticed/shared/domain/ledger/touched';
import { describe, expect, test } from 'vitest';
import { allOn, anAdult, aRegister, day, noticed, placed, schoolOf } from '../../../support/small-school.ts';

/** Mx Osei and Mx Lark log nothing; Mx Reed, who is on no register, noticed three of the pupils. */
const school = schoolOf(
  aRegister('9B', ['osei', 'lark'], ['amira', 'ben', 'chao']),
  aRegister('9/Sc', ['osei'], ['amira', 'dara'], { kind: 'teaching' }),
  aRegister('Club', ['osei'], []),
  anAdult('reed'),
  placed('osei', 'amira', 'restore'),
  placed('osei', 'ben', 'restore'),
  placed('lark', 'chao', 'restore'),
  noticed('reed', 'ben', day(25)),
  noticed('reed', 'dara', day(20)),
  noticed('reed', 'chao', day(19)),
  { memberships: [{ pupilId: 'left', registerId: '9B', from: day(1), to: day(29) }] },
);

/** Whom it concerns on the thirtieth day that an adult last logged now, and before that then. */
const concerns = (adultId: string, registerId: string, then: number | null, now: number | null) => {
  const ledger = foldLedger(school, day(30));
  const { findings } = boardOf(ledger, allOn(), day(30));
  if (now !== null) ledger.logged.set(adultId, new Map([[registerId, day(now)]]));
  const touched = { ...nothingTouched(), logged: [{ adultId, registerId, before: then === null ? null : day(then) }] };
  const { pupils, desks } = concerned(findings, sceneOf(ledger, allOn(), day(30)), touched);
  return { pupils: [...pupils].sort(), desks: [...desks.values()] };
};
const desk = (adultId: string, registerId: string) => [{ adultId, registerId }];

describe('an adult who logs for the first time in twenty school days', () => {
  test('concerns those of their pupils whom nobody noticed for ten: they may be covered now', () => {
    expect(concerns('osei', '', null, 30)).toEqual({ pupils: ['amira', 'chao', 'dara'], desks: [] });
    expect(concerns('osei', '', 10, 30).pupils).toEqual(['amira', 'chao', 'dara']);
    expect(concerns('lark', '', null, 30).pupils).toEqual(['amira', 'chao']);
  });

  test('concerns those on a register for whom its silence stood', () => {
    expect(concerns('osei', '9B', null, 30)).toEqual({ pupils: ['amira', 'ben'], desks: desk('osei', '9B') });
    expect(concerns('lark', '9B', null, 30)).toEqual({ pupils: ['chao'], desks: desk('lark', '9B') });
    expect(concerns('osei', '9/Sc', null, 30)).toEqual({ pupils: ['amira'], desks: desk('osei', '9/Sc') });
    expect(concerns('osei', 'Club', null, 30)).toEqual({ pupils: [], desks: desk('osei', 'Club') });
  });
});

describe('an adult who turns out to have logged nothing', () => {
  test('concerns whom they covered, and everyone on the register', () => {
    expect(concerns('osei', '', 30, null).pupils).toEqual(['amira', 'chao', 'dara']);
    expect(concerns('osei', '9B', 30, null)).toEqual({ pupils: ['amira', 'ben', 'chao'], desks: desk('osei', '9B') });
    expect(concerns('osei', '9B', 30, 10).pupils).toEqual(['amira', 'ben', 'chao']);
  });
});

describe('an adult who logs all the time', () => {
  test('concerns nobody else', () => {
    expect(concerns('osei', '', 29, 30)).toEqual({ pupils: [], desks: [] });
    expect(concerns('osei', '9B', 29, 30)).toEqual({ pupils: [], desks: [] });
  });

  test('from the first day of the window on', () => {
    expect(concerns('osei', '9B', 11, 30)).toEqual({ pupils: [], desks: [] });
    expect(concerns('osei', '9B', 10, 30).pupils).toEqual(['amira', 'ben']);
  });
});

describe('a moment from before the window', () => {
  test('concerns only how long a register has been silent', () => {
    expect(concerns('osei', '', 2, 5)).toEqual({ pupils: [], desks: [] });
    expect(concerns('osei', '9B', 2, 5)).toEqual({ pupils: [], desks: desk('osei', '9B') });
  });
});

test('what a change touched is concerned in any case', () => {
  const ledger = foldLedger(school, day(30));
  const touched = {
    pupils: new Set(['ben']),
    desks: new Map([['lark|9B', { adultId: 'lark', registerId: '9B' }]]),
    logged: [],
  };
  expect(concerned(new Map(), sceneOf(ledger, allOn(), day(30)), touched)).toEqual({
    pupils: touched.pupils,
    desks: touched.desks,
  });
});
