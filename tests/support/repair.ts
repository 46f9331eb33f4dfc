import { newId } from '@noticed/api/id';
import type { Operation } from '@noticed/shared/contract/contract';
import { aRegister, aSchool, type SchoolWish, type TestSchool } from './builders.ts';
import type { Answered, Client, Sent } from './client.ts';
import type { Engine, TestWorld } from './product.ts';
import { testWorld } from './world.ts';

/** Fernhill on Monday 12 January 2026: Osei tutors 9B, Lark teaches maths to them, Hale leads year 9, Moss leads year 10. */
export interface RepairSchool {
  test: TestWorld;
  school: TestSchool;
  /** Tutor of 9B. */
  osei: Client;
  /** Head of year 9. */
  hale: Client;
  /** Makes it later; both sign in again. */
  later: (instant: string) => Promise<void>;
  p: (ref: string) => string;
  s: (surname: string) => string;
}

export async function fernhill(engine: Engine, wish: Partial<SchoolWish> = {}): Promise<RepairSchool> {
  const test = await testWorld(engine);
  const made = await repairSchool(test, wish);
  const { school, osei, hale } = made;
  const later = async (instant: string) => {
    test.setNow(instant);
    for (const [surname, client] of [['osei', osei] as const, ['hale', hale] as const])
      client.token = (await school.as(surname)).token;
  };
  return { test, later, ...made };
}

export async function repairSchool(test: TestWorld, wish: Partial<SchoolWish> = {}) {
  const school = await aSchool(test, {
    pupils: 4,
    registers: [aRegister('9b'), aRegister('9x-maths', { kind: 'teaching' })],
    staff: { osei: ['9b'], lark: ['9x-maths'], hale: [], moss: [] },
    ...wish,
  });
  await school.give('hale', { role: 'head-of-year', relation: ['leads-year', '9'] });
  await school.give('moss', { role: 'head-of-year', relation: ['leads-year', '10'] });
  return {
    school,
    osei: await school.as('osei'),
    hale: await school.as('hale'),
    p: (ref: string) => school.pupils[ref] ?? '',
    s: (surname: string) => school.staff[surname] ?? '',
  };
}

/** Plans a session of Amira with Mx Osei, facilitated by whoever asks, and gives its id. */
export async function planned(client: Client, pupilId: string, more: object = {}): Promise<string> {
  const id = newId();
  await client.call('planSession', { body: { id, pupilId, plannedOn: '2026-01-13', ...more } });
  return id;
}

/** A small hand on one session: what it says now, and one move with the version that it says. */
export function hand(client: Client, sessionId: string) {
  const params = { sessionId };
  const page = () => client.call('readSession', { params });
  const send = async <Name extends Operation>(name: Name, body: object): Promise<Answered<Name>> => {
    const { version } = await page();
    return client.send(name, { params, body: { version, ...body } } as unknown as Sent<Name>); // the caller's own operation
  };
  return { page, send, move: (move: string, more: object = {}) => send('moveSession', { move, ...more }) };
}

export const both = { pupil: 'agreed', partner: 'agreed' } as const;
export const held = { heldOn: '2026-01-12', followUpOn: '2026-01-19', participation: both };
