import { setTimeout as pause } from 'node:timers/promises';
import { dayOf } from '@noticed/shared/domain/calendar/day';
import type { Relation, Role } from '@noticed/shared/domain/people/staff';
import { policyFrom, type SignInPolicy } from '@noticed/shared/domain/sign-in/policy';
import { type SessionFact, type SessionStage, sessionFate } from '@noticed/shared/domain/sign-in/stage';
import { type Actor, nobody } from '../../store/database.ts';
import { storeTrouble } from '../../store/engine/trouble.ts';
import type { SchoolRow } from '../../store/people/schools.ts';
import { endSession, type grantsOf, setStage, touchSession } from '../../store/sign-in/sign-in.ts';
import { whoever } from '../../store/sign-in/whoever.ts';
import type { World } from '../../world.ts';
import { hashOf } from '../proof/secret.ts';

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
  session: SignedInSession;
  /** As it was read with the session: the number of the school's last event, and all that access is decided by as one text. */
  seen?: { sequence: number; access: string };
}

/** What acts ask about the session itself. */
export interface SignedInSession {
  /** When this person last showed that it is them. */
  provedAt: string;
  stage: SessionStage;
  /** The device of the school that it was opened on. */
  enrolmentId: string | null;
}

const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;

/** Finds the session of a token. A session that was idle or open for too long ends here. */
export async function authenticate(
  world: World,
  token: string | null,
  now: string,
  isUse = true,
): Promise<SignedIn | null> {
  if (!token) return null;
  const tokenHash = hashOf(token);
  const found = await world.database.read(nobody, (scope) => whoever(scope, tokenHash));
  if (!found) return null;
  const { session, school, grants, sequence } = found;
  const actor = { schoolId: session.schoolId, staffId: session.staffId };
  const fate = sessionFate(factOf(session), policyOf(school), now);
  if (fate === 'ends') {
    await world.database.transact(actor, (scope) => scope.run(endSession, { tokenHash, now }));
    return null;
  }
  const { provedAt, enrolmentId } = session;
  if (fate === 'locks') {
    if (session.stage === 'open')
      await world.database.transact(actor, (scope) => scope.run(setStage, { tokenHash, stage: 'locked' }));
    return signedIn(actor, school, grants, now, { provedAt, enrolmentId, stage: 'locked' });
  }
  if (isUse && minutesBetween(session.lastSeenAt, now) >= touchMinutes) await touch(world, actor, tokenHash, now);
  const person = signedIn(actor, school, grants, now, { provedAt, enrolmentId, stage: factOf(session).stage });
  return person && { ...person, seen: { sequence, access: grants.mark } };
}

/** The rules that a school has set for signing in. */
export function policyOf(school: SchoolRow): SignInPolicy {
  return policyFrom(school.settings as { signIn?: Partial<SignInPolicy> }); // written by the contract's own values
}

interface SessionRow {
  stage: string;
  createdAt: string;
  lastSeenAt: string;
  enrolmentId: string | null;
}

/** A session as its rules see it. */
export function factOf({ stage, createdAt, lastSeenAt, enrolmentId }: SessionRow): SessionFact {
  // Stages are only ever written with the domain's own words.
  return { stage: stage as SessionStage, createdAt, lastSeenAt, onEnrolledDevice: enrolmentId !== null };
}

/** Whether what was opened with a token may go on, such as a stream: asked again and again, and it keeps no session alive. */
export async function sessionStillOpen(world: World, token: string, now: string): Promise<boolean> {
  const found = await world.database.read(nobody, (scope) => whoever(scope, hashOf(token)));
  return (
    found?.session.stage === 'open' && sessionFate(factOf(found.session), policyOf(found.school), now) === 'goes-on'
  );
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
  session: SignedInSession = { provedAt: now, stage: 'open', enrolmentId: null },
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
    session,
  };
}
