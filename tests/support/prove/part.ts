/** One measured figure with its goal beside it, in the words of the table that `npm run prove` prints. */
export interface Figure {
  /** What was measured: “kills of the server under 8 writers”. */
  figure: string;
  /** What it should be: “≤ 5 s”. */
  goal: string;
  /** What it is, with its unit: “1.2 s”. */
  result: string;
  met: boolean;
  /** Where a goal is missed, why; where a figure needs a sentence to be understood, that. */
  because?: string;
}

/** Most parts end in so many minutes; one that watches for longer says so. */
export const usualMinutes = 9;

/** One part of the proof, which ends by itself: a file of tests/prove exports a `part`, or `parts` of one kind. */
export interface Part {
  /** What it does, in half a sentence. */
  about: string;
  /** After how many minutes it is ended, where that is not `usualMinutes`. */
  minutes?: number;
  run(): Promise<Figure[]>;
}

/** Parts that share a long proof, numbered from 1. */
export function inTurn(count: number, part: (nth: number) => Part): Part[] {
  return Array.from({ length: count }, (_, at) => part(at + 1));
}

/** The figure of a count that must not exceed a number: 0 unless said otherwise. */
export function atMost(figure: string, most: number, found: number, unit = ''): Figure {
  const say = (value: number) =>
    `${Number.isInteger(value) ? value.toLocaleString('en-GB') : value.toFixed(value < 10 ? 2 : 0)}${unit && ` ${unit}`}`;
  return { figure, goal: most === 0 ? say(0) : `≤ ${say(most)}`, result: say(found), met: found <= most };
}

/** The figure of a count that must reach a number. */
export function atLeast(figure: string, least: number, found: number, unit = ''): Figure {
  const say = (value: number) => `${value.toLocaleString('en-GB')}${unit && ` ${unit}`}`;
  return { figure, goal: `≥ ${say(least)}`, result: say(found), met: found >= least };
}

/** The figure of a thing that holds or does not. */
export function holds(figure: string, goal: string, met: boolean, because?: string): Figure {
  return { figure, goal, result: met ? 'yes' : 'no', met, ...(because ? { because } : {}) };
}
