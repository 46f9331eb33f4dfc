import type { Day } from '../calendar/day.ts';
import { inSpell } from '../calendar/spell.ts';
import { keptDays, type LedgerRows } from './rows.ts';

/**
 * The rows that some pupils' flags need, out of a whole school's: the rule of {@link LedgerRows} as code. The store reads
 * the same by query; a property proves that flags of the part are those of the whole.
 */
export function partOf(rows: LedgerRows, pupilIds: ReadonlySet<string>, today: Day): LedgerRows {
  const ofPupil = (row: { pupilId: string }) => pupilIds.has(row.pupilId);
  const open = (spell: { from: Day; to: Day | null }) => inSpell(spell, today);
  const memberships = rows.memberships.filter((row) => ofPupil(row) && open(row));
  const registerIds = new Set(memberships.map((row) => row.registerId));
  const teaching = rows.teaching.filter((row) => registerIds.has(row.registerId) && open(row));
  const kept = rows.calendar.windowStart(today, keptDays);
  return {
    ...rows,
    pupils: rows.pupils.filter((row) => pupilIds.has(row.id)),
    registers: rows.registers.filter((row) => registerIds.has(row.id)),
    memberships,
    teaching,
    relationships: rows.relationships.filter(ofPupil),
    noticed: rows.noticed.filter(ofPupil),
    tallies: rows.tallies.filter((row) => ofPupil(row) && row.day >= kept),
    reviews: rows.reviews.filter((row) => registerIds.has(row.registerId)),
    sessions: rows.sessions.filter(ofPupil),
    champions: rows.champions.filter((row) => ofPupil(row) && open(row)),
    stops: rows.stops.filter((row) => ofPupil(row) && open(row)),
    snoozes: rows.snoozes.filter(
      (row) => today < row.until && (pupilIds.has(row.pupilId ?? '') || registerIds.has(row.registerId ?? '')),
    ),
    ...around(rows, teaching, registerIds, pupilIds),
  };
}

/** What is about adults, and when parts of the school were shut. Names may be those of anyone who noticed a pupil. */
function around(
  rows: LedgerRows,
  teaching: LedgerRows['teaching'],
  registerIds: ReadonlySet<string>,
  pupilIds: ReadonlySet<string>,
): Pick<LedgerRows, 'logged' | 'closures'> {
  const adultIds = new Set(teaching.map((row) => row.adultId));
  const touches = { school: () => true, year: () => true, register: has(registerIds), pupil: has(pupilIds) };
  return {
    logged: rows.logged.filter((row) => adultIds.has(row.adultId)),
    closures: rows.closures.filter((row) => touches[row.scope](row.scopeId)),
  };
}

function has(ids: ReadonlySet<string>): (id: string | null) => boolean {
  return (id) => id !== null && ids.has(id);
}
