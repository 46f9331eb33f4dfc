import type { PersonName } from '@noticed/shared/domain/people/name';
import {
  calledName,
  directionOf,
  findsName,
  folded,
  fullName,
  sortKey,
  splitFullName,
  surnameOf,
  tidyName,
} from '@noticed/shared/domain/people/name';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const aName = (legalForename: string, legalSurname: string, preferred: Partial<PersonName> = {}): PersonName => ({
  legalForename,
  legalSurname,
  preferredForename: null,
  preferredSurname: null,
  ...preferred,
});

describe('a name as it is kept', () => {
  it.each([
    ['  Bethan   Rhys ', 'Bethan Rhys'],
    ['Bethan\u00a0Rhys', 'Bethan Rhys'],
    ['Bethan\tRhys', 'Bethan Rhys'],
    ['Zoe\u0308', 'Zoë'],
    ['Ada\u202emI', 'AdamI'],
    ['\u2066Ada\u2069', 'Ada'],
    ['Ada\u200bmson\u2060\ufeff\u00ad\u061c\u200e\u200f', 'Adamson'],
    ['Ada\u0007', 'Ada'],
    ['\u200b Ada', 'Ada'],
    ['MACDONALD', 'MACDONALD'],
    ['ffion', 'ffion'],
    ['D’Arcy-Jones', 'D’Arcy-Jones'],
    ['Null', 'Null'],
    ['O', 'O'],
  ])('“%s” is kept as “%s”', (text, kept) => {
    expect(tidyName(text)).toBe(kept);
  });

  it.each(['.', '-', '–', '—', '_', ' . ', ''])('“%s” is an export’s way of saying that there is none', (text) => {
    expect(tidyName(text)).toBe('');
  });

  it('keeps the joiners that scripts and families of signs need', () => {
    for (const text of ['نیم\u200cفاصله', 'ක්\u200dෂ', '👩\u200d👧']) expect(tidyName(text)).toBe(text);
  });

  it('keeps at most four marks on one letter', () => {
    expect(tidyName(`q${'\u0301'.repeat(40)}`)).toBe(`q${'\u0301'.repeat(4)}`);
    expect(tidyName(`q${'\u0301'.repeat(4)}`)).toBe(`q${'\u0301'.repeat(4)}`);
  });

  it('is kept once and for all: to tidy it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        expect(tidyName(tidyName(text))).toBe(tidyName(text));
      }),
      { seed: 2025 },
    );
  });
});

describe('the name that screens use', () => {
  it('is the preferred one, forename and surname apart', () => {
    const both = aName('Roberta', 'Wyndham', { preferredForename: 'Bobbie' });
    expect([calledName(both), surnameOf(both), fullName(both)]).toEqual(['Bobbie', 'Wyndham', 'Bobbie Wyndham']);
    expect(fullName(aName('Roberta', 'Wyndham', { preferredSurname: 'Ferris' }))).toBe('Roberta Ferris');
    expect(fullName(aName('Roberta', 'Wyndham', { preferredForename: '', preferredSurname: '' }))).toBe(
      'Roberta Wyndham',
    );
  });

  it('is one word for a person with one name, on whichever side a file has put it', () => {
    for (const one of [aName('Jayawijaya', ''), aName('', 'Jayawijaya')])
      expect([calledName(one), fullName(one), sortKey(one)]).toEqual(['Jayawijaya', 'Jayawijaya', 'jayawijaya']);
  });

  it('says both names even when they are the same word', () => {
    expect(fullName(aName('Owen', 'Owen'))).toBe('Owen Owen');
    expect(sortKey(aName('Owen', 'Owen'))).toBe('owen  owen');
  });
});

