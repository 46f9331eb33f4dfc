import { inOrderOfKnowing, isOwnTurn } from '@noticed/shared/domain/five/knowing';
import { personOf } from '@noticed/shared/domain/flags/person';
import { sceneOf } from '@noticed/shared/domain/flags/scene';
import { foldLedger } from '@noticed/shared/domain/ledger/fold';
import { defaultSettings } from '@noticed/shared/domain/settings';
import { describe, expect, test } from 'vitest';
import { aRegister, day, noticed, type Parts, placed, schoolOf } from '../../../support/small-school.ts';

const person = (...more: Parts[]) => {
  const school = schoolOf(
    aRegister('9/Sc', ['ames', 'bray', 'cole'], ['amira'], { kind: 'teaching' }),
    aRegister('9B', ['dunn'], ['amira']),
    ...more,
  );
  const found = personOf(sceneOf(foldLedger(school, day(30)), defaultSettings, day(30)), 'amira');
  if (!found) throw new Error('Amira is on roll.');
  return found;
};
const champion = (adultId: string, to: string | null = null): Parts => ({
  champions: [{ pupilId: 'amira', adultId, from: day(1), to }],
});

describe('who knows a pupil best', () => {
  test('is the tutor before others, who come in an order that never changes', () => {
    expect(inOrderOfKnowing(person())).toEqual(['dunn', 'ames', 'bray', 'cole']);
  });

  test('is who has them in Maintain, before the tutor', () => {
    expect(inOrderOfKnowing(person(placed('cole', 'amira', 'maintain')))).toEqual(['cole', 'dunn', 'ames', 'bray']);
    expect(inOrderOfKnowing(person(placed('cole', 'amira', 'establish')))[0]).toBe('dunn');
  });

  test('is the named champion, before all, as long as they are', () => {
    const others = [placed('cole', 'amira', 'maintain'), placed('dunn', 'amira', 'maintain')];
    expect(inOrderOfKnowing(person(champion('bray'), ...others))).toEqual(['bray', 'dunn', 'cole', 'ames']);
    expect(inOrderOfKnowing(person(champion('bray', day(29)), ...others))[0]).toBe('dunn');
  });

  test('is who noticed them most often in twenty school days, all else equal', () => {
    const moments = [
      noticed('cole', 'amira', day(11)),
      noticed('bray', 'amira', day(10)),
      noticed('bray', 'amira', day(9)),
    ];
    expect(inOrderOfKnowing(person(...moments))).toEqual(['dunn', 'cole', 'ames', 'bray']);
    const twice = [
      noticed('cole', 'amira', day(20)),
      noticed('bray', 'amira', day(20)),
      noticed('bray', 'amira', day(21)),
    ];
    expect(inOrderOfKnowing(person(...twice))).toEqual(['dunn', 'bray', 'cole', 'ames']);
  });
});

describe('whose turn it is', () => {
  test('is the best knower’s at first, and one adult’s more every second school day', () => {
    const turns = (over: number) =>
      ['dunn', 'ames', 'bray', 'cole'].filter((adultId) => isOwnTurn(person(), adultId, over));
    expect(turns(0)).toEqual(['dunn']);
    expect(turns(1)).toEqual(['dunn']);
    expect(turns(2)).toEqual(['dunn', 'ames']);
    expect(turns(5)).toEqual(['dunn', 'ames', 'bray']);
    expect(turns(6)).toEqual(['dunn', 'ames', 'bray', 'cole']);
  });

  test('is always a leader’s who does not meet them', () => {
    expect(isOwnTurn(person(), 'head', 0)).toBe(true);
  });
});
