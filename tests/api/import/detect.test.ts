import { readRoster } from '@noticed/api/import/read-roster';
import type { ReadOptions } from '@noticed/api/import/reading';
import type { RosterSchool } from '@noticed/api/import/roster';
import type { SourceFile } from '@noticed/api/import/source/source-file';
import { describe, expect, it } from 'vitest';
import { aCtf, aZip } from './fixture-files.ts';
import { aPlainSchool, asOneRoster, asSdsV1, asSdsV2, file } from './fixtures.ts';
import { refusal } from './refusals.ts';

/** Pupils, adults, registers, memberships and teaching of a school. */
const counts = (school: RosterSchool) =>
  [school.pupils, school.staff, school.registers, school.memberships, school.teaching].map((list) => list.length);

describe('finding the format', () => {
  it('tells each format by its files and headings, and takes a right override', () => {
    const format = (files: SourceFile[], options: ReadOptions = {}) => readRoster(files, options).format;
    expect(format(asSdsV1(aPlainSchool(), 'uk'))).toBe('sds-v1');
    expect(format(asSdsV2(aPlainSchool()))).toBe('sds-v2');
    expect(format(asOneRoster(aPlainSchool(), '1.2'))).toBe('oneroster');
    expect(format([file('any.xml', aCtf(['<Surname>Elm</Surname><Forename>Ada</Forename>']))])).toBe('ctf');
    expect(format([file('list.csv', 'Name,Form\nAda Elm,9X\n')])).toBe('csv');
    expect(format(asSdsV1(aPlainSchool(), 'us'), { format: 'sds' })).toBe('sds-v1');
    expect(format(asSdsV2(aPlainSchool()), { format: 'sds' })).toBe('sds-v2');
  });

  it('refuses a wrong override and says what the files look like', () => {
    expect(refusal(asSdsV1(aPlainSchool(), 'us'), { format: 'oneroster' })).toMatch(
      /School\.csv: This is not a OneRoster export .*: a School Data Sync export .* is what it looks like/,
    );
  });

  it('knows School Data Sync files under other names by their headings', () => {
    const renamed = asSdsV1(aPlainSchool(), 'us').map((one) => ({ ...one, name: `export-2025 ${one.name}` }));
    expect(readRoster(renamed).roster.schools.map(counts)).toEqual([[4, 3, 3, 4, 3]]);
  });

  it('reads a folder that holds its own zip, a licence and a picture once, and says what it left aside', () => {
    const files = asOneRoster(aPlainSchool(), '1.1');
    const reading = readRoster([
      ...files,
      file('oneroster.zip', aZip(files)),
      file('LICENSE', 'MIT'),
      file('logo.png', 'x'),
    ]);
    expect(reading.roster.schools.map(counts)).toEqual([[4, 3, 3, 4, 3]]);
    const aside = reading.roster.notices
      .filter((notice) => notice.kind === 'file-not-used')
      .map((notice) => notice.file);
    expect(aside).toEqual(['LICENSE', 'logo.png']);
  });
});
