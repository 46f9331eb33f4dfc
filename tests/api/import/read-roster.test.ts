import { readRoster } from '@noticed/api/import/read-roster';
import type { ReadOptions } from '@noticed/api/import/reading';
import type { Roster, RosterSchool } from '@noticed/api/import/roster';
import type { SourceFile } from '@noticed/api/import/source/source-file';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aZip } from './fixture-files.ts';
import { aPlainSchool, asOneRoster, asSdsV1, asSdsV2, aUpn, csv, file, type PlainSchool } from './fixtures.ts';

const bundles: [string, (school: PlainSchool) => SourceFile[]][] = [
  ['School Data Sync with US headings', (school) => asSdsV1(school, 'us')],
  ['School Data Sync with UK headings', (school) => asSdsV1(school, 'uk')],
  ['School Data Sync 2.1', asSdsV2],
  ['OneRoster 1.1', (school) => asOneRoster(school, '1.1')],
  ['OneRoster 1.2', (school) => asOneRoster(school, '1.2')],
  ['OneRoster 1.1 in a zip', (school) => [file('oneroster.zip', aZip(asOneRoster(school, '1.1')))]],
];

/** Who is on what, whatever the format: its own details are tested beside its reader. */
function outline(school: RosterSchool) {
  return {
    name: school.name,
    pupils: school.pupils.map(({ ref, legalForename, legalSurname, yearGroup }) => ({
      ref,
      legalForename,
      legalSurname,
      yearGroup,
    })),
    staff: school.staff.map(({ ref, forename, surname }) => ({ ref, forename, surname })),
    registers: school.registers.map(({ ref, name, kind }) => ({ ref, name, kind })),
    memberships: school.memberships.map(({ registerRef, pupilRef }) => [registerRef, pupilRef]),
    teaching: school.teaching.map(({ registerRef, staffRef }) => [registerRef, staffRef]),
  };
}

const sorted = <Thing extends { ref: string }>(things: readonly Thing[]) =>
  [...things].sort((a, b) => (a.ref < b.ref ? -1 : 1));
const sortedPairs = (pairs: readonly [string, string][]) =>
  [...pairs].sort((a, b) => (a.join('\n') < b.join('\n') ? -1 : 1));

function expected(school: PlainSchool) {
  return {
    name: school.name,
    pupils: sorted(school.pupils).map((one) => ({
      ref: one.ref,
      legalForename: one.forename,
      legalSurname: one.surname,
      yearGroup: one.year,
    })),
    staff: sorted(school.staff),
    registers: sorted(school.registers).map(({ ref, name }) => ({ ref, name, kind: 'teaching' })),
    memberships: sortedPairs(school.memberships),
    teaching: sortedPairs(school.teaching),
  };
}

function onlySchool(files: readonly SourceFile[], options: ReadOptions = {}): RosterSchool {
  const { schools } = readRoster(files, options).roster;
  expect(schools).toHaveLength(1);
  return schools[0] as RosterSchool; // its length is checked above
}

function withoutNotices({ schools }: Roster) {
  return schools.map(({ notices: _, ...school }) => school);
}

describe.each(bundles)('%s', (_, write) => {
  it('gives every school, pupil, adult, register and link of the file', () => {
    expect(outline(onlySchool(write(aPlainSchool())))).toEqual(expected(aPlainSchool()));
  });

  it('lists registers without an adult or without pupils, and pupils on no register, as things to look at', () => {
    const { notices } = onlySchool(write(aPlainSchool()));
    const said = notices.map((notice) => [notice.severity, notice.message]);
    expect(said).toContainEqual(['look-at', '“Library” has no adult.']);
    expect(said).toContainEqual(['look-at', '“Library” has no pupils.']);
    expect(said).toContainEqual(['look-at', 'Dot Ember is on no register.']);
    expect(said).toHaveLength(3);
  });

  it('does not depend on the order of rows, for any roster', () => {
    fc.assert(
      fc.property(plainSchools, fc.func(fc.double({ min: 0, max: 1, noNaN: true })), (school, chance) => {
        const written = write(school);
        const shuffled = written.map((one) => shuffleRows(one, chance));
        expect(outline(onlySchool(written))).toEqual(expected(school));
        expect(withoutNotices(readRoster(shuffled).roster)).toEqual(withoutNotices(readRoster(written).roster));
      }),
      { numRuns: 25 },
    );
  });
});

