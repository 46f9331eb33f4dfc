import { newId } from '@noticed/api/id';
import { contract, type Operation } from '@noticed/shared/contract/contract';
import type { Endpoint } from '@noticed/shared/contract/endpoint';
import type { RelationKind, Role } from '@noticed/shared/domain/people/staff';
import { narrativeFields } from '@noticed/shared/domain/restorative-session/record';
import { aRegister, aSchool, type TestSchool } from './builders.ts';
import type { Client, Sent } from './client.ts';
import { undoing } from './matrix/undoing.ts';
import { type Engine, openProduct, type TestWorld } from './product.ts';
import { shapeOf, validFor } from './valid.ts';

/** Who asks: the adults of Amira, colleagues of every role who have nothing to do with her, and whoever answers for the school. */
const staff: Readonly<Record<string, { registers: string[]; role?: Role; relation?: [RelationKind, string] }>> = {
  osei: { registers: ['9b'] },
  lark: { registers: ['9x'] },
  abbott: { registers: ['9x'] },
  stone: { registers: ['7a'] },
  reed: { registers: [], role: 'support-adult' },
  hale: { registers: [], role: 'head-of-year', relation: ['leads-year', '9'] },
  moss: { registers: [], role: 'head-of-year', relation: ['leads-year', '10'] },
  bell: { registers: [], role: 'behaviour-team', relation: ['whole-school', 'school'] },
  finch: { registers: [], role: 'behaviour-team' },
  ivy: { registers: [], role: 'inclusion-lead' },
  dawes: { registers: [], role: 'safeguarding-lead' },
  penn: { registers: [], role: 'senior-leader' },
  head: { registers: [], role: 'head-teacher' },
  quill: { registers: [], role: 'designated-teacher' },
  marsh: { registers: [], role: 'data-manager' },
  yew: { registers: [], role: 'area-analyst' },
};
export const everybody = Object.keys(staff);

/** A word that somebody wrote, and who may be shown it by which operations; its author by any. */
interface Canary {
  word: string;
  author: string | null;
  readers: Readonly<Record<string, readonly Operation[] | 'any'>>;
}

/** Where the team's notes stand: on the pupil's page, and the newest good ones on the page for parents. */
const teamPages: readonly Operation[] = ['readPupil', 'readParentsEvening'];
const byPage = (...people: string[]) => Object.fromEntries(people.map((one) => [one, teamPages]));
const withReason = { penn: ['readNotesWithReason'] as const };
const team = { ...byPage('osei', 'hale', 'bell', 'ivy', 'dawes'), ...withReason };
const anyway = (...people: string[]) => Object.fromEntries(people.map((one) => [one, 'any' as const]));
const inItsOwn = (...people: string[]) => Object.fromEntries(people.map((one) => [one, ['readNarrative'] as const]));

/** One word a tier and author (quality.md section 1): what is not written here may nobody be shown. */
const canaries: readonly Canary[] = [
  {
    word: 'qzerohale',
    author: null,
    readers: anyway('osei', 'lark', 'abbott', 'hale', 'bell', 'ivy', 'dawes', 'penn'),
  },
  { word: 'qonelark', author: 'lark', readers: team },
  { word: 'qformerlark', author: 'lark', readers: team },
  { word: 'qstatement', author: 'lark', readers: team },
  { word: 'qoneosei', author: 'osei', readers: team },
  { word: 'qreasonlark', author: 'lark', readers: {} },
  { word: 'qreasonosei', author: 'osei', readers: {} },
  { word: 'qtwoosei', author: null, readers: inItsOwn('osei', 'dawes') },
  { word: 'qtwohale', author: null, readers: inItsOwn('hale', 'lark') },
  { word: 'qdraft', author: null, readers: { osei: ['readDraft'] } },
  {
    word: 'qwhyopened',
    author: null,
    readers: { dawes: ['listOpenings'], penn: ['listOpenings'], head: ['listOpenings'] },
  },
  { word: 'qwhyread', author: null, readers: {} },
];

