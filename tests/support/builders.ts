import { foundSchool } from '@noticed/api/handlers/people/school';
import { applyPlan } from '@noticed/api/import/plan/apply';
import { knownRoster } from '@noticed/api/import/plan/known';
import { planFor } from '@noticed/api/import/plan/plan';
import type { RosterRegister, RosterSchool } from '@noticed/api/import/roster';
import { type Actor, nobody } from '@noticed/api/store/database';
import { setSettings } from '@noticed/api/store/people/schools';
import { addRelation, addRole, allStaff } from '@noticed/api/store/people/staff';
import { replaceYear } from '@noticed/api/store/roster/calendar';
import { everyPupil } from '@noticed/api/store/roster/pupils';
import { everyRegister } from '@noticed/api/store/roster/registers';
import { registerKinds, type SchoolKind } from '@noticed/shared/domain/facts';
import type { RelationKind, Role } from '@noticed/shared/domain/people/staff';
import type { YearGroup } from '@noticed/shared/domain/people/year-group';
import type { Client } from './client.ts';
import type { TestWorld } from './product.ts';

/** An invented name a place in a list, so that a test's pupils read as people. */
const forenames = [
  'Amira',
  'Ben',
  'Chidi',
  'Daisy',
  'Elif',
  'Finn',
  'Grace',
  'Hana',
  'Isaac',
  'Jaya',
  'Kofi',
  'Lena',
  'Musa',
  'Nell',
  'Omar',
  'Priya',
  'Quinn',
  'Rosa',
  'Sam',
  'Tola',
];
const surnames = ['Ashdown', 'Birchall', 'Cawood', 'Dunmore', 'Elstow', 'Farley', 'Greave', 'Holt'];

export const aPupil = (place: number) => ({
  ref: `p${place}`,
  legalForename: forenames[place % forenames.length] ?? 'Amira',
  legalSurname: surnames[Math.floor(place / forenames.length) % surnames.length] ?? 'Ashdown',
});

export const aRegister = (ref: string, more: Partial<RosterRegister> = {}): RosterRegister => ({
  ref,
  name: ref.toUpperCase(),
  kind: 'tutor',
  year: '9',
  ...more,
});

export interface SchoolWish {
  name?: string;
  kind?: SchoolKind;
  /** How many pupils; each is on every register unless `on` says otherwise. */
  pupils?: number;
  year?: YearGroup;
  registers?: RosterRegister[];
  /** Surname → refs of the registers that they meet. */
  staff?: Record<string, string[]>;
  on?: (pupil: number, registerRef: string) => boolean;
  from?: string;
  /** Whether staff need a second factor; off unless the test is about it. */
  secondFactor?: boolean;
}

/** A school that was imported, with its people by name. */
export interface TestSchool {
  id: string;
  /** Ids of pupils by their ref (`p0`, `p1`, …), of registers by ref, of staff by surname in lower case. */
  pupils: Record<string, string>;
  registers: Record<string, string>;
  staff: Record<string, string>;
  actor(surname: string): Actor;
  as(surname: string): Promise<Client>;
  give(
    surname: string,
    what: { role?: Role; relation?: [RelationKind, string]; from?: string; to?: string },
  ): Promise<void>;
}

/** Terms of 2025/26, as an English school has them. */
export const terms202526 = {
  terms: [
    { name: 'Autumn', from: '2025-09-02', to: '2025-12-19' },
    { name: 'Spring', from: '2026-01-05', to: '2026-03-27' },
    { name: 'Summer', from: '2026-04-13', to: '2026-07-17' },
  ],
  closedDays: [
    { name: 'Half-term', from: '2025-10-27', to: '2025-10-31' },
    { name: 'Half-term', from: '2026-02-16', to: '2026-02-20' },
    { name: 'Half-term', from: '2026-05-25', to: '2026-05-29' },
  ],
};

function rosterOf({
  name = 'Fernhill School',
  pupils = 4,
  year = '9',
  registers = [aRegister('9b')],
  staff = { osei: ['9b'] },
  on = () => true,
  from = '2025-09-02',
}: SchoolWish): RosterSchool {
  const all = Array.from({ length: pupils }, (_, place) => ({ ...aPupil(place), yearGroup: year }));
  return {
    ref: name,
    name,
    terms: [],
    staff: Object.keys(staff).map((surname) => ({
      ref: surname,
      title: 'Mx',
      forename: 'Alex',
      surname: `${surname[0]?.toUpperCase()}${surname.slice(1)}`,
      email: `${surname}@fernhill.example`,
    })),
    pupils: all,
    registers,
    memberships: registers.flatMap((register) =>
      all.flatMap((pupil, place) =>
        on(place, register.ref) ? [{ registerRef: register.ref, pupilRef: pupil.ref, from }] : [],
      ),
    ),
    teaching: Object.entries(staff).flatMap(([staffRef, refs]) =>
      refs.map((registerRef) => ({ registerRef, staffRef, from })),
    ),
    whole: { staff: true, pupils: true, memberships: true, teaching: true, registers: [...registerKinds] },
    notices: [],
  };
}

/** Founds a school and imports its roster, as the product does. */
export async function aSchool(test: TestWorld, wish: SchoolWish = {}): Promise<TestSchool> {
  const { database, world } = test;
  const from = wish.from ?? '2025-09-02';
  const roster = rosterOf(wish);
  return database.transact(nobody, async (scope) => {
    const id = await foundSchool(scope, world, {
      name: roster.name,
      kind: wish.kind ?? 'secondary',
      ref: roster.ref,
      today: from,
      now: test.now(),
    });
    const mine = scope.as({ schoolId: id, staffId: null });
    // A second factor would stand in the way of every test that is about something else.
    await mine.run(setSettings, { settings: { signIn: { secondFactor: wish.secondFactor ?? false } } });
    await replaceYear(mine, terms202526, world.id);
    await applyPlan(mine, planFor(roster, await knownRoster(mine, from), from), from, world.id);
    const byRef = (rows: { id: string; sourceRef: string | null }[]) =>
      Object.fromEntries(rows.map((one) => [one.sourceRef ?? '', one.id]));
    const staff = byRef(await mine.all(allStaff));
    const actor = (surname: string): Actor => ({ schoolId: id, staffId: staff[surname] ?? '' });
    return {
      ...{
        id,
        staff,
        actor,
        pupils: byRef(await mine.all(everyPupil)),
        registers: byRef(await mine.all(everyRegister)),
      },
      as: (surname) => test.as(actor(surname)),
      give: (surname, { role, relation, from: start = from, to }) =>
        database.transact({ schoolId: id, staffId: null }, async (own) => {
          const dated = { staffId: staff[surname], from: start, to: to ?? null };
          if (role) await own.run(addRole, { ...dated, id: test.world.id(), role });
          if (relation)
            await own.run(addRelation, {
              ...dated,
              id: test.world.id(),
              kind: relation[0],
              target: relation[1],
              imported: false,
            });
        }),
    } satisfies TestSchool;
  });
}
