/** A person's names. An empty text is no name: some people have one name only. */
export interface PersonName {
  legalForename: string;
  legalSurname: string;
  preferredForename: string | null;
  preferredSurname: string | null;
}

// Controls, soft hyphen, bidi overrides and isolates, zero-width space, word joiner and byte-order mark. Joiners (200C, 200D) are part of many scripts and stay.
const invisible = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
/** More marks on one letter than any language stacks: decoration that breaks lines apart. */
const floodOfMarks = /(\p{M}{4})\p{M}+/gu;
const apostrophes = /['’‘ʼ`´]/g;

/**
 * A name as it is kept: composed letters, single spaces, nothing that cannot be seen. Case, accents, apostrophes and
 * hyphens stay as the family writes them; a lone dot or dash, an export's way of saying “none”, is no name.
 * @example tidyName('  Zoe\u0308   Brontë ') // 'Zoë Brontë'
 */
export function tidyName(text: string): string {
  const spaced = text
    .replace(/[\t-\r]/g, ' ')
    .replace(invisible, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const tidy = spaced.normalize('NFC').replace(floodOfMarks, '$1');
  return /^[.\-–—_]$/.test(tidy) ? '' : tidy;
}

/** The name that screens and sentences use: preferred forename, else the legal one, else the only name there is. */
export function calledName(name: PersonName): string {
  return forenameOf(name) || surnameOf(name);
}

/** The forename in use; empty when there is none. */
export function forenameOf(name: PersonName): string {
  return name.preferredForename || name.legalForename;
}

/** The surname in use; empty when there is none. */
export function surnameOf(name: PersonName): string {
  return name.preferredSurname || name.legalSurname;
}

/** Both names as a list shows them, one word for a person with one name. @example 'Aoife O’Brien' */
export function fullName(name: PersonName): string {
  return `${forenameOf(name)} ${surnameOf(name)}`.trim();
}

/** Letters that no decomposition takes apart, as English alphabets file them. */
const filedAs: Record<string, string> = {
  ...{ æ: 'ae', œ: 'oe', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n' },
};

/**
 * A text as it files and compares: lower case, without accents, apostrophes and dots; hyphens are spaces. Scripts
 * without case or accents stay as they are.
 * @example folded("O’Súilleabháin-Smith") // 'osuilleabhain smith'
 */
export function folded(text: string): string {
  const letters = tidyName(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
    .normalize('NFC');
  const plain = Array.from(letters, (letter) => filedAs[letter] ?? letter)
    .join('')
    .replace(apostrophes, '')
    .replace(/\./g, '')
    .replace(/[\p{Pd}\s]+/gu, ' ')
    .trim();
  return plain === '' ? tidyName(text) : plain;
}

/**
 * The kept text by which lists sort, surname first; it compares by code point. A particle is part of the surname: “van der
 * Berg” files under V, “de la Cruz” under D, “Mc” as it is spelt. Two spaces end the surname, so that Smith comes before Smith-Jones.
 * @example sortKey(aName('Aoife', 'O’Brien')) // 'obrien  aoife'
 */
export function sortKey(name: PersonName): string {
  return `${folded(surnameOf(name))}  ${folded(forenameOf(name))}`.trim();
}

/** Whether a search finds a name: each word typed begins a word of any of its names, whatever the accents and apostrophes. */
export function findsName(typed: string, name: PersonName): boolean {
  const { legalForename, legalSurname, preferredForename, preferredSurname } = name;
  const names = [legalForename, legalSurname, preferredForename ?? '', preferredSurname ?? ''];
  const words = names.flatMap((one) => folded(one).split(' '));
  const wanted = folded(typed)
    .split(' ')
    .filter((one) => one !== '');
  return wanted.length > 0 && wanted.every((one) => words.some((word) => word.startsWith(one)));
}

/** Small words that begin a surname of several words. */
const particles = new Set(
  'al ap bin bint da das de del della der den di dos du el ferch ibn la le mac mc ní nic ó st ter ten van von'.split(
    ' ',
  ),
);

/**
 * Takes apart a name that a file gives in one cell: “Surname, Forename”, or “Forename Surname” with particles kept with
 * the surname. One word is a forename alone.
 * @example splitFullName('Mary Jane van der Berg') // { forename: 'Mary Jane', surname: 'van der Berg' }
 */
export function splitFullName(text: string): { forename: string; surname: string } {
  const tidy = tidyName(text);
  const comma = tidy.indexOf(',');
  if (comma >= 0) return { forename: tidyName(tidy.slice(comma + 1)), surname: tidyName(tidy.slice(0, comma)) };
  const words = tidy.split(' ');
  const last = words.length - 1;
  const isParticle = (one: string) => particles.has(one.toLowerCase().replace('.', ''));
  const particle = words.findIndex((one, place) => place > 0 && place < last && isParticle(one));
  const from = particle > 0 ? particle : Math.max(last, 1);
  return { forename: words.slice(0, from).join(' '), surname: words.slice(from).join(' ') };
}

/** The direction that a name is written in: that of its first letter, so that a list can set each name apart. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  const rightToLeft =
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
  return letter !== undefined && rightToLeft.test(letter) ? 'rtl' : 'ltr';
}
