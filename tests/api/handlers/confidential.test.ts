import { newId } from '@noticed/api/id';
import { contract, type Operation } from '@noticed/shared/contract/contract';
import type { Endpoint } from '@noticed/shared/contract/endpoint';
import { narrativeFields } from '@noticed/shared/domain/restorative-session/record';
import { roles } from '@noticed/shared/domain/staff';
import { describe, expect, it } from 'vitest';
import { aRegister } from '../../support/builders.ts';
import type { Client, Sent } from '../../support/client.ts';
import { fernhill, held, planned, type RepairSchool } from '../../support/repair.ts';
import { shapeOf, validFor } from '../../support/valid.ts';
import { engines } from '../../support/world.ts';

const word = 'canaryzq';
const words = Object.fromEntries(Object.keys(narrativeFields).map((field, at) => [field, `${word} w${at}`]));
const pictures = [
  { id: 'one', panel: 'felt' as const, figure: 'pupil' as const, symbol: 'sad', words: `${word} picture` },
];
const narrative = { words, statement: `${word} statement`, pictures };
const canaries = [...Object.values(words), `${word} statement`, `${word} picture`];

/** The only operations that may say a word of it: to its readers, and a draft to its writer. */
const own: readonly Operation[] = ['readNarrative', 'readDraft'];
/** Operations that end, leave or found something: they would spoil the school for the rest. */
const spared: readonly Operation[] = ['signOut', 'setUpSchool', 'signIn', 'stepIntoDemo'];

/** One member of staff of every role, beside those of Fernhill. */
async function everyRole({ school }: RepairSchool): Promise<[string, Client][]> {
  const all: [string, Client][] = [];
  for (const role of roles) {
    await school.give(role, { role });
    if (role === 'behaviour-team') await school.give(role, { relation: ['whole-school', 'school'] });
    all.push([role, await school.as(role)]);
  }
  for (const surname of ['osei', 'lark', 'hale', 'moss']) all.push([surname, await school.as(surname)]);
  return all;
}

describe.each(engines)('the words of a session, on %s', (engine) => {
  it('are in no answer but their own, for any role, and in no line of the log', { timeout: 60_000 }, async () => {
    const staff = {
      osei: ['9b'],
      lark: ['9b'],
      hale: [],
      moss: [],
      ...Object.fromEntries(roles.map((one) => [one, []])),
    };
    const here = await fernhill(engine, { registers: [aRegister('9b')], staff });
    const { test, school, osei, p } = here;
    const sessionId = newId();
    await osei.call('recordSession', { params: { pupilId: p('p0') }, body: { id: sessionId, ...held, narrative } });
    const open = await planned(osei, p('p0'));
    const draft = {
      ...narrative,
      items: [{ id: newId(), what: `${word} item`, owner: '' as const, dueOn: '' as const }],
    };
    await osei.call('saveDraft', { params: { pupilId: p('p0'), sessionId: open }, body: { version: 0, draft } });
    const mine = await osei.call('readNarrative', { params: { sessionId } });
    for (const one of canaries) expect(JSON.stringify(mine)).toContain(one);

    const registerId = school.registers['9b'] ?? '';
    const things = {
      pupilId: p('p0'),
      pupilIds: [p('p0')],
      registerId,
      sessionId,
      staffId: school.staff.osei,
      version: 1,
    };
    const known = { ...things, adultId: school.staff.osei, plannedOn: '2026-01-13', practiceId: 'specific-praise' };
    const people = await everyRole(here);
    const leaks: string[] = [];
    let answered = 0;
    for (const [operation, endpoint] of Object.entries(contract) as [Operation, Endpoint][]) {
      if (spared.includes(operation) || endpoint.upload) continue;
      for (const [name, client] of people)
        for (const session of endpoint.path.includes(':sessionId') ? [sessionId, open] : [sessionId]) {
          const made = (schema: Endpoint['body']) =>
            schema ? validFor(shapeOf(schema), { ...known, sessionId: session }) : undefined;
          const sent = { params: made(endpoint.params), query: made(endpoint.query), body: made(endpoint.body) };
          const { status, text } = await client.send(operation, sent as Sent<typeof operation>); // made from its own schemas
          if (status === 200) answered += 1;
          if (text.includes(word) && !isOwn(operation, name)) leaks.push(`${operation} × ${name}`);
        }
    }
    expect(leaks).toEqual([]);
    expect(answered).toBeGreaterThan(200);
    expect(test.logged.filter((line) => line.includes(word))).toEqual([]);
  });
});

/** Who may read it: those of the session by its own endpoint, the year's lead while it is shared, and a draft its writer alone. */
function isOwn(operation: Operation, name: string): boolean {
  if (!own.includes(operation)) return false;
  return operation === 'readDraft' ? name === 'osei' : ['osei', 'hale'].includes(name);
}
