import type { RosterPupil, RosterRegister, RosterStaff } from '../roster.ts';
import type { KnownPupil, KnownRegister, KnownStaff } from './known.ts';

interface Match<Given, Row> {
  given: Given;
  before: Row | null;
}

/** Finds for each of the file's rows the one row it is about, by the first key that both have; each row is taken once. */
function match<Given, Row extends { id: string }>(
  given: readonly Given[],
  known: readonly Row[],
  keys: [(one: Given) => string | null | undefined, (row: Row) => string | null][],
): Match<Given, Row>[] {
  const indexes = keys.map(
    ([, keyOf]) => new Map(known.flatMap((row) => (keyOf(row) ? [[keyOf(row), row] as const] : []))),
  );
  const taken = new Set<string>();
  return given.map((one) => {
    for (const [place, [keyOf]] of keys.entries()) {
      const key = keyOf(one);
      const row = key ? indexes[place]?.get(key) : undefined;
      if (!row || taken.has(row.id)) continue;
      taken.add(row.id);
      return { given: one, before: row };
    }
    return { given: one, before: null };
  });
}

/** A pupil is the same by the source's id, else by UPN, else by admission number. A file of memberships without names adds nobody. */
export function matchPupils(
  given: readonly RosterPupil[],
  known: readonly KnownPupil[],
): Match<RosterPupil, KnownPupil>[] {
  const matches = match(given, known, [
    [(one) => one.ref, (row) => row.sourceRef],
    [(one) => one.upn, (row) => row.upn],
    [(one) => one.admissionNumber, (row) => row.admissionNumber],
  ]);
  return matches.filter((one) => one.before !== null || !one.given.nameless);
}

/** A member of staff is the same by the source's id, else by e-mail address, else by staff code. */
export function matchStaff(
  given: readonly RosterStaff[],
  known: readonly KnownStaff[],
): Match<RosterStaff, KnownStaff>[] {
  return match(given, known, [
    [(one) => one.ref, (row) => row.sourceRef],
    [(one) => one.email?.toLowerCase(), (row) => row.email?.toLowerCase() ?? null],
    [(one) => one.code, (row) => row.code],
  ]);
}

export function matchRegisters(
  given: readonly RosterRegister[],
  known: readonly KnownRegister[],
): Match<RosterRegister, KnownRegister>[] {
  return match(given, known, [[(one) => one.ref, (row) => row.sourceRef]]);
}
