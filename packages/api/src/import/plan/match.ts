import { folded } from '@noticed/shared/domain/people/name';
import type { RegisterRow, StaffRow } from '../../store/roster/roster-rows.ts';
import type { RosterRegister, RosterStaff } from '../roster.ts';

export interface Match<Given, Row> {
  given: Given;
  before: Row | null;
}

/** A way to know a row again: what the file says and what the row holds. Empty is no key. */
type Key<Given, Row> = [(one: Given) => string | null | undefined, (row: Row) => string | null];

/**
 * Finds for each of the file's rows the one row it is about. Every row is first looked for by the first key, then what is left by the
 * second, and so on, so that a weak key never takes what a strong one names. A key that two known rows share says nothing.
 */
function match<Given, Row extends { id: string }>(
  given: readonly Given[],
  known: readonly Row[],
  keys: readonly Key<Given, Row>[],
): Match<Given, Row>[] {
  const found = new Map<Given, Row>();
  const taken = new Set<string>();
  for (const [keyOf, keyOfRow] of keys) {
    const index = uniquely(known, keyOfRow);
    for (const one of given) {
      const row = found.has(one) ? undefined : index.get(keyOf(one) || null);
      if (!row || taken.has(row.id)) continue;
      taken.add(row.id);
      found.set(one, row);
    }
  }
  return given.map((one) => ({ given: one, before: found.get(one) ?? null }));
}

function uniquely<Row>(rows: readonly Row[], keyOf: (row: Row) => string | null): Map<string | null, Row> {
  const index = new Map<string | null, Row>();
  const several = new Set<string>();
  for (const row of rows) {
    const key = keyOf(row);
    if (!key) continue;
    if (index.has(key)) several.add(key);
    index.set(key, row);
  }
  for (const key of several) index.delete(key);
  return index;
}

const whole = (forename: string, surname: string) => (forename && surname ? folded(`${forename} ${surname}`) : null);

/** A member of staff is the same by the source's id, else by e-mail address, staff code or whole name. */
export function matchStaff(given: readonly RosterStaff[], known: readonly StaffRow[]): Match<RosterStaff, StaffRow>[] {
  return match(given, known, [
    [(one) => one.ref, (row) => row.sourceRef],
    [(one) => one.email?.toLowerCase(), (row) => row.email?.toLowerCase() ?? null],
    [(one) => one.code, (row) => row.code],
    [(one) => whole(one.forename, one.surname), (row) => whole(row.forename, row.surname)],
  ]);
}

/** A register is the same by the source's id, else by its kind and name among those that the file does not name otherwise. */
export function matchRegisters(
  given: readonly RosterRegister[],
  known: readonly RegisterRow[],
): Match<RosterRegister, RegisterRow>[] {
  const refs = new Set<string | null>(given.map((one) => one.ref));
  const named = (one: { kind: string; name: string }) => `${one.kind} ${folded(one.name)}`;
  return match(given, known, [
    [(one) => one.ref, (row) => row.sourceRef],
    [named, (row) => (refs.has(row.sourceRef) ? null : named(row))],
  ]);
}
