import { columnsOf, findColumns, type Mapping, shapeOf } from '@noticed/api/import/column/columns';
import { delimitedCells } from '@noticed/api/import/source/delimited';
import { tableOf } from '@noticed/api/import/source/table';
import { describe, expect, it } from 'vitest';
import { aUpn, csv } from '../fixtures.ts';

const table = (...rows: string[][]) =>
  tableOf(delimitedCells('a.csv', { text: csv(rows), encoding: 'utf-8' }), () => true);
const found = (headings: string[], mapping?: Mapping) =>
  findColumns(table(headings), mapping).map((column) => [column.field, column.because]);

describe('the columns of a list', () => {
  it.each([
    [
      'SIMS',
      'Adno|UPN|Legal Forename|Legal Surname|Preferred Forename|Preferred Surname|Gender|Reg Group|Year Group|House|SEN Status|Pupil Premium Indicator|English as additional language|Eligible for free meals',
      'admissionNumber upn legalForename legalSurname preferredForename preferredSurname sex tutorGroup yearGroup house sen pupilPremium eal fsm',
    ],
    [
      'Arbor',
      'Arbor Student ID|Legal First Name|Legal Last Name|Sex|Year group(s) this academic year|Registration form(s) this academic year|Date of Birth|Courses/classes|SEN status|Pupil Premium Eligible at any time this academic year?',
      'pupilRef legalForename legalSurname sex yearGroup tutorGroup birthDate register sen pupilPremium',
    ],
    [
      'Bromcom',
      'StudentId|PreferredFirstName|PreferredLastName|GenderCode|DateOfBirth|Upn|AdmissionNumber|ProvisionName|EverFsm6Flag|InCareFlag|EalFlag|PremiumPupilFlag|YearGroup|TutorGroupName',
      'pupilRef preferredForename preferredSurname sex birthDate upn admissionNumber sen everFsm6 lookedAfter eal pupilPremium yearGroup tutorGroup',
    ],
    [
      'a list made by hand',
      ' upn | FORENAME|pupil surname|Date  Of Birth|Form Tutor|Student Year',
      'upn legalForename legalSurname birthDate tutor yearGroup',
    ],
  ])('are known in an export of %s', (_, headings, fields) => {
    expect(findColumns(table(headings.split('|'))).map((column) => column.field)).toEqual(fields.split(' '));
  });

  it('keep free meals, Ever 6 and pupil premium apart, and “ever in care” out', () => {
    expect(found(['FSM', 'FSM Ever 6', 'PP', 'Ever in care']).map(([field]) => field)).toEqual([
      'fsm',
      'everFsm6',
      'pupilPremium',
      null,
    ]);
  });

  it('are told from their values where no heading names the UPN', () => {
    const [, second] = findColumns(
      table(['Name', 'Column 2'], ['Ada Elm', aUpn(1)], ['Bo Fir', aUpn(2).toLowerCase()]),
    );
    expect(second).toMatchObject({ field: 'upn', because: 'values' });
  });

  it('are as a person maps them, above heading and value', () => {
    expect(found(['Name', 'Form', 'Band'], { Form: null, BAND: 'tutorGroup' })).toEqual([
      ['fullName', 'heading'],
      [null, 'mapping'],
      ['tutorGroup', 'mapping'],
    ]);
    expect(found(['Form', 'Band'], { Band: 'tutorGroup' })).toEqual([
      [null, 'nothing'],
      ['tutorGroup', 'mapping'],
    ]);
  });

  it('ignore a remembered field that is no longer known', () => {
    // A mapping kept by another version comes from the store as plain text.
    expect(found(['Name'], { Name: 'shoeSize' } as unknown as Mapping)).toEqual([[null, 'mapping']]);
  });

  it('may hold one field twice, both kept', () => {
    expect(columnsOf(findColumns(table(['Name', 'SEN status', 'SEN status']))).sen).toEqual([1, 2]);
  });

  it('come with up to three examples', () => {
    const [name] = findColumns(table(['Name'], ['Ada'], ['Ada'], ['Bo'], ['Cy'], ['Dot']));
    expect(name?.examples).toEqual(['Ada', 'Bo', 'Cy']);
  });
});

it('a mapping is remembered under headings in any order and spelling', () => {
  expect(shapeOf({ headings: ['UPN', 'Date of Birth'] })).toBe(shapeOf({ headings: ['date  of birth', 'Upn'] }));
  expect(shapeOf({ headings: ['UPN'] })).not.toBe(shapeOf({ headings: ['Name'] }));
});
