/** The check letters, by remainder: no I, O or S, which are mistaken for digits. A temporary UPN ends in one of them too. */
const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const firstWeight = 2;

/** What a cell holds where a UPN was expected. `why` never repeats the text: a UPN is a blind number, kept off screens and logs. */
export type UpnReading =
  | { is: 'upn'; upn: string; temporary: boolean }
  | { is: 'blank' }
  | {
      is: 'wrong';
      why: 'not 13 characters' | 'not a letter, 11 digits and a last digit or letter' | 'its check letter is wrong';
    };

/** The check letter of the 12 characters after it: weights 2–13, modulo 23 (DfE; domain.md section 7). */
function checkLetter(body: string): string {
  const sum = [...body].reduce((total, one, place) => {
    const value = letters.includes(one) ? letters.indexOf(one) : Number(one);
    return total + value * (place + firstWeight);
  }, 0);
  return letters.charAt(sum % letters.length);
}

/**
 * Reads a UPN as exports write it: any case, with spaces. Used to match pupils on import and for nothing else.
 * @example readUpn('a 9990 0000 0000') // { is: 'wrong', why: 'its check letter is wrong' }
 */
export function readUpn(text: string): UpnReading {
  const upn = text.replace(/[\s\u200b\ufeff]/g, '').toUpperCase();
  if (upn === '') return { is: 'blank' };
  if (upn.length !== 13) return { is: 'wrong', why: 'not 13 characters' };
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(upn))
    return { is: 'wrong', why: 'not a letter, 11 digits and a last digit or letter' };
  if (checkLetter(upn.slice(1)) !== upn.charAt(0)) return { is: 'wrong', why: 'its check letter is wrong' };
  return { is: 'upn', upn, temporary: /[A-Z]$/.test(upn) };
}
