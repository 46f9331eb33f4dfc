import type { PersonName } from '../people/name.ts';

/** Somebody whose name is hidden in what others wrote. */
export interface MaskedPerson {
  id: string;
  names: readonly string[];
}

const parts = (...all: (string | null)[]) => [...new Set(all.filter((one) => one !== null && one !== ''))] as string[];

/** Each way in which a note may name a pupil in full: legal or preferred, either order. */
export function fullNames(name: PersonName): string[] {
  const forenames = parts(name.preferredForename, name.legalForename);
  const surnames = parts(name.preferredSurname, name.legalSurname);
  return forenames.flatMap((forename) =>
    surnames.flatMap((surname) => [`${forename} ${surname}`, `${surname}, ${forename}`, `${surname} ${forename}`]),
  );
}

/** A pupil's forenames alone: how an adult writes of somebody whom the reader knows. */
export const forenames = (name: PersonName): string[] => parts(name.preferredForename, name.legalForename);

/** Every single name of a pupil, for a text from which nothing of them may be left. */
export const singleNames = (name: PersonName): string[] =>
  parts(name.preferredForename, name.legalForename, name.preferredSurname, name.legalSurname);

// A hyphen is no syntax here, and may not be escaped in a pattern of whole characters.
// A hyphen is no syntax here, and must not be escaped in a pattern of whole characters.
const escaped = (text: string) => text.replaceAll(/[$()*+./?[\\\]^{|}]/g, '\\$&').replaceAll(/['’]/g, "['’]");

/**
 * Finds people's names in a text and puts other words for them: whole words only, the longest name first, as it is written. A name
 * in another case is left, because many are ordinary words (“will”, “grace”).
 * @param leave people who are found but stay as they stand, because their name is only a word here
 * @example maskNames([{ id: 'b', names: ['Ben Holt', 'Ben'] }], '[another pupil]')('Ben helped Benjamin.').text // '[another pupil] helped Benjamin.'
 */
export function maskNames(
  people: readonly MaskedPerson[],
  words: string,
  leave: ReadonlySet<string> = new Set(),
): (text: string) => { text: string; found: readonly string[] } {
  const byName = new Map<string, string>();
  for (const { id, names } of people) for (const name of names) byName.set(name.replaceAll('’', "'"), id);
  if (byName.size === 0) return (text) => ({ text, found: [] });
  const longestFirst = [...byName.keys()].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
    'gu',
  );
  return (text) => {
    const found = new Set<string>();
    const masked = text.replaceAll(pattern, (name) => {
      const id = byName.get(name.replaceAll('’', "'")) ?? '';
      found.add(id);
      return leave.has(id) ? name : words;
    });
    return { text: masked, found: [...found] };
  };
}
