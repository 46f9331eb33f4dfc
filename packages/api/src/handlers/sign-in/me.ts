import { problem } from '@noticed/shared/contract/problem';
import type { Entered, Me } from '@noticed/shared/contract/sign-in/start';
import { mayAtAll } from '@noticed/shared/domain/access/scope';
import { dayOf } from '@noticed/shared/domain/calendar/day';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import { stageAfterPassword } from '@noticed/shared/domain/sign-in/stage';
import { hashOf } from '../../http/proof/secret.ts';
import { policyOf, signedIn } from '../../http/session/session.ts';
import type { Scope } from '../../store/database.ts';
import { type SchoolRow, schoolById } from '../../store/people/schools.ts';
import { placeSession } from '../../store/sign-in/enrolments.ts';
import { setVia } from '../../store/sign-in/identities.ts';
import { addSession, grantsOf, noteSignIn, setStage } from '../../store/sign-in/sign-in.ts';
import type { World } from '../../world.ts';
import { enrolledAs } from '../devices/enrolments.ts';
import { secondWaysOf } from './proof.ts';

/** What the signed-in person's pages need to know of them. */
export function meOf(viewer: Viewer, displayName: string, school: SchoolRow, world: World, enrolled: boolean): Me {
  const { idleMinutes, enrolledDevices } = policyOf(school);
  return {
    staffId: viewer.staffId,
    displayName,
    roles: [...viewer.roles],
    may: {
      importRoster: mayAtAll(viewer, 'import-roster'),
      approveImports: mayAtAll(viewer, 'approve-large-change'),
      manageAccounts: mayAtAll(viewer, 'manage-accounts'),
      manageTerms: mayAtAll(viewer, 'manage-terms'),
      seeGroups: mayAtAll(viewer, 'see-trends'),
      seeAreaFigures: mayAtAll(viewer, 'see-area-figures'),
      planSessions: mayAtAll(viewer, 'plan-session'),
      readAudit: mayAtAll(viewer, 'read-audit'),
      manageSettings: mayAtAll(viewer, 'manage-settings'),
      reviewAccess: mayAtAll(viewer, 'review-access'),
      seeStatus: mayAtAll(viewer, 'see-status'),
      manageRetention: mayAtAll(viewer, 'manage-retention'),
      holdRecords: mayAtAll(viewer, 'hold-records'),
      eraseRecords: mayAtAll(viewer, 'erase-records'),
      prepareAccess: mayAtAll(viewer, 'prepare-subject-access'),
    },
    school: { id: school.id, name: school.name, kind: school.kind, demo: world.demo },
    session: { idleMinutes, locks: enrolled && enrolledDevices },
    today: viewer.today,
  };
}

interface Entry {
  scope: Scope;
  world: World;
  now: string;
  setToken: (token: string) => void;
  device: string;
  deviceToken: string | null;
  /** The issuer elsewhere that let them in. */
  via?: string;
}

/** Signs somebody in: a new session with a new secret, in the transaction that let them. It opens when no second factor is asked for, or both were shown. */
export async function enter(
  entry: Entry,
  schoolId: string,
  staffId: string,
  shown: 'one' | 'both' = 'one',
): Promise<Entered> {
  const { scope, world, now, setToken, device } = entry;
  const mine = scope.as({ schoolId, staffId });
  const school = await schoolHere(mine);
  const ways = await secondWaysOf(mine, staffId);
  const required = policyOf(school).secondFactor;
  const stage =
    world.demo || shown === 'both' ? 'open' : stageAfterPassword({ hasSecondFactor: ways.length > 0, required });
  const token = world.secret();
  await mine.run(addSession, { id: world.id(), tokenHash: hashOf(token), staffId, device, now });
  const enrolled = await enrolledAs(mine, entry.deviceToken);
  if (enrolled) await mine.run(placeSession, { tokenHash: hashOf(token), enrolmentId: enrolled.id });
  if (entry.via) await mine.run(setVia, { tokenHash: hashOf(token), via: entry.via });
  if (stage !== 'open') await mine.run(setStage, { tokenHash: hashOf(token), stage });
  const me = stage === 'open' ? await welcome(mine, world, school, now, enrolled !== null) : null;
  setToken(token);
  return { stage, ways, me };
}

/** Somebody whose sign-in is finished, as their pages see them. */
export async function welcome(
  mine: Scope,
  world: World,
  school: SchoolRow,
  now: string,
  enrolled: boolean,
): Promise<Me> {
  const { schoolId, staffId } = mine.actor;
  if (!staffId) throw problem('signed-out', 'Sign in to go on.');
  const person = signedIn({ schoolId, staffId }, school, await grantsOf(mine, staffId), now);
  if (!person) throw problem('forbidden', 'This account has ended. Ask your data manager.');
  await mine.run(noteSignIn, { staffId, now });
  return meOf({ ...person.viewer, today: dayOf(now, school.timeZone) }, person.displayName, school, world, enrolled);
}

async function schoolHere(mine: Scope): Promise<SchoolRow> {
  const school = await mine.first(schoolById, { id: mine.actor.schoolId });
  if (!school) throw problem('not-found', 'This school is not here any more.');
  return school;
}
