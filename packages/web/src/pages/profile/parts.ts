import type { ProfilePart } from '@noticed/shared/domain/relationship/profile';
import { adaptations } from '@noticed/shared/domain/restorative-session/readiness';

/** The parts of a profile in the order in which a colleague needs them, each in words. */
export const profileWords: Readonly<Record<ProfilePart, { title: string; hint: string }>> = {
  works: { title: 'What works', hint: 'One line that a colleague can use tomorrow.' },
  adaptation: { title: 'Adaptations', hint: 'They are chosen already when a session is planned.' },
  interest: { title: 'Interests', hint: 'What they enjoy, follow or are proud of.' },
  background: {
    title: 'In their own words',
    hint: 'What they want their teachers to know, as they say it. Ask them before you write it down.',
  },
};

export const profileOrder = ['works', 'adaptation', 'interest', 'background'] as const;

/** An entry as it is read: adaptations by their name, starting a line. */
export function entryWords({ part, words }: { part: ProfilePart; words: string }): string {
  if (part !== 'adaptation') return words;
  const name: string = (adaptations as Readonly<Record<string, string>>)[words] ?? words;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The adaptations to choose from. */
export const adaptationOptions = Object.keys(adaptations).map((value) => ({
  value,
  label: entryWords({ part: 'adaptation', words: value }),
}));
