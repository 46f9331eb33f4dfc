import type { Panel } from './prompts.ts';

/** Whose panel it is: the pupil’s, the person’s they repair with, or somebody else’s. */
export const figures = ['pupil', 'partner', 'somebody'] as const;
export type Figure = (typeof figures)[number];

/** One panel of the picture conversation: whom it shows, a symbol of our own drawing, and a few words if anybody wants them. */
export interface Picture {
  id: string;
  panel: Panel;
  figure: Figure;
  symbol: string | null;
  words: string;
}

export const mostPictures = 24;
export const longestCaption = 200;

export const panelNames: Record<Panel, string> = {
  who: 'Who was there',
  said: 'Said',
  thought: 'Thought',
  felt: 'Felt',
  'next-time': 'Next time',
};

/** The symbols of each kind of panel, with the word that stands under them. Few on purpose: a wall of pictures is no easier than talk. */
export const symbols: Record<Panel, Readonly<Record<string, string>>> = {
  who: { me: 'me', adult: 'an adult', friend: 'a friend', group: 'a group' },
  said: {
    loud: 'loud words',
    quiet: 'quiet words',
    kind: 'kind words',
    hurtful: 'words that hurt',
    nothing: 'nothing',
  },
  thought: {
    confused: 'I did not understand',
    unfair: 'it is not fair',
    stop: 'I want it to stop',
    help: 'I need help',
  },
  felt: {
    calm: 'calm',
    happy: 'happy',
    sad: 'sad',
    angry: 'angry',
    worried: 'worried',
    embarrassed: 'embarrassed',
    tired: 'tired',
    mixed: 'mixed up',
  },
  'next-time': {
    talk: 'talk about it',
    ask: 'ask for help',
    break: 'take a break',
    breathe: 'breathe',
    space: 'have some space',
    again: 'try again',
    sorry: 'say sorry',
  },
};

/** The same pictures with one moved by so many places; at either end it stays. @example reordered(strip, 'b', -1) // b first */
export function reordered(pictures: readonly Picture[], id: string, by: number): Picture[] {
  const from = pictures.findIndex((one) => one.id === id);
  const rest = pictures.filter((one) => one.id !== id);
  const moved = pictures[from];
  if (!moved) return [...pictures];
  const to = Math.min(Math.max(from + by, 0), rest.length);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

/** Whether a symbol belongs to its kind of panel. */
export function isSymbol(panel: Panel, symbol: string): boolean {
  return Object.hasOwn(symbols[panel], symbol);
}
