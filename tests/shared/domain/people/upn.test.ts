import { readUpn } from '@noticed/shared/domain/people/upn';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const wrongLetter = { is: 'wrong', why: 'its check letter is wrong' };
const wrongShape = { is: 'wrong', why: 'not a letter, 11 digits and a last digit or letter' };
const wrongLength = { is: 'wrong', why: 'not 13 characters' };

describe('a UPN', () => {
  it.each([
    ['H801200001001', false],
    ['G80120000101A', true],
    ['B801200005001', false],
  ])('%s is one, temporary: %s', (upn, temporary) => {
    expect(readUpn(upn)).toEqual({ is: 'upn', upn, temporary });
  });

  it.each(['Z801200001001', 'A801200005001', 'H80120000101A'])('%s is refused for its check letter', (text) => {
    expect(readUpn(text)).toEqual(wrongLetter);
  });

  it('is read in lower case and with spaces of any kind', () => {
    const upn = { is: 'upn', upn: 'H801200001001', temporary: false };
    expect(readUpn(' h 8012 0000 1001\u00a0')).toEqual(upn);
    expect(readUpn('\ufeffH8012\u200b00001001')).toEqual(upn);
  });

  it.each(['', '   ', '\u00a0\u200b'])('is blank in an empty cell: “%s”', (text) => {
    expect(readUpn(text)).toEqual({ is: 'blank' });
  });

  it.each([
    ['H80120000100', wrongLength],
    ['H8012000010011', wrongLength],
    ['pupil@example.sch.uk', wrongLength],
    ['I801200001001', wrongShape],
    ['O801200001001', wrongShape],
    ['S801200001001', wrongShape],
    ['8801200001001', wrongShape],
    ['H80120000100I', wrongShape],
    ['H80120000100O', wrongShape],
    ['H80120000100S', wrongShape],
    ['H8012000010A1', wrongShape],
    ['H80120000100?', wrongShape],
  ])('%s is refused with its reason, which never repeats it', (text, reading) => {
    expect(readUpn(text)).toEqual(reading);
  });

  it('has exactly one check letter for any twelve characters', () => {
    const letters = [...'ABCDEFGHJKLMNPQRTUVWXYZ'];
    const body = fc.tuple(
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 11, maxLength: 11 }),
      fc.constantFrom(...'0123456789', ...letters),
    );
    fc.assert(
      fc.property(body, ([digits, last]) => {
        expect(letters.filter((letter) => readUpn(letter + digits + last).is === 'upn')).toHaveLength(1);
      }),
      { seed: 2025 },
    );
  });

  it('shows any one digit mistyped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 }), (place, more) => {
        const upn = 'H801200001001';
        const digit = (Number(upn[place]) + more) % 10;
        expect(readUpn(upn.slice(0, place) + digit + upn.slice(place + 1))).toEqual(wrongLetter);
      }),
      { seed: 2025 },
    );
  });
});
