import { blocksIn } from './blocks.ts';
import {
  type Asked,
  areEnough,
  askedOf,
  blocksAt,
  type Characteristic,
  everyoneIn,
  type Telling,
} from './characteristic.ts';
import { countedIn, vetGroups } from './cohort.ts';
import { crossingOf } from './cross.ts';
import type { PupilFigures } from './figures.ts';
import type { Dimension } from './group.ts';
import { settle } from './settle.ts';
import { characteristicsIn, lookingAt } from './together.ts';
import { countsIn, isCrossed } from './within.ts';

/** The parts of a screen that a crossed table tells of. */
export const crossedParts = ['pupils', 'phases'] as const;
export type CrossedPart = (typeof crossedParts)[number];

/** Two characteristics by one name, whichever comes first. */
export const crossingName = (one: string, other: string): string => [one, other].sort().join(' × ');

/**
 * How deep every two characteristics are told crossed, as `depthsTold` says it of one. A crossed table adds to what is told
 * of both by themselves, so that few could follow from several tables: of those the less important gives way.
 * @param depths how deep each characteristic is told by itself
 */
export function crossingsTold(
  telling: Telling,
  dimensions: readonly Dimension[],
  depths: ReadonlyMap<string, number>,
  part: CrossedPart,
): Map<string, number> {
  const asked = askedOf(telling, part);
  const known = characteristicsIn(asked, dimensions);
  const own = (id: string) => depths.get(id) ?? -1;
  const told = [everyoneIn(asked), ...known].filter(({ id }) => own(id) >= 0);
  const marks = told.filter(({ id }) => id !== 'everyone' && isCrossed(id));
  const pairs = marks.flatMap((one, at) =>
    marks.slice(at + 1).map((other) => {
      const crossed = crossedOf(asked, dimensions, one, other);
      return { ...crossed, deepest: deepestOf(asked, crossed, Math.min(own(one.id), own(other.id))) };
    }),
  );
  const settled = settle(
    lookingAt(asked, known),
    told.map((one) => blocksAt(asked, one, own(one.id))),
    pairs.map(({ crossed, deepest }) => ({ deepest, blocksAt: (depth) => blocksAt(asked, crossed, depth) })),
  );
  return new Map(pairs.map(({ crossed }, at) => [crossed.id, settled[at] ?? -1]));
}

interface Crossed {
  crossed: Characteristic;
  /** Whether the table of the whole scope has the totals that the lists of either side show, no more and no fewer. */
  isFree: boolean;
}

function crossedOf(
  asked: Asked,
  dimensions: readonly Dimension[],
  one: Characteristic,
  other: Characteristic,
): Crossed {
  const [rows, columns] = [one, other].map(({ id }) => dimensions.find((dimension) => dimension.id === id)) as [
    Dimension,
    Dimension,
  ]; // characteristics of these dimensions
  const { cohort, floors } = asked.telling;
  const crossing = crossingOf({ rows, columns }, cohort, floors);
  const width = columns.groups.length + 1;
  const every = one.every.map((group, row) => group * width + (other.every[row] as number)); // a group a row
  const shown = new Uint16Array(every.length);
  crossing.cells.slice(0, -1).forEach((line, at) => {
    line.slice(0, -1).forEach((cell, column) => {
      if (!crossing.hidden[at]?.[column]) for (const row of cell) shown[row] = at * width + column + 1;
    });
  });
  const id = crossingName(one.id, other.id);
  return {
    crossed: { id, protected: one.protected && other.protected, every, shown },
    isFree:
      hasTotals(
        asked.telling,
        rows,
        crossing.hidden.map((line) => line.at(-1) === true),
      ) && hasTotals(asked.telling, columns, crossing.hidden.at(-1) ?? []),
  };
}

/** Whether the groups of one side are hidden in the table just where they are in its own list. */
function hasTotals({ cohort, floors }: Telling, side: Dimension, hidden: readonly boolean[]): boolean {
  return crossedParts.every((part) => {
    const counted = countedIn(cohort, side, (row) => countsIn(part, cohort.figures[row] as PupilFigures)); // rows of the cohort
    const { groups } = vetGroups(cohort, counted, 'meeting', floors);
    return groups.every((one, at) => one.hidden === hidden[at] || side.groups[at]?.pupilIds.length === 0);
  });
}

/** The greatest depth at which no cell is too small, as far as both are told; −1 where the whole scope has other totals. */
function deepestOf(asked: Asked, { crossed, isFree }: Crossed, most: number): number {
  const { places, floors } = asked.telling;
  const floor = crossed.protected ? floors.crossed : floors.group;
  for (let depth = most; depth > 0; depth -= 1) {
    const placeOf = places[depth] as Uint16Array; // a depth is one of the places
    if (areEnough(asked, blocksIn(asked.rows, { placeOf, groupOf: crossed.every }), floor)) return depth;
  }
  return isFree ? 0 : -1;
}
