import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { purgeEventsCommand } from '@noticed/api/command/purge-events';
import { verify } from '@noticed/api/command/verify';
import { appendEvent, eventHash } from '@noticed/api/store/audit/audit';
import { type ChainEvent, endFault, linkFault } from '@noticed/api/store/audit/audit-chain';
import {
  addCheckpoint,
  type Checkpoint,
  chainStart,
  type Head,
  signCheckpoint,
} from '@noticed/api/store/audit/audit-checkpoint';
import { dropThrough } from '@noticed/api/store/audit/audit-purge';
import { change } from '@noticed/api/store/database';
import { readWitness, witness } from '@noticed/api/witness';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aSchool } from '../../../support/builders.ts';
import { chance, oneOf } from '../../../support/chance.ts';
import type { TestWorld } from '../../../support/product.ts';
import { engines, testWorld } from '../../../support/world.ts';

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

/** A chain as a tamperer finds it: its events, and where it was purged. */
interface Trail {
  events: ChainEvent[];
  checkpoints: Checkpoint[];
}

/** A trail whose first events were purged; none when `purged` is 0. */
function aTrail(length: number, purged: number): Trail {
  const events = aChain(length + purged);
  const last = events[purged - 1];
  const end = { before: '2026-01-01T00:00:00.000Z', at: '2032-06-01T00:00:00.000Z' };
  const unsigned = last && { schoolId: 'fernhill', sequence: last.sequence, hash: last.hash, ...end };
  const checkpoints = unsigned ? [{ ...unsigned, signature: signCheckpoint(key, unsigned) }] : [];
  return { events: events.slice(purged), checkpoints };
}

