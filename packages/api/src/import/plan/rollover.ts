import { plusDays } from '@noticed/shared/domain/calendar/day';
import { byYearGroup, nextYearGroup, type YearGroup } from '@noticed/shared/domain/people/year-group';
import type { PupilRow, RegisterRow, StaffRow } from '../../store/roster/roster-rows.ts';
import type { Known } from './known.ts';
import { linkChanges } from './links.ts';
import type { Plan } from './plan.ts';
import { compared, type RowChange } from './row-change.ts';
import { each, type Work } from './work.ts';

export interface RolloverChoice {
  /** `keep`: tutor groups go up with their pupils and adults. `end`: they are made anew, as primary classes always are. */
  forms: 'keep' | 'end';
  /** The last year group that the school teaches. */
  lastYear: string;
}

const left = { gone: (row: { leftOn: string | null }) => row.leftOn !== null };
const ended = { gone: (row: { archivedOn: string | null }) => row.archivedOn !== null };

/**
 * What a new academic year does by itself, before the new export says the rest: every pupil is a year further on, the last year leaves,
 * last year's classes end with everybody's place on them, and custom groups stay. A relationship goes on wherever adult and pupil still
 * share a register; the others rest with their history.
 */
export function* rolloverPlan(known: Known, today: string, choice: RolloverChoice): Work<Plan> {
  const lastDay = plusDays(today, -1);
  const pupils = yield* each(known.pupils, (row) => nextYear(row, lastDay, choice));
  const registers = known.registers.map((row) => nextRegister(row, today, choice));
  const leavers = new Set(pupils.flatMap((one) => (one.change === 'leave' ? [one.before?.id] : [])));
  const over = new Set(registers.flatMap((one) => (one.change === 'leave' ? [one.before?.id] : [])));
  const rules = { today, lastDay, registerIds: new Map<string, string>(), memberIds: new Map<string, string>() };
  const places = known.memberships.map((row) => ({
    registerId: row.registerId,
    memberId: row.pupilId,
    to: row.to,
    row,
  }));
  const adults = known.teaching.map((row) => ({ registerId: row.target, memberId: row.staffId, to: row.to, row }));
  return {
    pupils,
    registers,
    staff: known.staff.map(
      (row): RowChange<StaffRow> => ({ change: 'same', ref: row.id, before: row, row, fields: [] }),
    ),
    firstRoles: [],
    memberships: yield* linkChanges([], places, {
      ...rules,
      endsOn: (one) => (leavers.has(one.memberId) || over.has(one.registerId) ? lastDay : null),
    }),
    teaching: yield* linkChanges([], adults, {
      ...rules,
      endsOn: (one) => (over.has(one.registerId) ? lastDay : null),
    }),
    terms: [],
    questions: [],
    passedOver: { left: 0, nameless: 0 },
  };
}

function nextYear(row: PupilRow, lastDay: string, { lastYear }: RolloverChoice): RowChange<PupilRow> {
  const year = row.year as YearGroup | null; // years are written as the domain spells them
  if (row.leftOn !== null || year === null) return compared(row.id, row, row, left);
  const leaves = byYearGroup(year, lastYear as YearGroup) >= 0; // as above, and checked by whoever asks
  return compared(row.id, row, leaves ? { ...row, leftOn: lastDay } : { ...row, year: nextYearGroup(year) }, left);
}

function nextRegister(row: RegisterRow, today: string, { forms, lastYear }: RolloverChoice): RowChange<RegisterRow> {
  const goesOn = row.kind === 'custom' || (row.kind === 'tutor' && forms === 'keep');
  const year = row.year as YearGroup | null; // years are written as the domain spells them
  const last = goesOn && row.kind === 'tutor' && year !== null && byYearGroup(year, lastYear as YearGroup) >= 0; // as above
  if (row.archivedOn !== null) return compared(row.id, row, row, ended);
  if (!goesOn || last) return compared(row.id, row, { ...row, archivedOn: today }, ended);
  return compared(row.id, row, { ...row, year: row.kind === 'tutor' && year ? nextYearGroup(year) : row.year }, ended);
}
