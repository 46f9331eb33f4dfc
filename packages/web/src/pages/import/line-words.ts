import type { Answer } from '../../data/client.ts';

type Line = Answer<'listImportLines'>['lines'][number];
type Tone = 'neutral' | 'accent' | 'amber' | 'red';

export const whatWords: Record<Line['what'], string> = {
  pupil: 'Pupil',
  staff: 'Member of staff',
  register: 'Register',
  term: 'Term',
};

/** The order in which somebody looks: who goes, who is new, what is different. */
export const changeOrder = ['leaving', 'returning', 'added', 'moved', 'changed'] as const;

export const changeWords: Record<Line['change'], { label: string; tone: Tone }> = {
  leaving: { label: 'Leaving', tone: 'red' },
  returning: { label: 'Returning', tone: 'accent' },
  added: { label: 'Added', tone: 'accent' },
  moved: { label: 'Moved register', tone: 'amber' },
  changed: { label: 'Changed', tone: 'neutral' },
};
