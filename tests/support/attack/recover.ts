import type { PupilFigures } from '@noticed/shared/domain/groups/figures';
import type { Part } from '@noticed/shared/domain/groups/within';
import { defaultFloors } from '@noticed/shared/domain/suppression/floor';
import { Known } from './known.ts';
import type { Told } from './told.ts';
import { type Choice, counting, placesOf, type Truth } from './truth.ts';

/** A set that may not be told: what it is, and of how few. */
interface Target {
  name: string;
  places: number[];
  floor: number;
  /** What it is a part of: as large as that, it is told as that. */
  sides: readonly (readonly number[])[];
}

/** Every group of every characteristic in every choice, those beside it, and every two characteristics crossed. */
function targetsOf(truth: Truth, choices: readonly Choice[]): Target[] {
  return choices.flatMap((choice) => {
    const groups = [...truth.groups].flatMap(([by, of]) =>
      [...new Set(of)].map((group) => ({ by, name: `${by}=${group}`, places: placesOf(truth, choice, { by, group }) })),
    );
    const where = JSON.stringify(choice);
    const single = groups.map(({ name, places }) => ({
      ...{ name: `${name} in ${where}`, places },
      ...{ floor: defaultFloors.group, sides: [] },
    }));
    return Object.keys(choice).length > 1 ? single : [...single, ...crossings(truth, groups, where)];
  });
}

type Side = { by: string; name: string; places: number[] };

function crossings(truth: Truth, groups: readonly Side[], where: string): Target[] {
  return groups.flatMap((one, at) => {
    const own = new Set(one.places);
    return groups.slice(at + 1).flatMap((other): Target[] => {
      if (one.by === other.by) return [];
      const areGuarded = truth.guarded.has(one.by) && truth.guarded.has(other.by);
      const floor = areGuarded ? defaultFloors.crossed : defaultFloors.group;
      const places = other.places.filter((place) => own.has(place));
      const sides = [one.places, other.places];
      return places.length > 0 ? [{ name: `${one.name} and ${other.name} in ${where}`, places, floor, sides }] : [];
    });
  });
}

/**
 * A value of a pupil is one unknown: of a state, on one day; of moments, in each stretch between two days that windows begin
 * or end with; who they are, once for all.
 */
function keyOf({ part, window }: Told, stretch: string): string {
  if (part === 'pupils') return 'pupils';
  if (part === 'attention') return `attention ${window.from} ${window.to}`;
  if (part === 'tones') return 'tones';
  return part === 'repair' ? `repair ${stretch}` : `${part} ${window.to}`;
}

/** What under the floor follows from everything that was told, by adding and subtracting. */
export function recovered(
  truth: Truth,
  choices: readonly Choice[],
  told: readonly Told[],
): { found: string[]; used: number } {
  const targets = targetsOf(truth, choices);
  const edges = [...new Set(told.flatMap(({ window }) => [window.from, `${window.to}~`]))].sort();
  const found: string[] = [];
  let used = 0;
  for (const [key, some] of Map.groupBy(told, (one) => keyOf(one, truth.stretch(one.window)))) {
    const { part, window } = some[0] as Told; // a group is never empty
    const figures = truth.figures(window);
    const stretches = part === 'tones' ? Math.max(1, edges.length - 1) : 1;
    const known = new Known(truth.rows.length * stretches);
    const spread = (places: readonly number[], from: string, to: string) =>
      edges
        .slice(0, stretches)
        .flatMap((edge, at) =>
          stretches === 1 || (from <= edge && edge < `${to}~`) ? places.map((place) => place * stretches + at) : [],
        );
    const own = (places: readonly number[]) => sizing(figures, places, part);
    for (const one of some) known.add(spread(own(one.places), one.window.from, one.window.to));
    used += known.size;
    // What is a group by itself is told as that group, whatever else it is.
    const alone = new Set(targets.filter((one) => one.sides.length === 0).map((one) => own(one.places).join()));
    for (const { name, places, floor, sides } of targets) {
      if (places.length === 0) continue;
      const few = own(places);
      if (few.length === 0 || few.length >= floor || (sides.length > 0 && alone.has(few.join()))) continue;
      const isTold = edges.slice(0, stretches).some((edge) => known.tells(spread(few, edge, edge)));
      if (isTold) found.push(`${key}: ${name}: ${few.length}`);
    }
  }
  return { found, used };
}

function sizing(figures: readonly PupilFigures[], places: readonly number[], part: Told['part']): number[] {
  if (part === 'covered') return [...places];
  return counting(figures, places, part as Part); // the other parts of a screen
}
