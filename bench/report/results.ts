import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the measurements found last, each in a file of its own, for the page that shows them all. */
const folder = join(dirname(fileURLToPath(import.meta.url)), '../.made/results');

/** One line of the table: a figure beside its goal and what it is compared with, all in one unit. */
export interface Figure {
  what: string;
  ours: number;
  unit: string;
  goal: number | null;
  /** What the first floor took on the machine on which the goal was set: the goal, divided by it, is asked of any machine. */
  goalFloor?: number;
  /** What the same takes without us, by its name; the first is the one to divide by. */
  floors: Record<string, number>;
}

/** Our cost in times of the first floor, and the goal's; null where there is none. */
export function ratiosOf({ ours, goal, goalFloor, floors }: Figure): {
  ratio: number | null;
  goalRatio: number | null;
} {
  const [least = 0] = Object.values(floors);
  return {
    ratio: least > 0 ? ours / least : null,
    goalRatio: goal !== null && goalFloor !== undefined ? goal / goalFloor : null,
  };
}

export const metOrMissed = (found: number, goal: number) => (found <= goal ? 'met' : 'missed');

export interface Point {
  x: number;
  y: number;
}

/** How a cost goes with a size of the school: a line an operation. */
export interface Curve {
  name: string;
  title: string;
  across: string;
  lines: { name: string; points: Point[] }[];
}

export interface Result {
  figures?: Figure[];
  curves?: Curve[];
}

export function keepResult(name: string, result: Result): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(result));
}

/** Null where it was never measured. */
export function readResult(name: string): Result | null {
  const file = join(folder, `${name}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Result) : null; // written by keepResult
}
