import type { Floors } from '../suppression/floor.ts';
import { sizeOf, unionsOf } from './adult-set.ts';
import { type Cohort, countedIn, vetGroups } from './cohort.ts';
import type { Dimension } from './group.ts';
import { tellJointly } from './jointly.ts';
import { type Fine, fineOf, type Local, leaves, localOf, rowsByBlock } from './leaves.ts';
import { countsIn, depthOf, isAllOrNone, type Part, witnessesIn } from './within.ts';

/** In which order characteristics are told; of two that cannot both be, the later one gives way. */
const importance = ['year', 'sen', 'pupilPremium', 'no-labels', 'sex', 'eal', 'joined', 'house', 'tutor-group'];
const rank = ({ id }: { id: string }) => (importance.includes(id) ? importance.indexOf(id) : importance.length);

/** What is to be told of a reader's whole scope. */
export interface Telling {
  cohort: Cohort;
  /** Of each depth, the place of every row among the years, houses and forms that are told apart there; of depth 0 all the same. */
  places: readonly Uint16Array[];
  floors: Floors;
}

/** A characteristic as it is told: the block of each row; block 0 is whoever is in none of the groups shown. */
interface Told {
  id: string;
  protected: boolean;
  /** How deep its groups are told within parts of the school. */
  depth: number;
  /** Over the whole scope, with small groups hidden; and with every group apart, for where it is divided. */
  shown: Uint16Array;
  every: Uint16Array;
  /** Of each depth its blocks and its groups within places, once they were asked for. */
  fine: Map<number, Fine>;
  local: Map<number, Local>;
}

/**
 * How deep each characteristic is told in a part of a screen: 0 over the whole scope, 1 within years, and so on; −1 not at
 * all. Within years, houses or forms every group needs enough pupils and adults in each of them. And where nearly all of some
 * groups of one are in groups of another, as pupils with free school meals are among those with pupil premium, subtraction
 * would tell of the few who are not: then the less important one is told less deep, or not. Fewer than 5 is too few, or 10
 * where both are protected (domain.md section 6).
 */
export function depthsTold(telling: Telling, dimensions: readonly Dimension[], part: Part): Map<string, number> {
  const { cohort, places } = telling;
  const counts = cohort.figures.map((one) => countsIn(part, one));
  const rows = cohort.figures.flatMap((_, row) => (counts[row] ? [row] : []));
  const told: Told[] = [];
  const depths = new Map<string, number>();
  for (const dimension of dimensions.toSorted((a, b) => rank(a) - rank(b))) {
    const one = blocksOf(telling, dimension, { part, counts });
    one.depth = places.findLastIndex((_, depth) => {
      const place = placeFor(telling, dimension.id, depth);
      return place === null || isDivisible(telling, rows, { one, place, part });
    });
    while (one.depth >= 0 && areTelling(telling, rows, one, told)) one.depth -= 1;
    if (one.depth >= 0) told.push(one);
    depths.set(dimension.id, one.depth);
  }
  return depths;
}

/** The places in each of which every group must be large enough to be told so deep; null where a table hides its own small ones. */
function placeFor({ places }: Telling, dimensionId: string, depth: number): Uint16Array | null {
  if (depth === 0 && !isAllOrNone(dimensionId)) return null;
  // A key stage is made of years; houses and forms are apart by themselves.
  const least = depth > 0 ? depthOf(dimensionId) : dimensionId === 'key-stage' ? 1 : 0;
  return places[Math.max(depth, least)] ?? null;
}

function blocksOf(
  { cohort, floors }: Telling,
  dimension: Dimension,
  { part, counts }: { part: Part; counts: readonly boolean[] },
): Told {
  const counted = countedIn(cohort, dimension, (row) => counts[row] === true);
  const vetted = vetGroups(cohort, counted, witnessesIn(part), floors).groups;
  const shown = new Uint16Array(cohort.figures.length);
  const every = new Uint16Array(cohort.figures.length);
  counted.groups.forEach((some, at) => {
    for (const row of some) {
      every[row] = at + 1;
      if (!vetted[at]?.hidden) shown[row] = at + 1;
    }
  });
  return {
    id: dimension.id,
    protected: dimension.protected,
    depth: 0,
    shown,
    every,
    fine: new Map(),
    local: new Map(),
  };
}

/** Whether no group, nor those beside the groups, is too small in any of the places. */
function isDivisible(
  { cohort, floors }: Telling,
  rows: readonly number[],
  { one, place, part }: { one: Told; place: Uint16Array; part: Part },
): boolean {
  const parts = rowsByBlock(rows, fineOf(rows, { placeOf: place, groupOf: one.every }));
  if (parts.some((some) => some.length < floors.group)) return false;
  const unions = unionsOf(cohort.adults[witnessesIn(part)], parts);
  return parts.every((_, at) => sizeOf(unions, at) >= floors.adults);
}

const floorOf =
  ({ floors }: Telling) =>
  (one: { protected: boolean }, other: { protected: boolean }) =>
    one.protected && other.protected ? floors.crossed : floors.group;

/** Whether a characteristic would tell of few beside those that are told already: beside any one of them, or all together. */
function areTelling(telling: Telling, rows: readonly number[], one: Told, told: readonly Told[]): boolean {
  if (told.some((other) => isTelling(telling, rows, one, other))) return true;
  const all = [...told, one];
  // No other characteristic is made of others: only together with it do several tell of two.
  if (!all.some(({ id }) => id === 'no-labels')) return false;
  return telling.places.some((place, depth) => {
    const deep = all.filter((other) => other.depth >= depth);
    if (depth > one.depth || deep.length < 3) return false;
    const marks = deep.map((other) => ({
      blocks: depth === 0 ? other.shown : other.every,
      protected: other.protected,
    }));
    const parts = rowsByBlock(rows, fineOf(rows, { placeOf: place, groupOf: new Uint16Array(place.length) }));
    return parts.some((some) => tellJointly(some, marks, floorOf(telling)));
  });
}

/** Whether two characteristics, each as deep as it is told, leave few in any place that the other tells apart. */
function isTelling(telling: Telling, rows: readonly number[], one: Told, other: Told): boolean {
  const floor = floorOf(telling)(one, other);
  const isLeft = (fine: Told, coarse: Told) => {
    for (let depth = 0; depth <= coarse.depth; depth += 1)
      if (leaves(rows, fineAt(telling, rows, fine, depth), localAt(telling, rows, coarse, depth), floor)) return true;
    return false;
  };
  return isLeft(one, other) || isLeft(other, one);
}

/** As finely as it is told, and as the places of a depth divide it. */
function fineAt({ places }: Telling, rows: readonly number[], told: Told, least: number): Fine {
  const depth = Math.max(told.depth, least);
  const known = told.fine.get(depth);
  if (known) return known;
  const place = places[depth] as Uint16Array; // a depth is one of the places
  // Only what is divided has every group apart.
  const blocks = told.depth === 0 ? told.shown : told.every;
  const made = fineOf(rows, { placeOf: place, groupOf: blocks });
  if (depth === told.depth) told.fine.set(depth, made);
  return made;
}

function localAt({ places }: Telling, rows: readonly number[], told: Told, depth: number): Local {
  const known = told.local.get(depth);
  if (known) return known;
  const placeOf = places[depth] as Uint16Array; // as above
  const made = localOf(rows, { placeOf, groupOf: depth === 0 ? told.shown : told.every });
  told.local.set(depth, made);
  return made;
}
