import { newId } from '@noticed/api/id';
import { type Scope, statement } from '@noticed/api/store/database';
import { everyPupil, updatePupil } from '@noticed/api/store/roster/pupils';
import type { Role } from '@noticed/shared/domain/people/staff';
import { aRegister, aSchool, type TestSchool } from './builders.ts';
import type { Client } from './client.ts';
import type { TestWorld } from './product.ts';

/** Surnames of ten adults who each meet every pupil. */
export const surnames = ['osei', 'lark', 'marsh', 'quill', 'reed', 'stone', 'thorn', 'usher', 'vane', 'wells'];

/** Forms of 30 that every one of the adults meets. */
const forms = ['9a', '9b', '9c', '9d'];
const formSize = 30;

/** A school whose pupils are spoken of by their place in the roster. */
export interface TrendSchool extends TestSchool {
  placeOf(pupilId: string): number;
  signedIn(surname: string): Promise<Client>;
}

/** Four forms of 30 in Year 9, ten adults who meet everybody, a leader who sees all trends and one who leads Year 9. */
export async function trendSchool(test: TestWorld, pupils = 120): Promise<TrendSchool> {
  const school = await aSchool(test, {
    pupils,
    registers: forms.map((ref) => aRegister(ref)),
    staff: { ...Object.fromEntries(surnames.map((one) => [one, forms])), head: [], lead: [], aide: [] },
    on: (place, ref) => forms[Math.floor(place / formSize)] === ref,
  });
  const roles: [string, Role][] = [
    ['head', 'senior-leader'],
    ['lead', 'head-of-year'],
    ['aide', 'support-adult'],
    ...surnames.map((one): [string, Role] => [one, 'teacher']),
  ];
  for (const [surname, role] of roles) await school.give(surname, { role });
  await school.give('lead', { relation: ['leads-year', '9'] });
  const places = new Map(Object.entries(school.pupils).map(([ref, id]) => [id, Number(ref.slice(1))]));
  // A session ends when the clock moves on.
  const clients = new Map<string, Client>();
  return {
    ...school,
    placeOf: (pupilId) => places.get(pupilId) ?? -1,
    async signedIn(surname) {
      const key = `${surname} ${test.now()}`;
      const client = clients.get(key) ?? (await school.as(surname));
      clients.set(key, client);
      return client;
    },
  };
}

/** One adult goes over every register: whoever is given another phase is placed in it today. */
export async function places(
  school: TrendSchool,
  surname: string,
  phaseOf: (place: number) => 'maintain' | 'restore' | null,
): Promise<void> {
  const client = await school.signedIn(surname);
  for (const ref of forms) {
    const params = { registerId: school.registers[ref] ?? '' };
    const { pupils } = await client.call('readRegister', { params });
    const changes = pupils.flatMap(({ id, version, phase }) => {
      const to = phaseOf(school.placeOf(id));
      return to === null || to === phase ? [] : [{ pupilId: id, to, version }];
    });
    if (changes.length > 0)
      await client.call('reviewRegister', { params, body: { id: newId(), changes, rest: 'not-looked-at' } });
  }
}

/** An adult logs one individual moment with some pupils, by place. */
export async function notices(
  school: TrendSchool,
  surname: string,
  pupilPlaces: readonly number[],
  happenedOn?: string,
): Promise<void> {
  const client = await school.signedIn(surname);
  const pupilIds = pupilPlaces.map((place) => school.pupils[`p${place}`] ?? '');
  const more = { practiceId: 'specific-praise', reach: 'individual' as const, ...(happenedOn ? { happenedOn } : {}) };
  await client.call('logCheckIn', { body: { id: newId(), pupilIds, ...more } });
}

/** Every adult logs something, so that silence means something; the first of them with all of these pupils. */
export async function allLog(school: TrendSchool, pupilPlaces: readonly number[]): Promise<void> {
  for (const surname of surnames) await notices(school, surname, surname === surnames[0] ? pupilPlaces : [0]);
}

/** Marks every pupil by place, as an import would. */
export async function mark(
  test: TestWorld,
  school: TrendSchool,
  labelsOf: (place: number) => { sen?: string; premium?: string; house?: string | null; lookedAfter?: string },
): Promise<void> {
  await test.database.transact({ schoolId: school.id, staffId: null }, async (scope) => {
    for (const row of await scope.all(everyPupil)) {
      const { premium = 'no', ...labels } = labelsOf(school.placeOf(row.id));
      const usual = { sen: 'N', house: null, lookedAfter: 'no', fsm: 'no', everFsm6: 'no', eal: 'no' };
      await scope.run(updatePupil, { ...row, ...usual, ...labels, pupilPremium: premium });
    }
  });
}

const everyPlacement = statement(({ q, t, mine }) => q.select().from(t.placement).where(mine(t.placement)));
const everyCheckIn = statement(({ q, t, mine }) => q.select().from(t.checkIn).where(mine(t.checkIn)));
const everyPupilOf = statement(({ q, t, mine }) => q.select().from(t.checkInPupil).where(mine(t.checkInPupil)));

/** The raw rows that a test counts again by its own simple means. */
export async function rawRows(test: TestWorld, school: TrendSchool) {
  return test.database.read({ schoolId: school.id, staffId: null }, async (scope) => ({
    placements: await scope.all(everyPlacement),
    ...(await momentsOf(scope)),
  }));
}

async function momentsOf(scope: Scope) {
  const checkIns = new Map((await scope.all(everyCheckIn)).map((one) => [one.id, one]));
  const pupils = await scope.all(everyPupilOf);
  return { moments: pupils.flatMap(({ pupilId, checkInId }) => ({ pupilId, ...checkIns.get(checkInId) })) };
}
