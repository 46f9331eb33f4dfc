import { change, type Scope } from '@noticed/api/store/database';
import type { CheckInFact } from '@noticed/shared/domain/facts';
import type { MadeSchool } from './school.ts';

/** Writes a made school's rows: the facts, and the rows that the product keeps from them. */

type TableName =
  | 'staff'
  | 'pupil'
  | 'register'
  | 'membership'
  | 'relation'
  | 'champion'
  | 'placement'
  | 'review'
  | 'relationship'
  | 'checkIn'
  | 'checkInPupil'
  | 'dailyCount'
  | 'logged'
  | 'pupilNoticing';
type Row = Record<string, unknown>;

const insertInto = (name: TableName) =>
  // One table of many by its name: the builder cannot follow which.
  change(({ q, t, rows }) => q.insert(t[name] as never).select(rows(t[name] as never, 'rows') as never));
const inserts = new Map<TableName, ReturnType<typeof insertInto>>();

async function put(scope: Scope, name: TableName, rows: readonly Row[]): Promise<void> {
  const insert = inserts.get(name) ?? insertInto(name);
  inserts.set(name, insert);
  for (let at = 0; at < rows.length; at += 5000)
    await scope.run(insert, { rows: JSON.stringify(rows.slice(at, at + 5000)) });
}

const sen = ['N', 'N', 'N', 'N', 'N', 'N', 'K', 'K', 'E', 'unknown'];
const houses = ['Ash', 'Elm', 'Oak', 'Yew'];

export async function fill(scope: Scope, school: MadeSchool, years: number): Promise<void> {
  await fillRoster(scope, school);
  const { placements, reviews } = school.facts;
  await put(
    scope,
    'placement',
    placements.map((one) => ({ ...one, from: 'unsorted', version: 1 })),
  );
  await put(
    scope,
    'review',
    reviews.map((one, at) => ({ ...one, id: `review-${at}`, recordedAt: `${one.happenedOn}T15:00:00.000Z` })),
  );
  await fillMoments(scope, school, years);
}

async function fillRoster(scope: Scope, { facts }: MadeSchool): Promise<void> {
  const staff = facts.adults.map(({ id, name }) => ({
    ...{ id, title: 'Mx', forename: 'Alex', surname: name, displayName: name, sortName: name, version: 1 },
  }));
  await put(scope, 'staff', staff);
  const pupils = facts.pupils.map((pupil, place) => ({
    ...{ id: pupil.id, legalForename: pupil.name, legalSurname: pupil.name, sortName: pupil.id },
    ...{ searchName: pupil.name, year: pupil.year, house: houses[place % houses.length], version: 1 },
    ...{ sex: place % 2 ? 'female' : 'male', sen: sen[place % sen.length], lookedAfter: 'no', fsm: 'no' },
    ...{ pupilPremium: place % 4 ? 'no' : 'yes', everFsm6: place % 3 ? 'no' : 'yes', eal: place % 5 ? 'no' : 'yes' },
    ...{ joinedOn: pupil.joinedOn, leftOn: null, objected: pupil.objected },
  }));
  await put(scope, 'pupil', pupils);
  const registers = facts.registers.map((one) => ({ ...one, sortName: one.name, version: 1 }));
  await put(scope, 'register', registers);
  const memberships = facts.memberships.map((one, at) => ({ ...one, id: `m${at}` }));
  await put(scope, 'membership', memberships);
  const relations = facts.teaching.map((one, at) => ({
    ...{ id: `r${at}`, staffId: one.adultId, target: one.registerId, kind: 'teaches', from: one.from, to: null },
    imported: true,
  }));
  await put(scope, 'relation', relations);
  const champions = facts.champions.map((one, at) => ({ ...one, id: `c${at}` }));
  await put(scope, 'champion', champions);
}

/** What is kept of the moments while they are written. */
interface Kept {
  pairs: Map<string, Row & { adultId: string; pupilId: string }>;
  seen: Map<string, Row>;
  logged: Map<string, string>;
}

async function fillMoments(scope: Scope, school: MadeSchool, years: number): Promise<void> {
  const kept: Kept = { pairs: new Map(), seen: new Map(), logged: new Map() };
  for (const { adultId, pupilId, to, happenedOn } of school.facts.placements)
    kept.pairs.set(`${adultId} ${pupilId}`, { adultId, pupilId, phase: to, phaseSince: happenedOn, version: 1 });
  for (let year = years; year >= 1; year--) await fillYear(scope, [...school.checkIns(year)], kept);
  await put(scope, 'relationship', [...kept.pairs.values()]);
  await put(scope, 'pupilNoticing', [...kept.seen.values()]);
  const logged = [...kept.logged].map(([adultId, lastOn]) => ({ adultId, lastOn, registerId: '' }));
  const byRegister = school.facts.teaching.flatMap(({ adultId, registerId }) =>
    kept.logged.has(adultId) ? [{ adultId, registerId, lastOn: kept.logged.get(adultId) }] : [],
  );
  await put(scope, 'logged', [...logged, ...byRegister]);
}

async function fillYear(scope: Scope, checkIns: readonly CheckInFact[], kept: Kept): Promise<void> {
  const days = new Map<string, Row & { noticings: number; positive: number; corrective: number }>();
  for (const one of checkIns) {
    kept.logged.set(one.adultId, one.happenedOn);
    if (one.reach !== 'individual') continue;
    const [pupilId = ''] = one.pupilIds;
    const { adultId, happenedOn: day } = one;
    const none = { adultId, pupilId, day, noticings: 0, positive: 0, corrective: 0 };
    const row = days.get(`${adultId} ${pupilId} ${day}`) ?? none;
    days.set(`${adultId} ${pupilId} ${day}`, row);
    if (one.tone === 'corrective') row.corrective += 1;
    else row.noticings += 1;
    if (one.tone === 'positive') row.positive += 1;
    if (one.tone !== 'corrective') keepNoticing(kept, one, pupilId);
  }
  await put(scope, 'dailyCount', [...days.values()]);
  await put(
    scope,
    'checkIn',
    checkIns.map((one) => ({ ...one, version: 1 })),
  );
  const pupils = checkIns.flatMap((one) =>
    one.pupilIds.map((pupilId) => ({ pupilId, adultId: one.adultId, checkInId: one.id, happenedOn: one.happenedOn })),
  );
  await put(scope, 'checkInPupil', pupils);
}

function keepNoticing(kept: Kept, one: CheckInFact, pupilId: string): void {
  const { adultId, practiceId: lastPracticeId, happenedOn: lastNoticedOn, recordedAt: lastRecordedAt } = one;
  const last = { lastNoticedOn, lastPracticeId, lastRecordedAt };
  kept.seen.set(pupilId, { pupilId, lastAdultId: adultId, ...last });
  const key = `${adultId} ${pupilId}`;
  const pair = kept.pairs.get(key) ?? { adultId, pupilId, phase: 'unsorted', phaseSince: null, version: 0 };
  kept.pairs.set(key, { ...pair, ...last });
}
