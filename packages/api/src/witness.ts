import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { allHeads, eventAt, verifyChain } from './store/audit/audit-chain.ts';
import { type Head, purgedThrough } from './store/audit/audit-checkpoint.ts';
import { nobody, type Scope } from './store/database.ts';
import { schools } from './store/people/schools.ts';
import type { World } from './world.ts';

type Signed = Head & { signature: string };

function signatureOf(key: Uint8Array, schoolId: string, { sequence, hash }: Head): string {
  return createHmac('sha256', key)
    .update(JSON.stringify(['head', schoolId, sequence, hash]))
    .digest('base64url');
}

function isSigned(key: Uint8Array, schoolId: string, { signature, ...head }: Signed): boolean {
  const wanted = Buffer.from(signatureOf(key, schoolId, head));
  const given = Buffer.from(String(signature));
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}

/** The heads of the chains as they were last witnessed, by school. A file that somebody else wrote is refused. */
export function readWitness(file: string, key: Uint8Array): Map<string, Head> {
  if (!existsSync(file)) return new Map();
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Signed>; // written by witness below
  return new Map(
    Object.entries(kept).map(([schoolId, signed]) => {
      if (!isSigned(key, schoolId, signed))
        throw new Error(`The witness of the event chains (${file}) was not signed with this key.`);
      return [schoolId, { sequence: signed.sequence, hash: signed.hash }];
    }),
  );
}

/**
 * Signs how far each chain goes, in a file beside the key and outside the database, so that cut-off events are missed. A chain that
 * does not go on from what was witnessed before is not signed again. @returns the schools whose chain does not.
 */
export async function witness(world: Pick<World, 'database' | 'auditKey'>, file: string): Promise<string[]> {
  const before = readWitness(file, world.auditKey);
  const broken: string[] = [];
  const after = new Map(before);
  await world.database.read(nobody, async (scope) => {
    const heads = new Map((await scope.all(allHeads)).map((one) => [one.schoolId, one]));
    for (const schoolId of new Set([...before.keys(), ...heads.keys()])) {
      const seen = before.get(schoolId);
      const head = heads.get(schoolId);
      const goesOn =
        !seen ||
        ((head?.sequence ?? 0) >= seen.sequence &&
          (await isThere(scope.as({ schoolId, staffId: null }), seen, world.auditKey)));
      if (head && goesOn) after.set(schoolId, { sequence: head.sequence, hash: head.hash });
      else broken.push(schoolId);
    }
  });
  if ([...after].some(([schoolId, head]) => before.get(schoolId)?.sequence !== head.sequence))
    write(file, after, world);
  return broken;
}

/** Whether the event that was witnessed is still the one, or was purged since behind a signed checkpoint. */
async function isThere(scope: Scope, seen: Head, key: Uint8Array): Promise<boolean> {
  const again = await scope.first(eventAt, { sequence: seen.sequence });
  return again ? again.hash === seen.hash : seen.sequence <= (await purgedThrough(scope, key));
}

function write(file: string, heads: Map<string, Head>, { auditKey }: Pick<World, 'auditKey'>): void {
  const signed = [...heads].map(([id, head]) => [id, { ...head, signature: signatureOf(auditKey, id, head) }]);
  const fresh = `${file}.new`;
  writeFileSync(fresh, JSON.stringify(Object.fromEntries(signed)), { mode: 0o600, flush: true });
  renameSync(fresh, file);
}

/** How the event chain of one school stands, in a line for whoever looks after the machine. */
export interface ChainState {
  whole: boolean;
  text: string;
}

/** Goes over the event chain of every school, with the key and the witness that lie outside the database. */
export async function chainsOf(world: Pick<World, 'database' | 'auditKey' | 'auditHeads'>): Promise<ChainState[]> {
  const witnessed = world.auditHeads ? readWitness(world.auditHeads, world.auditKey) : new Map<string, Head>();
  return world.database.read(nobody, async (scope) => {
    const found: ChainState[] = [];
    for (const { id, name } of await scope.all(schools)) {
      const mine = scope.as({ schoolId: id, staffId: null });
      const { events, fault } = await verifyChain(mine, world.auditKey, witnessed.get(id) ?? null);
      const text = fault ? `${name}: ${fault}` : `${name}: ${events} events, the chain is whole.`;
      found.push({ whole: !fault, text });
    }
    return found;
  });
}

/** Witnesses every second while the product runs, and once more when it stops. */
export function keepWitness(world: World): () => Promise<void> {
  const file = world.auditHeads;
  if (!file) return async () => undefined;
  const look = async () => {
    const broken = await witness(world, file);
    if (broken.length > 0) world.log.error({ schools: broken }, 'event chain does not go on from its witness');
  };
  let looking: Promise<void> = Promise.resolve();
  const tick = () => {
    looking = looking.then(look).catch((error: unknown) => {
      world.log.error(
        { error: error instanceof Error ? error.name : 'unknown' },
        'the event chains could not be witnessed',
      );
    });
  };
  const timer = setInterval(tick, 1000);
  timer.unref();
  return async () => {
    clearInterval(timer);
    tick();
    await looking;
  };
}