/** Every field of a session, each with the word. */
const accountOf = (word: string, leadsMayRead: boolean) => ({
  words: Object.fromEntries(Object.keys(narrativeFields).map((field) => [field, word])),
  pictures: [{ id: 'one', panel: 'felt' as const, figure: 'pupil' as const, symbol: 'sad', words: word }],
  ...{ statement: word, leadsMayRead },
});

interface Tiers {
  test: TestWorld;
  people: [string, Client][];
  known: Record<string, unknown>;
  sessions: readonly string[];
}

/** A school in which everybody wrote a word of their own, and every change from now on is taken back. */
async function openTiers(engine: Engine, postgres: string, asked: readonly string[]): Promise<Tiers> {
  const test = await openProduct({ engine, at: '2026-01-12T08:40:00.000Z', postgres, pages: null });
  const registers = [aRegister('9b'), aRegister('9x', { kind: 'teaching' }), aRegister('7a', { year: '7' })];
  const meets = Object.fromEntries(everybody.map((one) => [one, staff[one]?.registers ?? []]));
  const school = await aSchool(test, { pupils: 1, registers, staff: meets, on: (_at, ref) => ref !== '7a' });
  for (const name of everybody) {
    const { role, relation } = staff[name] ?? {};
    if (role) await school.give(name, { role });
    if (relation) await school.give(name, { relation });
  }
  await school.give('ivy', { relation: ['caseload', school.pupils.p0 ?? ''] });
  const written = await writeAll(school);
  const people: [string, Client][] = [];
  for (const name of asked) people.push([name, await school.as(name)]);
  test.world.database = undoing(test.database);
  return { test, people, ...written };
}

async function writeAll(school: TestSchool): Promise<Pick<Tiers, 'known' | 'sessions'>> {
  const pupilId = school.pupils.p0 ?? '';
  const [osei, lark, hale] = [await school.as('osei'), await school.as('lark'), await school.as('hale')];
  const [dawes, penn] = [await school.as('dawes'), await school.as('penn')];
  const params = { pupilId };
  await hale.call('writeProfile', { params, body: { id: newId(), part: 'works', words: 'qzerohale' } });
  const note = async (who: Client, words: string) => {
    const id = newId();
    await who.call('logCheckIn', { body: { id, pupilIds: [pupilId], practiceId: 'effort', note: words } });
    return id;
  };
  const checkInId = await note(lark, 'qformerlark');
  await note(osei, 'qoneosei');
  const moment = { practiceId: 'effort', tone: 'positive', reach: 'individual', channel: 'lesson' } as const;
  const corrected = { ...moment, version: 1, happenedOn: '2026-01-12', note: 'qonelark' };
  await lark.call('correctCheckIn', { params: { checkInId }, body: corrected });
  await lark.call('stateOnCheckIn', { params: { pupilId, checkInId }, body: { words: 'qstatement', version: 0 } });
  const place = async (who: Client, ref: string, reason: string) => {
    const changes = [{ pupilId, to: 'restore' as const, version: 0, reason }];
    const body = { id: newId(), rest: 'not-looked-at' as const, changes };
    const placed = await who.call('reviewRegister', { params: { registerId: school.registers[ref] ?? '' }, body });
    return { reviewId: body.id, placementId: placed.placements[0]?.id };
  };
  const placed = await place(lark, '9x', 'qreasonlark');
  await place(osei, '9b', 'qreasonosei');
  const [first, second] = [newId(), newId()];
  const held = { heldOn: '2026-01-12', followUpOn: '2026-01-19' };
  const record = (who: Client, id: string, narrative: object, more: object = {}) =>
    who.call('recordSession', { params, body: { id, ...held, ...more, narrative } });
  await record(osei, first, accountOf('qtwoosei', false));
  await record(hale, second, accountOf('qtwohale', true), { adultId: school.staff.lark });
  const draft = { ...accountOf('qdraft', true), items: [] };
  await osei.call('saveDraft', { params: { pupilId, sessionId: newId() }, body: { version: 0, draft } });
  const openingId = newId();
  const reason = { id: openingId, reason: 'qwhyopened', safeguardingMatter: true };
  await dawes.call('breakGlass', { params: { sessionId: first }, body: reason });
  await penn.call('readNotesWithReason', { params, body: { reason: 'qwhyread' } });
  const { drafts } = await osei.call('listDrafts');
  const ids = { pupilId, pupilIds: [pupilId], checkInId, openingId, ...placed, itemId: first };
  const adult = { staffId: school.staff.lark, adultId: school.staff.lark, practiceId: 'effort', version: 1 };
  const known = { ...ids, ...adult, registerId: school.registers['9b'], plannedOn: '2026-01-13' };
  return { known, sessions: [first, second, drafts[0]?.sessionId ?? ''] };
}

