import { Fault } from '../fault.ts';
import type { NarrativeField } from './record.ts';

/** One question or sentence of the conversation. Every one may be skipped. */
export interface Prompt {
  id: string;
  words: string;
  /** Part of the short form: ten minutes in a corridor room. */
  short: boolean;
  /** Where the answers are written down, if anybody does; none for what is only asked or said. */
  answers: readonly NarrativeField[];
}

/** Our own wording, in order; a school may edit it. None asks “why did you do it?”: it is heard as blame and answered with a wall. */
export const prompts: readonly Prompt[] = [
  { id: 'ready', words: 'Is now a good time for both of us? “Not today” is fine.', short: false, answers: [] },
  { id: 'what-happened', words: 'What happened, from where you were?', short: true, answers: ['whatHappened'] },
  {
    id: 'thought-and-felt',
    words: 'What was going through your mind, and how did it feel?',
    short: true,
    answers: ['pupilAccount'],
  },
  {
    id: 'read-back',
    words: 'I will say back what I heard. Is this what you meant?',
    short: false,
    answers: ['pupilMeant'],
  },
  { id: 'adult-side', words: 'May I tell you how it was for me?', short: false, answers: ['adultAccount'] },
  { id: 'who-was-affected', words: 'Who has it touched, and how?', short: true, answers: ['whoWasAffected'] },
  { id: 'need', words: 'What do you need now? What do I need?', short: true, answers: ['pupilNeeds', 'adultNeeds'] },
  {
    id: 'adult-part',
    words: 'This is my part in it, and what I would do differently.',
    short: false,
    answers: ['adultPart'],
  },
  { id: 'put-right', words: 'What would help to put it right?', short: true, answers: ['putRight'] },
  {
    id: 'each-will-do',
    words: 'What will each of us do? Is it fair, can we do it, and by when?',
    short: true,
    answers: [],
  },
  { id: 'fresh-start', words: 'How would you like our next day to start?', short: false, answers: ['freshStart'] },
];

/** Picture mode: the same conversation as panels, filled in together. */
export const panels = ['who', 'said', 'thought', 'felt', 'next-time'] as const;
export type Panel = (typeof panels)[number];

export const longestPrompt = 200;

/** Why a school's own wording is refused; null when it will do. */
export function promptRefused(words: string): string | null {
  if (words.trim() === '') return 'A prompt needs words; to leave one out, skip it.';
  if (words.length > longestPrompt) return `A prompt has at most ${longestPrompt} characters.`;
  if (/\bwhy\s+(did|do|would|have|were|are)(n[’']t)?\s+you\b/i.test(words))
    return '“Why did you …?” is heard as blame. Ask what happened instead.';
  return null;
}

/** The prompts with one of them in the school's words, in the same order. @throws Fault `bad-setting` when refused; `unknown-item` for no such prompt. */
export function editPrompt(all: readonly Prompt[], id: string, words: string): Prompt[] {
  const refused = promptRefused(words);
  if (refused !== null) throw new Fault('bad-setting', refused);
  if (!all.some((one) => one.id === id)) throw new Fault('unknown-item', 'There is no such prompt.');
  return all.map((one) => (one.id === id ? { ...one, words: words.trim() } : one));
}

/** The prompts of a form, in order. */
export function promptsOf(form: 'short' | 'long', all: readonly Prompt[] = prompts): Prompt[] {
  return all.filter((one) => form === 'long' || one.short);
}

/** The next prompt: the first that is neither answered nor skipped; null at the end. */
export function nextPrompt(form: readonly Prompt[], dealtWith: readonly string[]): Prompt | null {
  return form.find((one) => !dealtWith.includes(one.id)) ?? null;
}
