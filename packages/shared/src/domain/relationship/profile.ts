import type { Instant } from '../calendar/day.ts';
import { Fault } from '../fault.ts';
import { type Adaptation, adaptations } from '../restorative-session/readiness.ts';

/** What a profile is made of: tier 0, strategies and interests, no incident (quality.md section 1). */
export const profileParts = ['interest', 'works', 'adaptation', 'background'] as const;
export type ProfilePart = (typeof profileParts)[number];

/** One thing that somebody wrote in a pupil's profile. Nothing is overwritten: a correction is a new entry in its place. */
export interface ProfileEntry {
  id: string;
  part: ProfilePart;
  /** An adaptation by its name in the domain; otherwise words, those of the background the pupil's own. */
  words: string;
  authorId: string;
  recordedAt: Instant;
  /** The entry that this one corrects. */
  replaces: string | null;
  /** When it was corrected, or stopped being so. */
  endedAt: Instant | null;
}

/** What is so now, in the order in which it was first written: a correction stands where the words that it corrects stood. */
export function currentEntries<Entry extends ProfileEntry>(entries: readonly Entry[]): Entry[] {
  const byId = new Map(entries.map((one) => [one.id, one]));
  const begun = (one: ProfileEntry): Instant => {
    const before = one.replaces === null ? undefined : byId.get(one.replaces);
    return before ? begun(before) : one.recordedAt;
  };
  return entries
    .filter((one) => one.endedAt === null)
    .sort((a, b) => (begun(a) < begun(b) ? -1 : Number(begun(a) > begun(b))));
}

/** The adaptations that a profile names, in the order in which screens list them. */
export function adaptationsOf(entries: readonly ProfileEntry[]): Adaptation[] {
  const named = new Set(
    currentEntries(entries)
      .filter((one) => one.part === 'adaptation')
      .map((one) => one.words),
  );
  // Object.keys widens to string; the object is closed.
  return (Object.keys(adaptations) as Adaptation[]).filter((one) => named.has(one));
}

export type NewEntry = Pick<ProfileEntry, 'id' | 'part' | 'words' | 'authorId' | 'replaces'>;

/**
 * Whether something may be written in a profile as it stands.
 * @throws Fault `bad-entry` when it says nothing, says what stands there already, names no known adaptation, or corrects what is not there or not its author's own.
 */
export function checkEntry(entries: readonly ProfileEntry[], entry: NewEntry): void {
  const current = currentEntries(entries);
  const words = entry.words.trim();
  if (words === '') throw new Fault('bad-entry', 'Write what others should know.');
  if (entry.part === 'adaptation' && !Object.hasOwn(adaptations, words))
    throw new Fault('bad-entry', 'Choose an adaptation from the list.');
  if (entry.replaces !== null) checkCorrection(current, entry);
  if (current.some((one) => one.part === entry.part && one.words === words && one.id !== entry.replaces))
    throw new Fault('bad-entry', 'The profile says this already.');
}

function checkCorrection(current: readonly ProfileEntry[], { replaces, part, authorId }: NewEntry): void {
  const before = current.find((one) => one.id === replaces && one.part === part);
  if (!before) throw new Fault('bad-entry', 'This was changed or taken out meanwhile. Reload the page.');
  if (before.authorId !== authorId)
    throw new Fault('bad-entry', 'Nobody edits another’s words. Add your own beside them.');
}
