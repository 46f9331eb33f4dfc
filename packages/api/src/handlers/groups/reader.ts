import type { TrendFilter } from '@noticed/shared/contract/groups/groups';
import { type Scope as AccessScope, mayAtAll, scopeOf } from '@noticed/shared/domain/access/scope';
import type { TablePermission } from '@noticed/shared/domain/access/table';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import { keyStageOf, type YearGroup } from '@noticed/shared/domain/people/year-group';

/** A pupil as it is decided whether a reader's trends may count them. */
export interface Candidate {
  id: string;
  year: string | null;
  house: string | null;
  form: string | null;
  registerIds: readonly string[];
}

/** A subject teacher or tutor sees trends of a register of at least this many (quality.md section 1). */
const fewestOnOwnRegister = 10;

/** The registers that a reader's trends may rest on. */
export function ownRegisters(viewer: Viewer): string[] {
  return scopeOf(viewer, 'see-trends').parts.flatMap((part) => part.targets.register);
}

/** The pupils whom this reader's trends count: their own scope, without those they have a conflict with, and what they asked for. */
export function counted<P extends Candidate>(viewer: Viewer, pupils: readonly P[], filter: TrendFilter): P[] {
  const scope = scopeOf(viewer, 'see-trends');
  const large = largeRegisters(pupils);
  return pupils.filter(
    (pupil) =>
      !scope.exceptPupilIds.includes(pupil.id) &&
      scope.parts.some((part) => inPart(part, pupil, large)) &&
      (filter.year === undefined || pupil.year === filter.year) &&
      (filter.form === undefined || pupil.form === filter.form) &&
      (filter.house === undefined || pupil.house === filter.house),
  );
}

/** Those that the reader may count before they chose a year, a form or a house: what there is to choose from. */
export function countable<P extends Candidate>(viewer: Viewer, pupils: readonly P[]): P[] {
  return counted(viewer, pupils, {});
}

function largeRegisters(pupils: readonly Candidate[]): ReadonlySet<string> {
  const sizes = new Map<string, number>();
  for (const { registerIds } of pupils) for (const id of registerIds) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  return new Set([...sizes].filter(([, size]) => size >= fewestOnOwnRegister).map(([id]) => id));
}

function inPart(part: AccessScope['parts'][number], pupil: Candidate, large: ReadonlySet<string>): boolean {
  if (part.everyone) return true;
  const { register, year, house, 'key-stage': keyStage } = part.targets;
  // Only year groups of the domain are ever stored.
  const stage = pupil.year === null ? null : keyStageOf(pupil.year as YearGroup);
  return (
    pupil.registerIds.some((id) => register.includes(id) && (part.limit !== 'at-least-ten' || large.has(id))) ||
    (pupil.year !== null && year.includes(pupil.year)) ||
    (pupil.house !== null && house.includes(pupil.house)) ||
    (stage !== null && keyStage.includes(stage))
  );
}

/**
 * The name under which weeks of these pupils are kept for everybody who may count the very same: the whole school, or one
 * whole year. Null for any other choice, which is worked out each time.
 */
export function partOf(viewer: Viewer, { year, form, house }: TrendFilter): string | null {
  const { parts, exceptPupilIds } = scopeOf(viewer, 'see-trends');
  if (exceptPupilIds.length > 0 || form !== undefined || house !== undefined) return null;
  if (parts.some((part) => part.everyone)) return year === undefined ? 'school' : `year:${year}`;
  const years = new Set(parts.flatMap((part) => part.targets.year));
  const others = parts.some(
    ({ targets }) => targets.register.length + targets.house.length + targets['key-stage'].length,
  );
  const [only] = years;
  return !others && years.size === 1 && (year === undefined || year === only) ? `year:${only}` : null;
}

/** Which characteristics need a permission of their own; the others group by what anybody in the school knows. */
const needed: Readonly<Record<string, TablePermission>> = {
  sen: 'see-support',
  eal: 'see-eal',
  pupilPremium: 'see-premium',
  fsm: 'see-premium',
  everFsm6: 'see-premium',
};

/** Whether a reader may group by a characteristic at all. */
export function mayGroupBy(viewer: Viewer, dimensionId: string): boolean {
  const permission = needed[dimensionId];
  return permission === undefined || mayAtAll(viewer, permission);
}

/** Looked-after stays with those who may see it of everybody they look at, not of their own caseload only. */
export function seesLookedAfter(viewer: Viewer): boolean {
  return scopeOf(viewer, 'see-looked-after').parts.some((part) => part.everyone);
}

/** What decides an answer besides the question and the state of the school: readers alike in this share an answer. */
export function readerKey(viewer: Viewer): string {
  const { parts, exceptPupilIds } = scopeOf(viewer, 'see-trends');
  const sees = Object.keys(needed).filter((one) => mayGroupBy(viewer, one));
  return JSON.stringify([parts, exceptPupilIds, sees, seesLookedAfter(viewer)]);
}
