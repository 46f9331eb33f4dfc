import { adultName, counted, inSentence, listed, spokenDay } from '@noticed/shared/domain/flags/sentence';
import { foldLedger } from '@noticed/shared/domain/ledger/fold';
import { describe, expect, test } from 'vitest';
import { anAdult, day, schoolOf } from '../../../support/small-school.ts';

describe('words in a sentence', () => {
  test.each([
    ['2025-01-01', '1 Jan'],
    ['2025-02-28', '28 Feb'],
    ['2025-03-09', '9 Mar'],
    ['2025-04-10', '10 Apr'],
    ['2025-05-11', '11 May'],
    ['2025-06-12', '12 June'],
    ['2025-07-13', '13 July'],
    ['2025-08-14', '14 Aug'],
    ['2025-09-14', '14 Sept'],
    ['2025-10-15', '15 Oct'],
    ['2025-11-16', '16 Nov'],
    ['2025-12-31', '31 Dec'],
  ])('%s is %s', (date, words) => {
    expect(spokenDay(date, '2026-01-01')).toBe(words);
  });

  test('a day more than a year ago has its year', () => {
    expect(spokenDay('2024-09-14', '2025-09-14')).toBe('14 Sept');
    expect(spokenDay('2024-09-13', '2025-09-14')).toBe('13 Sept 2024');
  });

  test('one is one, and all else is many', () => {
    expect([0, 1, 2].map((count) => counted(count, 'school day'))).toEqual([
      '0 school days',
      '1 school day',
      '2 school days',
    ]);
  });

  test('names are a list', () => {
    expect(listed([])).toBe('');
    expect(listed(['Mx Ames'])).toBe('Mx Ames');
    expect(listed(['Mx Ames', 'Mx Bray'])).toBe('Mx Ames and Mx Bray');
    expect(listed(['Mx Ames', 'Mx Bray', 'Mx Cole'])).toBe('Mx Ames, Mx Bray and Mx Cole');
  });

  test.each([
    ['Praise for effort', 'praise for effort'],
    ['Éloge', 'éloge'],
    ['IT club', 'IT club'],
    ['2×10', '2×10'],
    ['a chat', 'a chat'],
  ])('“%s” inside a sentence is “%s”', (name, words) => {
    expect(inSentence(name)).toBe(words);
  });

  test('an adult whom nobody remembers is a former colleague', () => {
    const ledger = foldLedger(schoolOf(anAdult('osei')), day(1));
    expect(adultName(ledger, 'osei')).toBe('Mx Osei');
    expect(adultName(ledger, 'gone')).toBe('a former colleague');
  });
});