describe('how a name files', () => {
  it.each([
    ['O’Hallorán', 'ohalloran'],
    ["O'Halloran", 'ohalloran'],
    ['OʼHalloran', 'ohalloran'],
    ['O‘Halloran`´', 'ohalloran'],
    ['Smith‑Wren', 'smith wren'],
    ['Smith–Wren', 'smith wren'],
    ['St. Aldate', 'st aldate'],
    ['Weiß', 'weiss'],
    ['-Wren - Pryce-', 'wren pryce'],
    ['Ægidius', 'aegidius'],
    ['Œuvre', 'oeuvre'],
    ['Þórdís', 'thordis'],
    ['Łuczak', 'luczak'],
    ['Øster', 'oster'],
    ['Đorđe', 'dorde'],
    ['Guðrún', 'gudrun'],
    ['Kırık', 'kirik'],
    ['İnci', 'inci'],
    ['Ħal', 'hal'],
    ['Ŋgaa', 'ngaa'],
    ['Ọ̀ṣọ́', 'oso'],
    ['Ελπίδα', 'ελπιδα'],
    ['Андрій', 'андрій'],
    ['محمود', 'محمود'],
    ['𠮷', '𠮷'],
    ['...', '...'],
  ])('“%s” as “%s”', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it('keeps a particle with its surname and spells Mc as the family does', () => {
    const names = ['van der Meer', 'de la Fuente', 'McTavish', 'MacTavish', 'Mabbott', 'Smith-Wren', 'Smith'];
    expect(names.map((surname) => sortKey(aName('Ina', surname))).sort()).toEqual([
      'de la fuente  ina',
      'mabbott  ina',
      'mactavish  ina',
      'mctavish  ina',
      'smith  ina',
      'smith wren  ina',
      'van der meer  ina',
    ]);
  });

  it('is by the surname and forename in use', () => {
    const name = aName('Roberta', 'Wyndham', { preferredForename: 'Bobbie', preferredSurname: 'Ferris' });
    expect(sortKey(name)).toBe('ferris  bobbie');
  });

  it('does not differ by case, accents in either form, or kind of apostrophe', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcéøñÉZ', '’', '-', ' '), maxLength: 20 }), (rest) => {
        const text = `Q${rest}`;
        expect(folded(text.normalize('NFD'))).toBe(folded(text));
        expect(folded(text.replaceAll('’', 'ʼ'))).toBe(folded(text));
        expect(folded(text.replace(/\p{L}/gu, (one) => one.toUpperCase()))).toBe(folded(text));
      }),
      { seed: 2025 },
    );
  });
});

describe('finding a pupil by name', () => {
  const name = aName('Síobhan Éile', 'O’Dowd-Pryce', { preferredForename: 'Shiv' });

  it.each(['shiv', 'sio', 'Síobhan', 'odowd', "O'Dowd", 'pryce', 'pr shi', 'eile o’d', 'ODOWD PRYCE', ' shiv '])(
    '“%s” finds her',
    (typed) => {
      expect(findsName(typed, name)).toBe(true);
    },
  );

  it.each(['', '  ', 'bhan', 'shiv x', 'dowd', 'prycee'])('“%s” does not', (typed) => {
    expect(findsName(typed, name)).toBe(false);
  });

  it('finds by a preferred surname, and has no empty word to find by', () => {
    expect(findsName('fer', aName('', 'Wyndham', { preferredSurname: 'Ferris' }))).toBe(true);
    expect(findsName('.', aName('', ''))).toBe(false);
  });
});

describe('a name that a file gives in one cell', () => {
  it.each([
    ['O’Dowd, Síobhan', 'Síobhan', 'O’Dowd'],
    ['van der Meer,  Ina Maud', 'Ina Maud', 'van der Meer'],
    ['Wren,', '', 'Wren'],
    [', Ina', 'Ina', ''],
    ['Ina Wren', 'Ina', 'Wren'],
    ['Ina Maud Wren', 'Ina Maud', 'Wren'],
    ['Ina Maud van der Meer', 'Ina Maud', 'van der Meer'],
    ['Ina St. Aldate', 'Ina', 'St. Aldate'],
    ['Ina Ó Dálaigh', 'Ina', 'Ó Dálaigh'],
    ['Ina Al Rashid', 'Ina', 'Al Rashid'],
    ['Al Rashid', 'Al', 'Rashid'],
    ['Van Morris', 'Van', 'Morris'],
    ['Van Ina de Wit', 'Van Ina', 'de Wit'],
    ['Ina Van', 'Ina', 'Van'],
    ['Ina', 'Ina', ''],
    ['', '', ''],
  ])('“%s” is forename “%s”, surname “%s”', (text, forename, surname) => {
    expect(splitFullName(text)).toEqual({ forename, surname });
  });

  it('keeps a whole surname for each particle', () => {
    const particles =
      'al ap bin bint da das de del della der den di dos du el ferch ibn la le mac mc ní nic ó st ter ten van von';
    for (const one of particles.split(' '))
      expect(splitFullName(`Ina ${one} Wren`)).toEqual({ forename: 'Ina', surname: `${one} Wren` });
  });
});

describe('the direction of a name', () => {
  it.each([
    ['Ina', 'ltr'],
    ['محمود', 'rtl'],
    ['רחל', 'rtl'],
    ['ܐܒܐ', 'rtl'],
    ['އަހްމަދު', 'rtl'],
    ['ߊߡߊ', 'rtl'],
    ['𞤀𞤁', 'rtl'],
    ['007 محمود', 'rtl'],
    ['Ina محمود', 'ltr'],
    ['王', 'ltr'],
    ['007', 'ltr'],
  ])('%s is %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });
});
