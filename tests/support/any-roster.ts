import type { RosterSchool } from '@noticed/api/import/roster';
import { registerKinds } from '@noticed/shared/domain/facts';
import fc from 'fast-check';

const names = ['Amira', 'Ben', 'Chidi', 'Daisy', 'Elif', 'Finn', 'Zoë', 'O’Hara', 'van Dyke', 'Ng'];
const days = ['2026-01-12', '2026-01-13', '2026-02-02', '2026-07-17'];
const anyName = fc.constantFrom(...names);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const aPupil = (ref: string) =>
  fc.record(
    {
      ref: fc.constant(ref),
      legalForename: anyName,
      legalSurname: anyName,
      preferredForename: anyName,
      birthDate: fc.constantFrom('2012-03-14', '2011-11-05', '2012-08-31'),
      admissionNumber: fc.constantFrom(`n-${ref}`, 'n-shared'),
      yearGroup: fc.constantFrom('7', '8', '9', '11'),
      house: fc.constantFrom('Oak', 'Elm'),
      sen: fc.constantFrom('N', 'K', 'E', 'unknown'),
      pupilPremium: fc.constantFrom('yes', 'no', 'unknown'),
      leftOn: fc.constantFrom('2025-12-19', '2026-07-17'),
      joinedOn: fc.constantFrom('2024-09-03'),
    },
    { requiredKeys: ['ref', 'legalForename', 'legalSurname'] },
  );

const someOf = <Value>(refs: readonly string[], make: (ref: string) => fc.Arbitrary<Value>) =>
  fc.subarray([...refs]).chain((chosen) => fc.tuple(...chosen.map(make)));

const pupilRefs = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
const registerRefs = ['r1', 'r2', 'r3'];
const staffRefs = ['s1', 's2', 's3'];

const spells = (one: readonly string[], other: readonly string[]) =>
  fc.array(
    fc.record({
      one: fc.constantFrom(...one),
      other: fc.constantFrom(...other),
      from: maybe(fc.constantFrom(...days.slice(0, 2))),
      to: maybe(fc.constantFrom(...days)),
    }),
    { maxLength: 10 },
  );

// A spell without a day has no such field at all, as the readers give it.
const spell = ({ from, to }: { from: string | undefined; to: string | undefined }) => ({
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
});

/** What any reader might give of one small school: a few pupils, staff and registers, whole or in part. */
export const anyRoster: fc.Arbitrary<RosterSchool> = fc
  .record({
    pupils: someOf(pupilRefs, aPupil),
    staff: someOf(staffRefs, (ref) =>
      fc.record(
        {
          ref: fc.constant(ref),
          forename: anyName,
          surname: anyName,
          title: fc.constantFrom('Mr', 'Ms'),
          email: fc.constantFrom(`${ref}@a.example`, 'office@a.example'),
        },
        { requiredKeys: ['ref', 'forename', 'surname'] },
      ),
    ),
    registers: someOf(registerRefs, (ref) =>
      fc.record(
        {
          ref: fc.constant(ref),
          name: fc.constantFrom('9A', '9B', 'Chess'),
          kind: fc.constantFrom(...registerKinds),
          meetings: fc.constantFrom(2, 10),
        },
        { requiredKeys: ['ref', 'name', 'kind'] },
      ),
    ),
    memberships: spells(registerRefs, pupilRefs),
    teaching: spells(registerRefs, staffRefs),
    whole: fc.record({
      staff: fc.boolean(),
      pupils: fc.boolean(),
      memberships: fc.boolean(),
      teaching: fc.boolean(),
      registers: fc.subarray([...registerKinds]),
    }),
  })
  .map(({ memberships, teaching, ...rest }): RosterSchool => {
    const has = (all: readonly { ref: string }[], ref: string) => all.some((one) => one.ref === ref);
    const places = memberships.filter(({ one, other }) => has(rest.registers, one) && has(rest.pupils, other));
    const taught = teaching.filter(({ one, other }) => has(rest.registers, one) && has(rest.staff, other));
    return {
      ...{ ref: 'any', name: 'Any School', terms: [], notices: [] },
      ...rest,
      memberships: places.map((one) => ({ registerRef: one.one, pupilRef: one.other, ...spell(one) })),
      teaching: taught.map((one) => ({ registerRef: one.one, staffRef: one.other, ...spell(one) })),
    };
  });

/** The same roster with the rows of each list in another order, sorted again as every reader does. */
export function shuffled(roster: RosterSchool, by: readonly number[]): RosterSchool {
  const mixed = <Row>(rows: readonly Row[]) =>
    rows
      .map((row, at) => ({ row, key: (by[at % Math.max(by.length, 1)] ?? 0) * 31 + at * 7 }))
      .sort((one, other) => (one.key % 13) - (other.key % 13))
      .map(({ row }) => row);
  return { ...roster, memberships: mixed(roster.memberships), teaching: mixed(roster.teaching) };
}
