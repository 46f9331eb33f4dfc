import { decode } from '@noticed/api/import/source/decode';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { file } from '../fixtures.ts';

const text = 'Forename,Surname\r\nZoë,O’Fern\r\n';

const utf16le = (content: string) => new Uint8Array(Buffer.from(content, 'utf16le'));
const utf16be = (content: string) => new Uint8Array(Buffer.from(content, 'utf16le').swap16());
/** Windows-1252 is Latin-1 but for 27 characters; of those, these texts use the apostrophe alone. */
const windows1252 = (content: string) => new Uint8Array(Buffer.from(content.replaceAll('’', '\x92'), 'latin1'));

const cases: [string, Uint8Array, string][] = [
  ['UTF-8', new TextEncoder().encode(text), 'utf-8'],
  ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${text}`), 'utf-8 with BOM'],
  ['UTF-16 as Excel writes it', utf16le(`\ufeff${text}`), 'utf-16le'],
  ['UTF-16 with the other byte first', utf16be(`\ufeff${text}`), 'utf-16be'],
  ['UTF-16 without a mark', utf16le(text), 'utf-16le'],
  ['UTF-16 with the other byte first and no mark', utf16be(text), 'utf-16be'],
  ['Windows-1252 as SIMS writes it', windows1252(text), 'windows-1252'],
];

it.each(cases)('reads accents and apostrophes out of %s', (_, bytes, encoding) => {
  expect(decode(file('a.csv', bytes))).toEqual({ text, encoding });
});

it('reads any name that Windows-1252 can write', () => {
  const letters = Array.from({ length: 64 }, (_, index) => String.fromCharCode(index + 192));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letters), { minLength: 1 }), (name) => {
      const line = `Name\n${name.join('')} Elm and a good deal of plain text beside it\n`;
      const { text: read, encoding } = decode(file('a.csv', windows1252(line)));
      // A few pairs of accents are also a letter of UTF-8, and are then read as that.
      if (encoding === 'windows-1252') expect(read).toBe(line);
    }),
  );
});

it('forgives a letter cut in two at the very end, and takes it for nothing else', () => {
  const whole = new TextEncoder().encode('Name\nZoë');
  expect(decode(file('a.csv', whole.subarray(0, -1))).text).toBe('Name\nZo');
});