/** Any small school: names from awkward letters, links to any of its own. */
const plainSchools: fc.Arbitrary<PlainSchool> = fc
  .record({
    names: fc.uniqueArray(fc.constantFrom('Ada', 'Zoë', 'Nguyễn', "O'Fern", 'van Dal', 'Heath, Jr', 'Łukasz', '慧'), {
      minLength: 1,
      maxLength: 8,
    }),
    adults: fc.integer({ min: 0, max: 4 }),
    classes: fc.integer({ min: 1, max: 4 }),
    places: fc.array(fc.tuple(fc.nat(7), fc.nat(3)), { maxLength: 20 }),
  })
  .map(({ names, adults, classes, places }) => {
    const pupils = names.map((name, index) => ({
      ref: `p${index}`,
      forename: name,
      surname: `Elm ${index}`,
      year: String(7 + (index % 5)),
      born: `2012-0${1 + (index % 9)}-2${index}`,
    }));
    const staff = Array.from({ length: adults }, (_, index) => ({
      ref: `t${index}`,
      forename: 'Olu',
      surname: `Reed${index}`,
    }));
    const registers = Array.from({ length: classes }, (_, index) => ({
      ref: `r${index}`,
      name: `9X/Ma${index}`,
      subject: 'Mathematics',
    }));
    const links = (count: number, letter: string): [string, string][] =>
      count === 0
        ? []
        : [...new Set(places.map(([who, what]) => `r${what % classes}\n${letter}${who % count}`))].map(
            (pair) => pair.split('\n') as [string, string],
          ); // two parts by the line above
    return {
      name: 'Larkrise School',
      pupils,
      staff,
      registers,
      memberships: links(pupils.length, 'p'),
      teaching: links(adults, 't'),
    };
  });

/** Shuffles the rows below the headings; a zip stays as it is, its entries being the same files. */
function shuffleRows(one: SourceFile, chance: (seed: string) => number): SourceFile {
  if (one.name.endsWith('.zip')) return one;
  const [headings = '', ...rows] = new TextDecoder().decode(one.bytes).split('\r\n').slice(0, -1);
  const mixed = rows.sort((a, b) => chance(a) - chance(b) || (a < b ? -1 : 1));
  return file(one.name, [headings, ...mixed, ''].join('\r\n'));
}

describe('what a reading tells', () => {
  it('never repeats a UPN in a notice or an example', () => {
    const wrong = aUpn(1).replace(/^./, 'O');
    const reading = readRoster([
      file(
        'a.csv',
        csv([
          ['UPN', 'Name'],
          [aUpn(2), 'Ada Elm'],
          [wrong, 'Bo Fir'],
        ]),
      ),
    ]);
    const told = JSON.stringify([
      reading.roster.notices,
      reading.roster.schools.map((school) => school.notices),
      reading.files,
    ]);
    expect(told).not.toContain(aUpn(2).slice(2));
    expect(told).not.toContain(wrong.slice(2));
    expect(reading.files[0]?.columns[0]?.examples[0]).toBe(`${aUpn(2).charAt(0)}${'•'.repeat(12)}`);
  });

  it('drops passwords unread', () => {
    expect(JSON.stringify(readRoster(asSdsV1(aPlainSchool(), 'us')))).not.toContain('hunter2');
  });

  it('counts notices of a kind past fifty in one line', () => {
    const rows = Array.from({ length: 80 }, (_, index) => [`Ada Elm${index}`, 'perhaps']);
    const { notices } = readRoster([file('a.csv', csv([['Name', 'PP'], ...rows]))]).roster;
    expect(notices.filter((notice) => notice.kind === 'bad-label')).toHaveLength(50);
    expect(notices.find((notice) => notice.kind === 'more-like-it')?.message).toMatch(/^30 more of this kind/);
  });
});