/** Operations that end or begin something: they would sign somebody out, or found a school. */
const spared: readonly Operation[] = [
  'signOut',
  'signOutEverywhere',
  'setUpSchool',
  'signIn',
  'stepIntoDemo',
  'stepUp',
];

/** What an operation is sent: valid in every field, once for each session and each list that it can be about. */
function asksOf(endpoint: Endpoint, { known, sessions }: Tiers): object[] {
  const lists = endpoint.params ? (shapeOf(endpoint.params).properties?.list?.enum ?? [undefined]) : [undefined];
  const about = endpoint.path.includes(':sessionId') ? sessions : [sessions[0]];
  return about.flatMap((sessionId) =>
    lists.map((list) => {
      const all = { ...known, sessionId, ...(list === undefined ? {} : { list }) };
      const made = (schema: Endpoint['body']) => (schema ? validFor(shapeOf(schema), all) : undefined);
      return { params: made(endpoint.params), query: made(endpoint.query), body: made(endpoint.body) };
    }),
  );
}

function maySee({ author, readers }: Canary, person: string, operation: Operation): boolean {
  const allowed = readers[person];
  return author === person || allowed === 'any' || (allowed?.includes(operation) ?? false);
}

export interface Crossings {
  asked: number;
  answered: number;
  /** Where a word stood that is not for whoever asked. */
  crossed: string[];
  /** Readers who were shown a word that is for them nowhere: a school that says nothing would prove nothing. */
  unseen: string[];
  logged: string[];
}

/** Asks every operation of the contract in the name of some people, and looks for every word in every answer and every line of the log. */
export async function crossings(engine: Engine, postgres: string, asked = everybody): Promise<Crossings> {
  const tiers = await openTiers(engine, postgres, asked);
  const seen = new Set<string>();
  const found: Crossings = { asked: 0, answered: 0, crossed: [], unseen: [], logged: [] };
  try {
    for (const [operation, endpoint] of Object.entries(contract) as [Operation, Endpoint][]) {
      if (spared.includes(operation) || endpoint.upload) continue;
      for (const sent of asksOf(endpoint, tiers))
        for (const [person, client] of tiers.people) {
          const { status, text } = await client.send(operation, sent as Sent<typeof operation>); // made from its own schemas
          found.asked += 1;
          if (status === 200) found.answered += 1;
          for (const canary of canaries.filter((one) => text.includes(one.word))) {
            seen.add(`${canary.word} ${person}`);
            if (!maySee(canary, person, operation)) found.crossed.push(`${canary.word} in ${operation} × ${person}`);
          }
        }
    }
    const due = canaries.flatMap(({ word, author, readers }) =>
      [...Object.keys(readers), ...(author ? [author] : [])].map((person) => ({ word, person })),
    );
    const missing = due.filter(({ word, person }) => asked.includes(person) && !seen.has(`${word} ${person}`));
    found.unseen = missing.map(({ word, person }) => `${word} by ${person}`);
    found.logged = tiers.test.logged.filter((line) => canaries.some(({ word }) => line.includes(word)));
    return found;
  } finally {
    await tiers.test.close();
  }
}
