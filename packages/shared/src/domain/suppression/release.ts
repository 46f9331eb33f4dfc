import type { Floors } from './floor.ts';
import { hideInLine } from './line.ts';

/** A set of pupils by id. */
type Pupils = ReadonlySet<string>;

/** Groups that are meant to leave the school at a half-term and add up to everyone in them, such as the provisions of SEN. */
export interface Line {
  id: string;
  groups: readonly { id: string; pupilIds: readonly string[] }[];
}

/** A line that leaves the school: which of its groups, and over which pupils their figures are worked out. */
export interface ReleasedLine {
  id: string;
  groups: { id: string; pupilIds: Pupils }[];
  /** What follows by subtraction: the groups not shown, together, and everyone. */
  derived: Pupils[];
}

/**
 * Which lines of a half-term leave the school, and over which pupils (domain.md section 6). Nothing under the floor does,
 * nor what gives such a group away; and no two figures, of this release or any earlier one, may differ by fewer pupils than
 * the floor. A line of which a few pupils joined, left or moved is worked out over the pupils of its last release, all of
 * it, so that those few cannot be told from the difference; where even that would isolate someone it is withheld.
 * @param lines in order of importance: of two that would isolate someone together, the later one gives way
 */
export function planRelease(lines: readonly Line[], earlier: readonly ReleasedLine[], floors: Floors): ReleasedLine[] {
  const planned: ReleasedLine[] = [];
  for (const line of lines) {
    const now = shownOf(line, floors);
    if (now.groups.length === 0) continue;
    const before = earlier.findLast(({ id }) => id === line.id);
    if (isApart(now, [...earlier, ...planned], floors)) planned.push(now);
    else if (before && isApart(before, planned, floors)) planned.push(before);
  }
  return planned;
}

function shownOf(line: Line, floors: Floors): ReleasedLine {
  const { cells } = hideInLine(
    line.groups.map(({ pupilIds }) => pupilIds.length),
    floors.release,
  );
  const groups = line.groups.filter(({ pupilIds }, at) => !cells[at] && pupilIds.length > 0);
  const hidden = new Set(line.groups.filter((_, at) => cells[at]).flatMap(({ pupilIds }) => pupilIds));
  const all = new Set(line.groups.flatMap(({ pupilIds }) => pupilIds));
  return {
    id: line.id,
    groups: groups.map(({ id, pupilIds }) => ({ id, pupilIds: new Set(pupilIds) })),
    derived: [hidden, all],
  };
}

function isApart(line: ReleasedLine, others: readonly ReleasedLine[], floors: Floors): boolean {
  const released = others.flatMap(setsOf);
  return setsOf(line).every((set) => released.every((other) => !isolates(set, other, floors.release)));
}

/** The sets that somebody can know of a line. */
function setsOf(line: ReleasedLine): Pupils[] {
  return [...line.groups.map(({ pupilIds }) => pupilIds), ...line.derived];
}

/** Whether two figures differ by at least one pupil and fewer than the floor: their difference would speak of those. */
export function isolates(a: Pupils, b: Pupils, floor: number): boolean {
  // Sizes this far apart cannot be near; most pairs end here, uncounted.
  if (Math.abs(a.size - b.size) >= floor) return false;
  let shared = 0;
  for (const id of a) if (b.has(id)) shared += 1;
  const differing = a.size + b.size - 2 * shared;
  return differing > 0 && differing < floor;
}
