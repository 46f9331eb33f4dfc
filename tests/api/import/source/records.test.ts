import { readRoster } from '@noticed/api/import/read-roster';
import { expect, it } from 'vitest';
import { file } from '../fixtures.ts';

const born = { date: '2012-03-14 00:00:00.000000', timezone_type: 3, timezone: 'Europe/London' };
const ada = {
  id: 'A1',
  legal_forename: 'Ada',
  legal_surname: 'Elm',
  forename: 'Addy',
  gender: 'female',
  date_of_birth: born,
  middle_names: null,
};
const read = (answer: unknown) => readRoster([file('page.json', JSON.stringify(answer))]);

it('a saved page of an MIS’s API is read as a list, its dates taken out of their envelopes', () => {
  expect(read({ data: [ada] }).roster.schools[0]?.pupils).toEqual([
    {
      ref: 'A1',
      legalForename: 'Ada',
      legalSurname: 'Elm',
      preferredForename: 'Addy',
      birthDate: '2012-03-14',
      sex: 'female',
    },
  ]);
  expect(read([ada]).roster.schools[0]?.pupils).toHaveLength(1);
});

it('a page that says more follow takes nobody to have left, and says so', () => {
  const { roster } = read({ data: [{ ...ada, year: 9 }], meta: { pagination: { more: true } } });
  expect(roster.schools[0]?.whole.pupils).toBe(false);
  expect(roster.notices.map((notice) => notice.kind)).toContain('cut-short');
  expect(
    read({ data: [{ ...ada, year: 9 }], meta: { pagination: { more: false } } }).roster.schools[0]?.whole.pupils,
  ).toBe(true);
});

it('other JSON is refused in a sentence', () => {
  for (const other of [{ data: [] }, { data: [1] }, {}, [[]]])
    expect(() => read(other)).toThrow(/This is JSON, and no list of pupils/);
  expect(() => read({ data: [{ severity: 1, comment: 'x' }] })).toThrow(/No column names a pupil/);
});
