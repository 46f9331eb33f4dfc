import { ReadFailure } from '@noticed/api/import/failure';
import { readRoster } from '@noticed/api/import/read-roster';
import { unzip } from '@noticed/api/import/source/zip';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aZip } from '../fixture-files.ts';
import { aPlainSchool, asOneRoster, asSdsV1, file } from '../fixtures.ts';

const text = (content: string) => new TextEncoder().encode(content);

/** Overwrites a field of every entry's record in the central directory. */
function withField(zip: Uint8Array, offset: number, value: number, bytes: 2 | 4): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (bytes === 2) view.setUint16(at + offset, value, true);
    else view.setUint32(at + offset, value, true);
  }
  return copy;
}

describe('a zip', () => {
  it('opens into its files, packed or stored, without the clutter of a Mac', () => {
    const zip = zipSync({
      'roster/a.csv': text('x'.repeat(5000)),
      'b.csv': [text('y'), { level: 0 }],
      '__MACOSX/._a.csv': text('z'),
      'roster/.DS_Store': text('z'),
    });
    expect(unzip(file('a.zip', zip)).map((one) => [one.name, one.bytes.length])).toEqual([
      ['roster/a.csv', 5000],
      ['b.csv', 1],
    ]);
  });

  const honest = zipSync({ 'a.csv': text('Name,Form\nAda Elm,9X\n'.repeat(50)) });
  const traps: [string, Uint8Array, RegExp][] = [
    ['is cut short', honest.subarray(0, -30), /damaged or cut short/],
    [
      'was changed inside',
      honest.map((byte, index) => (index === 45 ? byte ^ 255 : byte)),
      /“a\.csv” inside it is damaged/,
    ],
    ['states too small a size, to hide the rest', withField(honest, 24, 10, 4), /“a\.csv” inside it is damaged/],
    ['states too large a size', withField(honest, 24, 9_000, 4), /“a\.csv” inside it is damaged/],
    ['is locked', withField(honest, 8, 1, 2), /locked with a password/],
    ['is packed in an unknown way', withField(honest, 10, 12, 2), /damaged/],
    [
      'unpacks to far more than it weighs',
      zipSync({ 'a.csv': new Uint8Array(30 * 1024 * 1024) }),
      /would unpack to far more/,
    ],
    ['climbs out of its folder', zipSync({ '../../etc/a.csv': text('x') }), /points outside the archive/],
    ['names a drive', zipSync({ 'C:\\a.csv': text('x') }), /points outside the archive/],
    ['begins at the root', zipSync({ '/a.csv': text('x') }), /points outside the archive/],
    [
      'holds a thousand and one files',
      zipSync(Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`${index}.csv`, text('x')]))),
      /holds 1001 files/,
    ],
  ];

  it.each(traps)('is refused in a sentence when it %s', (_, zip, sentence) => {
    expect(() => unzip(file('a.zip', zip))).toThrow(ReadFailure);
    expect(() => unzip(file('a.zip', zip))).toThrow(sentence);
  });

  it('is refused when it holds the same path twice', () => {
    const twice = new TextDecoder('latin1')
      .decode(zipSync({ 'a.csv': text('x'), 'b.csv': text('x') }))
      .replaceAll('b.csv', 'a.csv');
    expect(() =>
      unzip(
        file(
          'a.zip',
          Uint8Array.from(twice, (letter) => letter.charCodeAt(0)),
        ),
      ),
    ).toThrow(/“a\.csv” twice/);
  });

  it('is refused by name when it is some other document', () => {
    const refuse = (entry: string, sentence: RegExp) =>
      expect(() => readRoster([file('a.zip', zipSync({ [entry]: text('x') }))])).toThrow(sentence);
    refuse('Index/Tables.iwa', /Numbers/);
    refuse('content.xml', /OpenDocument/);
    refuse('word/document.xml', /Word document/);
    refuse('xl/workbook.bin', /\.xlsb/);
    refuse('readme.md', /holds no CSV, XLSX or XML/);
  });

  it('is refused when it holds another zip beside files, and so hides what it holds', () => {
    const inner = aZip(asOneRoster(aPlainSchool(), '1.1'));
    expect(() => readRoster([file('a.zip', aZip([file('inner.zip', inner)]))])).toThrow(/holds another zip/);
  });

  it('gives the folder inside it as the same roster', () => {
    const files = asSdsV1(aPlainSchool(), 'uk');
    const inFolder = files.map((one) => ({ ...one, name: `September export/${one.name}` }));
    expect(readRoster([file('sds.zip', aZip(inFolder))]).roster.schools[0]?.memberships).toEqual(
      readRoster(files).roster.schools[0]?.memberships,
    );
  });
});
