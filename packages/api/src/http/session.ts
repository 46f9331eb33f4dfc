import { setTimeout as pause } from 'node:timers/promises';
import { dayOf } from '@noticed/shared/domain/day';
import type { Relation, Role } from '@noticed/shared/domain/staff';
import { type Actor, nobody } from '../store/database.ts';
import { type SchoolRow, schoolById } from '../store/schools.ts';
import { endSession, grantsOf, sessionByToken, touchSession } from '../store/sign-in.ts';
import { storeTrouble } from '../store/trouble.ts';
import type { World } from '../world.ts';
import { hashOf } from './secret.ts';

export const idleMinutes = 30;
export const absoluteHours = 10;
/** Written at most this often, so that reading does not write. */
const touchMinutes = 1;
/** Milliseconds that a request waits for that. */
const longestTouch = 50;

/** Who a request comes from: an account that is not disabled, with the roles and relations of today. */
export interface SignedIn {
  actor: Actor & { staffId: string };
  school: SchoolRow;
  displayName: string;
  viewer: { staffId: string; roles: Role[]; relations: Relation[] };
  /** When this person last showed that it is them. */
  provedAt: string;
}

const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;

/** Finds the session of a token. A session that was idle or open for too long ends here. */
export async function authenticate(world: World, token: string | null, now: string): Promise<SignedIn | null> {
  if (!token) return null;
  const tokenHash = hashOf(token);
  const found = await world.database.read(nobody, async (scope) => {
    const session = await scope.first(sessionByToken, { tokenHash });
    if (!session) return null;
    const mine = scope.as({ schoolId: session.schoolId, staffId: session.staffId });
    const school = await mine.first(schoolById, { id: session.schoolId });
    return school ? { session, school, grants: await grantsOf(mine, session.staffId) } : null;
  });
  if (!found) return null;
  const { session, school, grants } = found;
  const actor = { schoolId: session.schoolId, staffId: session.staffId };
  if (
    minutesBetween(session.lastSeenAt, now) > idleMinutes ||
    minutesBetween(session.createdAt, now) > absoluteHours * 60
  ) {
    await world.database.transact(actor, (scope) => scope.run(endSession, { tokenHash, now }));
    return null;
  }
  if (minutesBetween(session.lastSeenAt, now) >= touchMinutes) await touch(world, actor, tokenHash, now);
  return signedIn(actor, school, grants, now, session.provedAt);
}

const touching = new Set<string>();

/** Notes that a session is in use. It must not fail a read, nor keep one waiting, when nothing can be written just now. */
async function touch(world: World, actor: Actor, tokenHash: string, now: string): Promise<void> {
  if (touching.has(tokenHash)) return;
  touching.add(tokenHash);
  const written = world.database
    .transact(actor, (scope) => scope.run(touchSession, { tokenHash, now }))
    .catch((error: unknown) => world.log.warn({ trouble: storeTrouble(error) ?? 'unknown' }, 'session not touched'))
    .finally(() => touching.delete(tokenHash));
  await Promise.race([written, pause(longestTouch, undefined, { ref: false })]);
}

export function signedIn(
  actor: SignedIn['actor'],
  school: SchoolRow,
  grants: Awaited<ReturnType<typeof grantsOf>>,
  now: string,
  provedAt = now,
): SignedIn | null {
  const today = dayOf(now, school.timeZone);
  if (grants.leftOn !== null && grants.leftOn < today) return null;
  const roles = grants.roles
    .filter((one) => one.from <= today && (one.to === null || today <= one.to))
    .map((one) => one.role);
  return {
    actor,
    school,
    displayName: grants.displayName,
    viewer: { staffId: actor.staffId, roles, relations: grants.relations },
    provedAt,
  };
}
