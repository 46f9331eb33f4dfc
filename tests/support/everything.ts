import { newId } from '@noticed/api/id';
import { allRelations } from '@noticed/api/store/people/staff';
import { contract, type Operation } from '@noticed/shared/contract/contract';
import type { Endpoint } from '@noticed/shared/contract/endpoint';
import { roles } from '@noticed/shared/domain/people/staff';
import { Client } from './client.ts';
import { type Path, plainPaths, textPaths, withAt } from './fuzz.ts';
import { knownFor } from './matrix/asks.ts';
import { keptRecords, waitingImport } from './matrix/records.ts';
import { aSchoolToAsk, now } from './matrix/school.ts';
import { undoing } from './matrix/undoing.ts';
import { type Opening, openProduct, type TestWorld } from './product.ts';
import { chosen, shapeOf, turnsOf, validFor } from './valid.ts';

export const operations = Object.entries(contract) as [Operation, Endpoint][]; // the keys of the contract

/** A school with somebody who holds every role, so that no question ends at the door; every change is taken back. */
export interface Everything {
  test: TestWorld;
  client: Client;
  known: Record<string, unknown>;
  /** What one operation needs instead, so that what is typed beside it is looked at, and not only what is wrong before it. */
  needed: Partial<Record<Operation, Record<string, unknown>>>;
}

function neededBy(adultId: string, sessionId: string): Everything['needed'] {
  const unwritten = { version: 0 };
  return {
    ...{ planSession: { adultId }, recordSession: { adultId }, stopPrompts: { adultId } },
    ...{ checkReadiness: { sessionId }, holdSession: { sessionId }, changeSession: { sessionId } },
    ...{ saveDraft: { sessionId, version: 0 }, readSessionCalendar: { sessionId } },
    ...{ arrangeSeats: unwritten, stateOnPlacement: unwritten, setConversation: unwritten, setRetention: unwritten },
    ...{ savePrivacyNotice: unwritten, placeAfterSession: { relationshipVersion: 1 } },
    ...{ moveSession: { outcome: 'mended' }, prepareRollover: { lastYear: '11' } },
    ...{ keepMapping: { shape: '0123456789abcdef' }, setPin: { pin: '482913' } },
    ...{ readGroup: { by: 'year', group: '9' }, listGroupPupils: { by: 'year', group: '9' } },
  };
}

/** What is known in this school to whoever sends an operation rightly. */
export function knownTo({ known, needed }: Everything, operation: Operation): Record<string, unknown> {
  return { ...knownFor(operation, known), ...needed[operation] };
}

export async function openEverything(opening: Omit<Opening, 'at' | 'pages'>): Promise<Everything> {
  const test = await openProduct({ ...opening, at: now, pages: null });
  const about = await aSchoolToAsk(test, 'Fernhill School', 'Quillfeather');
  for (const role of roles) await about.school.give('byrne', { role });
  await about.school.give('byrne', { relation: ['whole-school', 'school'] });
  const { token } = await about.school.as('byrne');
  const staffId = about.school.staff.cole ?? '';
  const relations = await test.database.read(about.school.actor('byrne'), (scope) => scope.all(allRelations));
  const client = new Client(test.address, token);
  const records = { ...(await keptRecords(client, about.pupilId)), importId: await waitingImport(client) };
  const byrne = about.school.staff.byrne ?? '';
  const plan = { id: newId(), pupilId: about.pupilId, adultId: byrne, plannedOn: '2026-01-13' };
  const { id: plannedId } = await client.call('planSession', { body: plan });
  test.world.database = undoing(test.database);
  const { pupilId, registerId, sessionId, checkInId, reviewId, placementId, openingId } = about;
  const things = { pupilId, registerId, sessionId, checkInId, reviewId, staffId, adultId: staffId };
  const grantId = relations[0]?.id;
  const known = {
    ...things,
    ...records,
    personId: pupilId,
    placementId,
    openingId,
    grantId,
    pupilIds: [pupilId],
    practiceId: 'specific-praise',
    version: 1,
  };
  return { test, client, known, needed: neededBy(byrne, plannedId) };
}

type Part = 'params' | 'query' | 'body';

/** A place of an operation where something is typed, and the turn in which its body has that place at all. */
export interface Place {
  at: readonly [Part, ...Path];
  turn: number;
  /** One in how many of the strings is tried here: prime, so that any share of the fields and strings has some. */
  every: number;
}

/** What is typed there is hashed, which is slow on purpose. */
const hashed = ['password', 'pin', 'token'];

/** Every place of an operation that takes text, a number, or a yes or no, in each of the kinds of body that it takes. */
export function placesOf(endpoint: Endpoint): Place[] {
  const seen = new Map<string, Place>();
  const add = (at: Place['at'], turn: number, every: number) => {
    const name = at.join('.');
    if (!seen.has(name)) seen.set(name, { at, turn, every });
  };
  for (const part of ['params', 'query', 'body'] as const) {
    const shape = endpoint[part] ? shapeOf(endpoint[part]) : null;
    for (let turn = 0; shape && turn < turnsOf(shape); turn += 1) {
      const whole = chosen(shape, turn);
      for (const path of textPaths(whole)) add([part, ...path], turn, hashed.includes(String(path.at(-1))) ? 11 : 1);
      for (const path of plainPaths(whole)) add([part, ...path], turn, 41);
    }
  }
  return [...seen.values()];
}

/** What an operation is sent when all of it is right. */
export function rightFor(endpoint: Endpoint, known: Record<string, unknown>, turn = 0): Record<Part, unknown> {
  const made = (part: Part) => (endpoint[part] ? validFor(chosen(shapeOf(endpoint[part]), turn), known) : undefined);
  return { params: made('params'), query: made('query'), body: made('body') };
}

/** Sends an operation with something else in one place. Each request comes in a browser of its own, still signed in. */
export async function sendWith(
  everything: Everything,
  [operation, endpoint]: [Operation, Endpoint],
  { at: [part, ...path], turn }: Omit<Place, 'every'>,
  put: unknown,
) {
  const right = rightFor(endpoint, knownTo(everything, operation), turn);
  // Half of a surrogate pair cannot stand in an address at all.
  const value = part === 'params' && typeof put === 'string' ? put.toWellFormed() : put;
  const sent = { ...right, [part]: withAt(right[part], path, value) };
  const { test, client } = everything;
  return new Client(test.address, client.token).send(operation, sent as never); // wrong on purpose
}
