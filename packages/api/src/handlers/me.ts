import { problem } from '@noticed/shared/contract/problem';
import type { Me } from '@noticed/shared/contract/start';
import { mayAtAll } from '@noticed/shared/domain/access/scope';
import { dayOf } from '@noticed/shared/domain/day';
import type { Viewer } from '@noticed/shared/domain/staff';
import { hashOf } from '../http/secret.ts';
import { signedIn } from '../http/session.ts';
import type { Scope } from '../store/database.ts';
import { type SchoolRow, schoolById } from '../store/schools.ts';
import { addSession, grantsOf, noteSignIn } from '../store/sign-in.ts';
import type { World } from '../world.ts';

/** What the signed-in person's pages need to know of them. */
export function meOf(viewer: Viewer, displayName: string, school: SchoolRow, world: World): Me {
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
      planSessions: mayAtAll(viewer, 'plan-session'),
      readAudit: mayAtAll(viewer, 'read-audit'),
      manageSettings: mayAtAll(viewer, 'manage-settings'),
      reviewAccess: mayAtAll(viewer, 'review-access'),
      seeStatus: mayAtAll(viewer, 'see-status'),
    },
    school: { id: school.id, name: school.name, kind: school.kind, demo: world.demo },
    today: viewer.today,
  };
}

interface Entry {
  scope: Scope;
  world: World;
  now: string;
  setToken: (token: string) => void;
  device: string;
}

/** Signs somebody in: a new session with a new secret, in the transaction that let them. */
export async function enter(
  { scope, world, now, setToken, device }: Entry,
  schoolId: string,
  staffId: string,
): Promise<Me> {
  const mine = scope.as({ schoolId, staffId });
  const school = await mine.first(schoolById, { id: schoolId });
  if (!school) throw problem('not-found', 'This school is not here any more.');
  const token = world.secret();
  await mine.run(addSession, { id: world.id(), tokenHash: hashOf(token), staffId, device, now });
  await mine.run(noteSignIn, { staffId, now });
  const person = signedIn({ schoolId, staffId }, school, await grantsOf(mine, staffId), now);
  if (!person) throw problem('forbidden', 'This account has ended. Ask your data manager.');
  setToken(token);
  return meOf({ ...person.viewer, today: dayOf(now, school.timeZone) }, person.displayName, school, world);
}
