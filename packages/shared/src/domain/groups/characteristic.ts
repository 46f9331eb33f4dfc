import type { Floors } from '../suppression/floor.ts';
import type { Blocks } from '../suppression/shadow.ts';
import { sizeOf, unionsOf } from './adult-set.ts';
import { blocksIn, rowsByBlock, sizesOf } from './blocks.ts';
import { type Cohort, countedIn, vetGroups } from './cohort.ts';
import type { Mark } from './few.ts';
import type { Dimension } from './group.ts';
import { countsIn, depthOf, isAllOrNone, type Part, witnessesIn } from './within.ts';

/** What is to be told of a reader's whole scope. */
export interface Telling {
  cohort: Cohort;
  /** Of each depth, the place of every row among the years, houses and forms that are told apart there; of depth 0 all the same. */
  places: readonly Uint16Array[];
  floors: Floors;
  /** What was settled before of the same pupils in the same groups, by what it was settled from: days are often alike. */
  settled?: Map<string, readonly number[]>;
}

/** What is told in a part of a screen, and of which pupils: those who count in it. */
export interface Asked {
  telling: Telling;
  part: Part;
  rows: readonly number[];
  counts: readonly boolean[];
}

/** A characteristic, or two crossed, as it comes into question: the group of each row; 0 is whoever is in none of them. */
export interface Characteristic extends Mark {
  id: string;
  /** Over the whole scope, where small groups are hidden: those are 0, too. */
  shown: Uint16Array;
}

export function askedOf(telling: Telling, part: Part): Asked {
  const counts = telling.cohort.figures.map((one) => countsIn(part, one));
  const rows: number[] = [];
  counts.forEach((isIn, row) => {
    if (isIn) rows.push(row);
  });
  return { telling, part, counts, rows };
}

export function characteristicOf({ telling, part, counts }: Asked, dimension: Dimension): Characteristic {
  const { cohort, floors } = telling;
  const counted = countedIn(cohort, dimension, (row) => counts[row] === true);
  const vetted = vetGroups(cohort, counted, witnessesIn(part), floors).groups;
  const shown = new Uint16Array(counts.length);
  const every = new Uint16Array(counts.length);
  counted.groups.forEach((some, at) => {
    for (const row of some) {
      every[row] = at + 1;
      if (!vetted[at]?.hidden) shown[row] = at + 1;
    }
  });
  return { id: dimension.id, protected: dimension.protected, shown, every };
}

/** Everyone, as one group. */
export function everyoneIn({ counts }: Asked): Characteristic {
  const every = new Uint16Array(counts.length);
  return { id: 'everyone', protected: false, shown: every, every };
}

/** The greatest depth at which no group is too small; −1 where it is told all or none and one is. */
export function deepestOf(asked: Asked, one: Characteristic): number {
  const { places, floors } = asked.telling;
  const isDivisible = (depth: number) =>
    areEnough(
      asked,
      blocksIn(asked.rows, { placeOf: placeFor(places, one.id, depth), groupOf: one.every }),
      floors.group,
    );
  let deepest = 0;
  // What is too small in a year is too small in its forms.
  while (deepest + 1 < places.length && isDivisible(deepest + 1)) deepest += 1;
  // A table of the whole scope hides its own small groups.
  const isFree = !isAllOrNone(one.id) && one.id !== 'everyone';
  return deepest > 0 || isFree || isDivisible(0) ? deepest : -1;
}

/** The places in each of which every group must be large enough to be told so deep. */
function placeFor(places: readonly Uint16Array[], id: string, depth: number): Uint16Array {
  // A key stage is made of years; houses and forms are apart by themselves.
  const least = depth > 0 ? depthOf(id) : id === 'key-stage' ? 1 : 0;
  return places[Math.max(depth, least)] as Uint16Array; // a depth is one of the places
}

/** Whether no block has fewer pupils than the floor, nor too few adults behind it. */
export function areEnough({ telling, rows, part }: Asked, blocks: Blocks, floor: number): boolean {
  const { cohort, floors } = telling;
  if (sizesOf(rows, blocks).some((size) => size < floor)) return false;
  const unions = unionsOf(cohort.adults[witnessesIn(part)], rowsByBlock(rows, blocks));
  for (let block = 0; block < blocks.count; block += 1) if (sizeOf(unions, block) < floors.adults) return false;
  return true;
}

/** As finely as it is told; only what is divided has every group apart. */
export function blocksAt({ telling, rows }: Asked, { shown, every }: Characteristic, depth: number): Blocks {
  const placeOf = telling.places[depth] as Uint16Array; // a depth is one of the places
  return blocksIn(rows, { placeOf, groupOf: depth === 0 ? shown : every });
}
