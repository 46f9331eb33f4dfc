import { sceneOf } from '@noticed/shared/domain/flags/scene';
import { desksIn, pupilsIn, type Scope } from '@noticed/shared/domain/flags/scope';
import { foldLedger } from '@noticed/shared/domain/ledger/fold';
import { describe, expect, test } from 'vitest';
import { allOn, anAdult, aPupil, aRegister, aSession, day, schoolOf } from '../../../support/small-school.ts';

const from = day(1);
const item = (ownerId: string | null) => ({ id: `item-${ownerId}`, ownerId, dueOn: day(9) });
const school = schoolOf(
  aPupil('zara', { year: '10' }),
  aRegister('9B', ['osei', 'lark'], ['amira', 'ben']),
  aRegister('9/Sc', ['osei'], ['amira', 'chao'], { kind: 'teaching' }),
  aRegister('10A', ['reed'], ['zara', 'yan']),
  anAdult('shaw'),
  aSession('lark', 'zara', { id: '1', facilitatorId: 'shaw', openItems: [item('tull'), item(null)] }),
  {
    champions: [
      { pupilId: 'yan', adultId: 'lark', from, to: null },
      { pupilId: 'yan', adultId: 'ames', from, to: null },
    ],
    memberships: [
      { pupilId: 'amira', registerId: '9B', from: day(2), to: null },
      { pupilId: 'dara', registerId: '9B', from, to: day(5) },
    ],
    teaching: [
      { adultId: 'reed', registerId: '9B', from, to: day(5) },
      { adultId: 'osei', registerId: '9B', from: day(2), to: null },
    ],
  },
);
const scene = sceneOf(foldLedger(school, day(9)), allOn(), day(9));
const pupils = (scope?: Scope) => [...pupilsIn(scene, scope)];
const desks = (scope?: Scope) => [...desksIn(scene, scope)].map((desk) => `${desk.adultId} ${desk.registerId}`);

describe('the pupils to look at', () => {
  test('for an adult are those of their registers, each once', () => {
    expect(pupils({ adultId: 'osei' })).toEqual(['amira', 'ben', 'chao']);
    expect(pupils({ adultId: 'reed' })).toEqual(['zara', 'yan']);
  });

  test('and those with whom they have a session, or whose champion they are', () => {
    expect(pupils({ adultId: 'lark' })).toEqual(['amira', 'ben', 'zara', 'yan']);
    expect(pupils({ adultId: 'shaw' })).toEqual(['zara']);
    expect(pupils({ adultId: 'tull' })).toEqual(['zara']);
    expect(pupils({ adultId: 'ames' })).toEqual(['yan']);
    expect(pupils({ adultId: 'nobody' })).toEqual([]);
  });

  test('for a register are those on it today, each once', () => {
    expect(pupils({ registerId: '9B' })).toEqual(['amira', 'ben']);
    expect(pupils({ registerId: 'none' })).toEqual([]);
  });

  test('for a year are those in it, for a pupil that one, else everybody', () => {
    expect(pupils({ year: '10' })).toEqual(['zara']);
    expect(pupils({ pupilId: 'chao' })).toEqual(['chao']);
    expect(pupils().sort()).toEqual(['amira', 'ben', 'chao', 'yan', 'zara']);
  });
});

describe('the adults’ registers to look at', () => {
  test('for an adult are their own, each once', () => {
    expect(desks({ adultId: 'osei' })).toEqual(['osei 9B', 'osei 9/Sc']);
    expect(desks({ adultId: 'nobody' })).toEqual([]);
  });

  test('for a register are those of its adults today', () => {
    expect(desks({ registerId: '9B' })).toEqual(['osei 9B', 'lark 9B']);
    expect(desks({ registerId: 'none' })).toEqual([]);
  });

  test('for a pupil or a year are none, else all', () => {
    expect(desks({ pupilId: 'amira' })).toEqual([]);
    expect(desks({ year: '9' })).toEqual([]);
    expect(desks().sort()).toEqual(['lark 9B', 'osei 9/Sc', 'osei 9B', 'reed 10A']);
  });
});