/** What verifying finds in a chain, as the command goes over it. Whoever can write the events can write the head in the database too. */
function faultOf({ events, checkpoints }: Trail, witnessed: Head): string | null {
  const { start, fault } = chainStart(checkpoints, events[0]?.sequence ?? null, key);
  if (fault) return fault;
  let last: Head = start;
  for (const event of events) {
    const found = linkFault(last, event, key, witnessed);
    if (found) return found;
    last = event;
  }
  return endFault(last, last, witnessed);
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
const numbered = (events: ChainEvent[]) =>
  events.map((one, place) => ({ ...one, sequence: (events[0]?.sequence ?? 1) + place }));

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

type TamperWithPurge = (trail: Trail, at: number) => Trail;

const upTo = ({ events }: Trail, at: number) => events[at] ?? { sequence: 0, hash: '' };
/** A checkpoint over the events up to a place, signed by somebody without the key. */
const forgedAt = (trail: Trail, at: number, signed: Uint8Array): Checkpoint => {
  const end = { before: '2020-01-01T00:00:00.000Z', at: '2032-06-01T00:00:00.000Z', schoolId: 'fernhill' };
  const { sequence, hash } = upTo(trail, at);
  return { ...end, sequence, hash, signature: signCheckpoint(signed, { ...end, sequence, hash }) };
};

const purgeTampers: Record<string, TamperWithPurge> = {
  'events purged behind a checkpoint of one’s own': (trail, at) => ({
    events: trail.events.slice(at + 1),
    checkpoints: [forgedAt(trail, at, createHmac('sha256', 'guess').digest()), ...trail.checkpoints],
  }),
  'a checkpoint moved up': (trail, at) => {
    const { sequence, hash } = upTo(trail, at);
    const moved = trail.checkpoints.map((one) => ({ ...one, sequence, hash }));
    return moved.length > 0
      ? { events: trail.events.slice(at + 1), checkpoints: moved }
      : { ...trail, events: trail.events.slice(1) };
  },
  'a checkpoint taken out, or the beginning': (trail) =>
    trail.checkpoints.length > 0 ? { ...trail, checkpoints: [] } : { ...trail, events: trail.events.slice(1) },
  'an event put back below a checkpoint': (trail, at) => {
    const [checkpoint] = trail.checkpoints;
    const [first] = trail.events;
    if (!checkpoint || !first) return { ...trail, events: trail.events.slice(at + 1) };
    return { ...trail, events: [{ ...first, sequence: checkpoint.sequence }, ...trail.events] };
  },
  'the checkpoint of another school': (trail, at) => {
    const other = forgedAt(trail, at, key);
    return {
      events: trail.events.slice(at + 1),
      checkpoints: [{ ...other, signature: signCheckpoint(key, { ...other, schoolId: 'elsewhere' }) }],
    };
  },
};

describe('tampering with the trail', () => {
  it('is found 1,000 times of 1,000, in trails of which the first years were purged, too', () => {
    const random = chance(4);
    const missed: string[] = [];
    for (let count = 0; count < 1000; count += 1) {
      const purged = random() < 0.5 ? 0 : 1 + Math.floor(random() * 20);
      const trail = aTrail(2 + Math.floor(random() * 40), purged);
      const end = trail.events.at(-1) ?? { sequence: 0, hash: '' };
      const at = Math.floor(random() * trail.events.length);
      const [name, after] = tampered(trail, at, random);
      if (faultOf(after, end) === null) missed.push(`${name} at ${at} of ${trail.events.length} after ${purged}`);
    }
    expect(missed).toEqual([]);
  });

  it('is not found where there was none', () => {
    for (const purged of [0, 1, 7]) {
      const trail = aTrail(50, purged);
      const end = trail.events[49] ?? { sequence: 0, hash: '' };
      expect(faultOf(trail, trail.events[20] ?? end)).toBeNull();
      // A witness from before the purge is not there to be compared.
      expect(faultOf(trail, { sequence: 1, hash: purged > 0 ? 'gone' : (trail.events[0]?.hash ?? '') })).toBeNull();
    }
    expect(faultOf({ events: [], checkpoints: [] }, { sequence: 0, hash: '' })).toBeNull();
  });

  it('is a signed checkpoint over events of less than six years, too', () => {
    const trail = aTrail(5, 3);
    const early = { ...forgedAt(trail, 0, key), before: '2026-06-01T00:00:00.001Z' };
    const checkpoints = [{ ...early, signature: signCheckpoint(key, early) }];
    expect(faultOf({ events: trail.events.slice(1), checkpoints }, trail.events[4] ?? early)).toMatch(/less than six/);
  });
});

function tampered(trail: Trail, at: number, random: () => number): [string, Trail] {
  if (random() < 0.4) {
    const [name, tamper] = oneOf(Object.entries(purgeTampers), random);
    return [name, tamper(trail, at)];
  }
  const [name, tamper] = oneOf(Object.entries(tampers), random);
  return [name, { ...trail, events: tamper(trail.events, at, random) }];
}

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

  it('purges what is older than six years behind a signed checkpoint, and the chain is whole afterwards', async () => {
    const { test, school, write, run, file } = await fernhill();
    for (let count = 0; count < 3; count += 1) await write();
    await witness(test.world, file);
    test.setNow('2027-01-12T08:40:00.000Z');
    await write();
    test.setNow('2032-01-12T08:40:00.000Z');
    expect(await purge(test, {})).toBe('Fernhill School: 0 events of before 2026-01-12 could go.');
    test.setNow('2032-01-12T08:40:00.001Z');
    expect(await purge(test, {})).toBe('Fernhill School: 3 events of before 2026-01-12 could go.');
    expect(await purge(test, { go: true })).toBe('Fernhill School: 3 events of before 2026-01-12 are gone.');
    expect(await run()).toBe('Fernhill School: 5 events, the chain is whole.');
    // The witness of before the purge is gone, and the chain goes on from its checkpoint.
    expect(await witness(test.world, file)).toEqual([]);
    await write();
    expect(await run()).toMatch(/6 events/);
    await expect(dropUpTo(test, school.id, 4)).rejects.toThrow();
    await expect(dropCheckpoint(test, school.id)).rejects.toThrow();
  });

  it('is not fooled by a checkpoint that somebody wrote without the key, though the trigger lets them delete behind it', async () => {
    const { test, school, write, run } = await fernhill();
    for (let count = 0; count < 3; count += 1) await write();
    await expect(dropUpTo(test, school.id, 1)).rejects.toThrow();
    const forged = { sequence: 1, hash: 'x', before: '2019-01-01T00:00:00.000Z', at: test.now(), signature: 'x' };
    await test.database.transact(school.actor('osei'), (scope) => scope.run(addCheckpoint, forged));
    await dropUpTo(test, school.id, 1);
    await expect(run()).rejects.toThrow(/checkpoint at event 1 was not signed/);
    await expect(purge(test, { go: true })).resolves.toMatch(/0 events/);
  });
});

const purge = (test: TestWorld, values: { go?: boolean }) =>
  purgeEventsCommand.run(test.world, { values, words: [], files: [] }, {} as never); // it needs no demo

const dropCheckpoints = change(({ q, t, mine }) => q.delete(t.eventCheckpoint).where(mine(t.eventCheckpoint)));

const dropUpTo = (test: TestWorld, schoolId: string, through: number) =>
  test.database.transact({ schoolId, staffId: null }, (scope) => scope.run(dropThrough, { through }));
const dropCheckpoint = (test: TestWorld, schoolId: string) =>
  test.database.transact({ schoolId, staffId: null }, (scope) => scope.run(dropCheckpoints));
