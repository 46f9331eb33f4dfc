import type { Day } from '../calendar/day.ts';
import { dayNumber } from '../calendar/day.ts';
import type { Relation } from '../people/staff.ts';
import { relationTargets, wholeSchool } from '../people/staff.ts';

/** The longest cover in days: whoever is with a register for longer teaches it (default). */
export const longestCover = 92;

type Given = Omit<Relation, 'staffId'>;

/** What must be known to judge a relation that somebody would give. */
export interface Judged {
  /** Whether the school has the register, year, house or pupil. */
  there: boolean;
  /** What the member of staff holds already. */
  held: readonly { kind: string; target: string; from: Day; to: Day | null }[];
  leftOn: Day | null;
}

interface FieldFault {
  path: 'kind' | 'target' | 'from' | 'to';
  message: string;
}

const targetWords: Record<(typeof relationTargets)[Relation['kind']], string> = {
  register: 'Choose a register from the list.',
  year: 'Choose a year group.',
  house: 'No pupil is in a house of this name. Write it as on the roster.',
  'key-stage': 'Choose a key stage.',
  sen: 'Choose the SEN support list or the list of pupils with a plan.',
  pupil: 'Choose a pupil from the list.',
  session: 'Name somebody in the session itself.',
  school: 'This one is for the whole school.',
};

/**
 * Everything that is wrong with a relation before it is given, at once: a target that is not there, days in the wrong
 * order, cover without an end (it is tier 0 and dated: quality.md section 1), the same relation twice.
 */
export function relationFaults(given: Given, judged: Judged): FieldFault[] {
  return [...targetFault(given, judged), ...dayFaults(given, judged)];
}

function targetFault({ kind, target, from, to }: Given, { there, held }: Judged): FieldFault[] {
  const wants = relationTargets[kind];
  const wrong =
    wants === 'session' ||
    (wants === 'sen' && target !== 'K' && target !== 'E') ||
    (wants === 'school' && target !== wholeSchool) ||
    !there;
  if (wrong) return [{ path: wants === 'session' ? 'kind' : 'target', message: targetWords[wants] }];
  const twice = held.some((one) => one.kind === kind && one.target === target && meets(one, { from, to }));
  return twice ? [{ path: 'target', message: 'They have this already on some of these days.' }] : [];
}

const meets = (one: { from: Day; to: Day | null }, other: { from: Day; to: Day | null }) =>
  (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to);

function dayFaults({ kind, from, to }: Given, { leftOn }: Judged): FieldFault[] {
  if (leftOn !== null && from > leftOn) return [{ path: 'from', message: 'They have left before that day.' }];
  if (to !== null && to < from) return [{ path: 'to', message: 'The last day comes before the first.' }];
  if (kind !== 'cover') return [];
  if (to === null) return [{ path: 'to', message: 'Cover needs a last day.' }];
  return dayNumber(to) - dayNumber(from) >= longestCover
    ? [{ path: 'to', message: 'For longer than a term, give them the register itself.' }]
    : [];
}
