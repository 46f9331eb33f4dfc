import { folded } from '@noticed/shared/domain/people/name';
import { byYearGroup, nextYearGroup, type YearGroup } from '@noticed/shared/domain/people/year-group';
import type { PupilRow } from '../../store/roster/roster-rows.ts';
import type { Plan } from './plan.ts';
import type { RowChange } from './row-change.ts';

/** More than this share of the pupils leaving needs a second person (quality.md, access: “approves > 20% change”). */
export const largestLeaving = 0.2;

interface Sides {
  plan: Pick<Plan, 'pupils'>;
  file: { ref: string; name: string };
  school: { name: string; sourceRef: string | null };
}

/** Why an import should not go in on one person's word; nothing where it may. Each reason is a sentence. */
export function guardReasons({ plan, file, school }: Sides): string[] {
  const onRoll = plan.pupils.filter((one) => one.before !== null && one.change !== 'return' && !hadLeft(one));
  if (onRoll.length === 0) return [];
  const reasons: string[] = [];
  if (isAnother(file, school)) reasons.push(`The file is of ${file.name}, and this is ${school.name}.`);
  const aside = rolledOver(onRoll) ? finalYears(onRoll) : new Set<string>();
  const counted = onRoll.filter((one) => !aside.has(one.before?.year ?? ''));
  const leaving = counted.filter((one) => one.change === 'leave').length;
  if (leaving > counted.length * largestLeaving)
    reasons.push(`${leaving} of ${counted.length} pupils would leave: more than one in five.`);
  return reasons;
}

const hadLeft = (one: RowChange<PupilRow>) => one.change === 'same' && one.row.leftOn !== null;

/** A file without a school's id or name could be of any school; then only its pupils tell. */
function isAnother(file: Sides['file'], school: Sides['school']): boolean {
  if (file.name === '' || folded(file.name) === folded(school.name)) return false;
  return school.sourceRef !== null && file.ref !== '' && file.ref !== school.sourceRef;
}

/** A new academic year: at least half of the pupils who stay are a year further on. */
export function rolledOver(pupils: readonly RowChange<PupilRow>[]): boolean {
  const staying = pupils.filter((one) => one.before?.year && one.row.year && one.change !== 'leave');
  const on = staying.filter((one) => nextYearGroup(one.before?.year as YearGroup) === one.row.year); // years are written as the domain spells them
  return staying.length > 0 && on.length >= staying.length / 2;
}

/** The years after which pupils leave: the school's oldest, and Years 11 and 13 wherever they are. */
function finalYears(pupils: readonly RowChange<PupilRow>[]): Set<string> {
  const years = pupils.flatMap((one) => (one.before?.year ? [one.before.year as YearGroup] : [])); // as above
  const oldest = years.sort(byYearGroup).at(-1);
  return new Set(['11', '13', ...(oldest ? [oldest] : [])]);
}
