import { allRelations } from '@noticed/api/store/people/staff';
import { contract, type Operation } from '@noticed/shared/contract/contract';
import type { Endpoint } from '@noticed/shared/contract/endpoint';
import { roles } from '@noticed/shared/domain/people/staff';
import { Client } from './client.ts';
import { type Path, textPaths, withAt } from './fuzz.ts';
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
}

export async function openEverything(opening: Omit<Opening, 'at' | 'pages'>): Promise<Everything> {
  const test = await openProduct({ ...opening, at: now, pages: null });
  const about = await aSchoolToAsk(test, 'Fernhill School', 'Quillfeather');
  for (const role of roles) await about.school.give('byrne', { role });
  await about.school.give('byrne', { relation: ['whole-school', 'school'] });
  const { token } = await about.school.as('byrne');
  const staffId = about.school.staff.cole ?? '';
  const relations = await test.database.read(about.school.actor('byrne'), (scope) => scope.all(allRelations));
  test.world.database = undoing(test.database);
  const { pupilId, registerId, sessionId, checkInId, reviewId, placementId, openingId } = about;
  const things = { pupilId, registerId, sessionId, checkInId, reviewId, staffId, adultId: staffId };
  const grantId = relations[0]?.id;
  const known = {
    ...things,
    placementId,
    openingId,
    grantId,
    pupilIds: [pupilId],
    practiceId: 'specific-praise',
    version: 1,
  };
  return { test, client: new Client(test.address, token), known };
}

type Part = 'params' | 'query' | 'body';

/** A place of an operation that takes text, and the turn in which its body has that place at all. */
export interface Place {
  at: readonly [Part, ...Path];
  turn: number;
}

/** Every place of an operation that takes text, in each of the kinds of body that it takes. */
export function placesOf(endpoint: Endpoint): Place[] {
  const seen = new Map<string, Place>();
  for (const part of ['params', 'query', 'body'] as const) {
    const shape = endpoint[part] ? shapeOf(endpoint[part]) : null;
    for (let turn = 0; shape && turn < turnsOf(shape); turn += 1)
      for (const path of textPaths(chosen(shape, turn))) {
        const name = [part, ...path].join('.');
        if (!seen.has(name)) seen.set(name, { at: [part, ...path], turn });
      }
  }
  return [...seen.values()];
}

/** Whether trying a place is slow on purpose: what is typed there is hashed. */
export const isSlow = ({ at }: Place) => ['password', 'pin', 'token'].includes(String(at.at(-1)));

/** What an operation is sent when all of it is right. */
export function rightFor(endpoint: Endpoint, known: Record<string, unknown>, turn = 0): Record<Part, unknown> {
  const made = (part: Part) => (endpoint[part] ? validFor(chosen(shapeOf(endpoint[part]), turn), known) : undefined);
  return { params: made('params'), query: made('query'), body: made('body') };
}

/** Sends an operation with something else in one place. Each request comes in a browser of its own, still signed in. */
export async function sendWith(
  { test, client, known }: Everything,
  [operation, endpoint]: [Operation, Endpoint],
  { at: [part, ...path], turn }: Place,
  put: unknown,
) {
  const right = rightFor(endpoint, known, turn);
  // Half of a surrogate pair cannot stand in an address at all.
  const value = part === 'params' && typeof put === 'string' ? put.toWellFormed() : put;
  const sent = { ...right, [part]: withAt(right[part], path, value) };
  return new Client(test.address, client.token).send(operation, sent as never); // wrong on purpose
}
