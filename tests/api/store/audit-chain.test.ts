import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '@noticed/api/command/verify';
import { appendEvent, eventHash } from '@noticed/api/store/audit';
import { type ChainEvent, endFault, type Head, linkFault } from '@noticed/api/store/audit-chain';
import { readWitness, witness } from '@noticed/api/witness';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aSchool } from '../../support/builders.ts';
import { chance, oneOf } from '../../support/chance.ts';
import { engines, testWorld } from '../../support/world.ts';

const key = Buffer.alloc(32, 7);

/** A chain of events as the product writes it. */
function aChain(length: number): ChainEvent[] {
  const events: ChainEvent[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const subject = { subjectKind: 'session', subjectId: `session-${sequence % 7}` };
    const body = {
      action: 'readNarrative',
      at: `2026-01-12T08:40:${sequence}`,
      ...subject,
      detail: { pupils: sequence },
    };
    const event = { ...body, sequence, staffId: `staff-${sequence % 3}`, schoolId: 'fernhill' };
    events.push({ ...event, hash: eventHash(key, events.at(-1)?.hash ?? '', event) });
  }
  return events;
}

/** What verifying finds in a chain, as the command goes over it. */
function faultOf(events: readonly ChainEvent[], head: Head, witnessed: Head): string | null {
  let last: Head = { sequence: 0, hash: '' };
  for (const event of events) {
    const fault = linkFault(last, event, key, witnessed);
    if (fault) return fault;
    last = event;
  }
  return endFault(last, head, witnessed);
}

/** Hashes a chain again from a place on, as somebody would who has the database but not the key. */
function rehashed(events: readonly ChainEvent[], from: number, forged: Uint8Array): ChainEvent[] {
  const out = [...events];
  for (let at = from; at < out.length; at += 1) {
    const event = out[at];
    if (!event) continue;
    const detail = event.detail as Record<string, unknown>; // made above
    out[at] = { ...event, hash: eventHash(forged, out[at - 1]?.hash ?? '', { ...event, detail }) };
  }
  return out;
}

type Tamper = (events: ChainEvent[], at: number, random: () => number) => ChainEvent[];
const changed = (events: ChainEvent[], at: number, change: Partial<ChainEvent>) =>
  events.map((one, place) => (place === at ? { ...one, ...change } : one));
const numbered = (events: ChainEvent[]) => events.map((one, place) => ({ ...one, sequence: place + 1 }));

const tampers: Record<string, Tamper> = {
  'an edit': (events, at, random) =>
    changed(
      events,
      at,
      oneOf<Partial<ChainEvent>>(
        [
          { staffId: 'somebody' },
          { at: '2025-01-01' },
          { action: 'readMe' },
          { subjectId: 'other' },
          { subjectKind: null },
          { detail: { pupils: -1 } },
          { schoolId: 'elsewhere' },
          { hash: 'x' },
        ],
        random,
      ),
    ),
  'a deletion': (events, at) => events.filter((_, place) => place !== at),
  'a deletion that was numbered again': (events, at) => numbered(events.filter((_, place) => place !== at)),
  'an insertion': (events, at) =>
    events.flatMap((one, place) => (place === at ? [one, { ...one, hash: 'made-up' }] : [one])),
  'an insertion that was numbered again': (events, at) =>
    numbered(events.flatMap((one, place) => (place === at ? [one, one] : [one]))),
  'a reordering': (events, at) => {
    const other = (at + 1) % events.length;
    const [one, two] = [events[at], events[other]];
    return one && two ? changed(changed(events, at, two), other, one) : events;
  },
  'a cut-off end': (events, at) => events.slice(0, at),
  're-hashing without the key': (events, at) =>
    rehashed(changed(events, at, { staffId: 'somebody' }), at, createHmac('sha256', 'guess').digest()),
};

describe('tampering with the trail', () => {
  it('is found 1,000 times of 1,000', () => {
    const random = chance(4);
    const missed: string[] = [];
    for (let count = 0; count < 1000; count += 1) {
      const events = aChain(2 + Math.floor(random() * 40));
      const end = events.at(-1);
      const [name, tamper] = oneOf(Object.entries(tampers), random);
      const at = Math.floor(random() * events.length);
      const after = tamper(events, at, random);
      // Whoever can write the events can write the head in the database too.
      const last = after.at(-1) ?? { sequence: 0, hash: '' };
      if (end && faultOf(after, last, end) === null) missed.push(`${name} at ${at} of ${events.length}`);
    }
    expect(missed).toEqual([]);
  });

  it('is not found where there was none', () => {
    const events = aChain(50);
    const end = events[49] ?? { sequence: 0, hash: '' };
    expect(faultOf(events, end, events[20] ?? end)).toBeNull();
    expect(faultOf([], { sequence: 0, hash: '' }, { sequence: 0, hash: '' })).toBeNull();
  });
});

describe.each(engines)('noticed verify on %s', (engine) => {
  async function fernhill() {
    const test = await testWorld(engine);
    const folder = mkdtempSync(join(tmpdir(), 'noticed-heads-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    test.world.auditHeads = join(folder, 'audit.heads');
    const school = await aSchool(test);
    const write = () =>
      test.database.transact(school.actor('osei'), (scope) =>
        appendEvent(scope, test.world, {
          ...{ action: 'signIn', at: test.now(), subjectKind: 'staff', subjectId: 'x' },
          detail: { nested: { a: [1, null, 'é'] }, left: undefined },
        }),
      );
    const run = () => verify.run(test.world, { values: {}, words: [], files: [] }, {} as never); // verify needs no demo
    return { test, school, write, run, file: test.world.auditHeads };
  }

  it('says that a chain is whole, and where it ends', async () => {
    const { write, run, test, file } = await fernhill();
    for (let count = 0; count < 3; count += 1) await write();
    expect(await witness(test.world, file)).toEqual([]);
    expect(await run()).toBe('Fernhill School: 3 events, the chain is whole.');
  });

  it('finds that events are gone which the file beside the key had witnessed', async () => {
    const { write, run, test, school, file } = await fernhill();
    await write();
    await write();
    await witness(test.world, file);
    const head = readWitness(file, key).get(school.id);
    const longer = await fernhill();
    await longer.write();
    // The shorter chain of another database is put in this one’s place.
    const swapped = { ...test.world, database: longer.test.database };
    await expect(
      verify.run({ ...swapped, auditHeads: null }, { values: {}, words: [], files: [] }, {} as never), // as above
    ).resolves.toMatch(/1 events/);
    expect(head?.sequence).toBe(2);
    expect(await witness(swapped, file)).toEqual([school.id]);
    expect(readWitness(file, key).get(school.id)?.sequence).toBe(2);
    expect(await run()).toMatch(/2 events/);
  });

  it('refuses a witness that was written without the key', async () => {
    const { write, test, file, run } = await fernhill();
    await write();
    await witness({ ...test.world, auditKey: Buffer.alloc(32, 9) }, file);
    await expect(run()).rejects.toThrow(/not signed with this key/);
  });
});
