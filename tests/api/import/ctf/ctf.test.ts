import { readRoster } from '@noticed/api/import/read-roster';
import type { ReadOptions } from '@noticed/api/import/reading';
import { describe, expect, it } from 'vitest';
import { aCtf } from '../fixture-files.ts';
import { aUpn, file } from '../fixtures.ts';

const school = (pupils: string[], options: ReadOptions = {}) =>
  readRoster([file('a.xml', aCtf(pupils))], options).roster.schools[0];
const name = '<Surname>Elm</Surname><Forename>Ada</Forename>';
const only = (pupil: string, options: ReadOptions = {}) => school([`${name}${pupil}`], options)?.pupils[0];

describe('a Common Transfer File', () => {
  it('gives the school, the pupil and the form, and nothing that a roster does not need', () => {
    const one = school([
      `<UPN>${aUpn(3)}</UPN>${name}<DOB>2011-09-05</DOB><Sex>F</Sex>
      <BasicDetails><PreferredSurname>Elm</PreferredSurname><PreferredForename>Addy</PreferredForename><NCyearActual>9</NCyearActual><Ethnicity>WBRI</Ethnicity>
      <Languages><Type><LanguageType>F</LanguageType><Language>POL</Language></Type><Type><LanguageType>H</LanguageType><Language>ENG</Language></Type></Languages>
      <MedicalFlag>true</MedicalFlag><SuppInfo><RegGroup>9A</RegGroup></SuppInfo></BasicDetails>
      <Contacts><Contact><Surname>Oak</Surname><Forename>Eve</Forename></Contact></Contacts>
      <FSMhistory><FSMinstance><FSMstartDate>2022-09-05</FSMstartDate></FSMinstance></FSMhistory>
      <SENhistory><SEN><StartDate>2023-09-01</StartDate><SENprovision>K</SENprovision></SEN><SEN><StartDate>2021-09-06</StartDate><SENprovision>N</SENprovision></SEN></SENhistory>`,
    ]);
    expect(one).toMatchObject({
      ref: '9994001',
      name: 'Larkrise School',
      nation: 'england',
      staff: [],
      registers: [{ name: '9A', kind: 'tutor', year: '9' }],
    });
    expect(one?.pupils).toEqual([
      {
        ref: aUpn(3),
        upn: aUpn(3),
        legalForename: 'Ada',
        legalSurname: 'Elm',
        preferredForename: 'Addy',
        preferredSurname: 'Elm',
        birthDate: '2011-09-05',
        yearGroup: '9',
        tutorGroup: '9A',
        sex: 'female',
        sen: 'K',
        fsm: 'yes',
        eal: 'yes',
        lookedAfter: 'unknown',
      },
    ]);
  });

  it('never takes absence from it as leaving: it is made for pupils who move', () => {
    expect(school([name])?.whole).toEqual({
      staff: false,
      pupils: false,
      registers: [],
      memberships: false,
      teaching: false,
    });
  });

  it('counts free meals that had ended when it was written as none now', () => {
    const meals = (end: string) =>
      only(
        `<FSMhistory><FSMinstance><FSMstartDate>2019-09-05</FSMstartDate><FSMendDate>${end}</FSMendDate></FSMinstance></FSMhistory>`,
      )?.fsm;
    expect(meals('2025-07-20')).toBe('no');
    expect(meals('2025-12-19')).toBe('yes');
  });

  it('leaves what is not said unknown, or takes it as no where the importer says so', () => {
    expect(only('')).toMatchObject({
      sen: 'unknown',
      fsm: 'unknown',
      eal: 'unknown',
      lookedAfter: 'unknown',
      sex: 'unknown',
    });
    expect(only('', { blankMeans: 'no' })).toMatchObject({ sen: 'N', fsm: 'no', eal: 'no', lookedAfter: 'no' });
  });

  it('keeps a refused language apart from an unknown one, and believed English as English', () => {
    const eal = (code: string) =>
      only(
        `<BasicDetails><Languages><Type><LanguageType>F</LanguageType><Language>${code}</Language></Type></Languages></BasicDetails>`,
      )?.eal;
    expect([eal('REF'), eal('NOT'), eal('ENB'), eal('OTB')]).toEqual(['refused', 'not-obtained', 'no', 'yes']);
  });

  it('reads an older version, which says Gender and older SEN codes, and says that it is older', () => {
    const older = aCtf(
      [`${name}<Gender>M</Gender><SENhistory><SEN><SENprovision>A</SENprovision></SEN></SENhistory>`],
      '12.0',
    );
    const { roster } = readRoster([file('a.xml', older)]);
    expect(roster.schools[0]?.pupils[0]).toMatchObject({ sex: 'male', sen: 'K' });
    expect(roster.notices.map((notice) => notice.message)).toEqual([
      'This is CTF version 12.0; 25 is the one known here.',
    ]);
  });

  it('says for which school it was made, where that is another', () => {
    const sent = aCtf([name]).replace(
      '</Header>',
      '<DestSchool><LEA>998</LEA><Estab>4002</Estab></DestSchool></Header>',
    );
    expect(readRoster([file('a.xml', sent)]).roster.notices[0]?.message).toBe(
      'This CTF was made by Larkrise School for school 998/4002.',
    );
  });

  it('tells of a wrong UPN and of a year that is none, at their line', () => {
    const { notices } = readRoster([
      file('a.xml', aCtf([`${name}\n<UPN>nonsense</UPN><BasicDetails><NCyearActual>44</NCyearActual></BasicDetails>`])),
    ]).roster;
    expect(notices.map((notice) => [notice.kind, notice.line])).toEqual([
      ['bad-upn', 5],
      ['bad-year', 5],
    ]);
  });

  it('is refused where it holds nobody', () => {
    expect(() => readRoster([file('a.xml', aCtf([]))])).toThrow(/This CTF holds no pupil/);
  });
});
