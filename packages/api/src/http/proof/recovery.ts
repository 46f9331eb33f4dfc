import { randomInt } from 'node:crypto';

/** Letters and digits that nobody takes for one another on paper. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 10;
const codes = 10;

const one = () => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** Ten codes of some fifty random bits each, as they are kept. */
export const newRecoveryCodes = (): string[] => Array.from({ length: codes }, one);

/** As they stand on paper: `ABCDE-FGHJK`. */
export const onPaper = (code: string): string => `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;

/** What somebody typed, as it was made; null when it can be no recovery code. */
export function asRecoveryCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '');
  return code.length === length && [...code].every((letter) => alphabet.includes(letter)) ? code : null;
}
