import { blocksIn } from './blocks.ts';
import {
  type Asked,
  askedOf,
  blocksAt,
  type Characteristic,
  characteristicOf,
  deepestOf,
  everyoneIn,
  type Telling,
} from './characteristic.ts';
import type { Looking } from './few.ts';
import type { Dimension } from './group.ts';
import { settle } from './settle.ts';
import { depthOf, type Part } from './within.ts';

/** In which order characteristics are told; of what cannot be told together, the later one gives way. */
const importance = ['year', 'sen', 'pupilPremium', 'no-labels', 'sex', 'eal', 'joined', 'house', 'tutor-group'];
const rank = ({ id }: { id: string }): number => (importance.includes(id) ? importance.indexOf(id) : importance.length);

/**
 * How deep each characteristic is told in a part of a screen: 0 over the whole scope, 1 within years, and so on; −1 not at
 * all. Within years, houses or forms every group needs enough pupils and adults in each of them. And what is told of all
 * characteristics together must not let few follow by adding and subtracting: those with free school meals are among those
 * with pupil premium, and “no labels” is what several labels leave. Of such, the less important is told less deep, or not.
 * Fewer than 5 are few, or 10 where both are protected (domain.md section 6). Everyone is the first of them.
 */
export function depthsTold(telling: Telling, dimensions: readonly Dimension[], part: Part): Map<string, number> {
  const asked = askedOf(telling, part);
  const everyone = everyoneIn(asked);
  const known = characteristicsIn(asked, dimensions);
  const whole = deepestOf(asked, everyone);
  const told = whole < 0 ? [] : [blocksAt(asked, everyone, whole)];
  const candidates = known.map((one) => ({
    deepest: deepestOf(asked, one),
    blocksAt: (depth: number) => blocksAt(asked, one, depth),
  }));
  const from = basisOf(asked, known, [whole, ...candidates.map((one) => one.deepest)]);
  const depths = telling.settled?.get(from) ?? settle(lookingAt(asked, known), told, candidates);
  telling.settled?.set(from, depths);
  return new Map([['everyone', whole], ...known.map(({ id }, at): [string, number] => [id, depths[at] ?? -1])]);
}

/** All that differs from day to day for the same pupils: who counts, what is hidden, and what comes into question. */
function basisOf({ counts }: Asked, known: readonly Characteristic[], deepest: readonly number[]): string {
  const hidden = known.map(({ every, shown }) => {
    const groups = new Set<number>();
    every.forEach((group, row) => {
      if (shown[row] !== group) groups.add(group);
    });
    return [...groups].sort();
  });
  const left = counts.flatMap((isIn, row) => (isIn ? [] : [row]));
  return JSON.stringify([known.map(({ id }) => id), deepest, hidden, left]);
}

/** The characteristics of a part of a screen, most important first. */
export function characteristicsIn(asked: Asked, dimensions: readonly Dimension[]): Characteristic[] {
  return dimensions.toSorted((a, b) => rank(a) - rank(b)).map((one) => characteristicOf(asked, one));
}

/** Few may be in the whole scope, in each year, house and form by itself, and in all that is told apart. */
export function lookingAt({ telling, rows, counts }: Asked, known: readonly Characteristic[]): Looking {
  const divided = known.filter(({ id }) => depthOf(id) > 0).map(({ every }) => every);
  const alike = new Uint16Array(counts.length);
  // Numbered anew, for years are places by themselves, too.
  const numbered = [...telling.places, ...divided].map(
    (placeOf) => blocksIn(rows, { placeOf, groupOf: alike }).blockOf,
  );
  const places = new Map(numbered.map((one) => [one.join(), Uint16Array.from(one)]));
  const marks = known.filter(({ id }) => depthOf(id) === 0);
  return { rows, marks, places: [...places.values()], floors: telling.floors };
}
