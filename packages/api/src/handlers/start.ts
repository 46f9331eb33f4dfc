import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import { dayOf } from '@noticed/shared/domain/day';
import type { Handler } from '../http/call.ts';
import { prepared } from '../http/call.ts';
import { countFailure, countGuess, forgetGuesses } from '../http/guesses.ts';
import { hashPassword, passwordMatches } from '../http/password.ts';
import { hashOf } from '../http/secret.ts';
import { appendEvent } from '../store/audit.ts';
import { nobody, type Scope } from '../store/database.ts';
import { demoPeople } from '../store/demo.ts';
import { schoolCount, schools } from '../store/schools.ts';
import {
  accountByEmail,
  endSession,
  grantsOf,
  invitationByToken,
  saveAccount,
  useInvitation,
} from '../store/sign-in.ts';
import { staffById } from '../store/staff.ts';
import type { World } from '../world.ts';
import { enter, meOf } from './me.ts';
import { addPerson, foundSchool } from './school.ts';

/** Whether there is a school yet, and whether the demo school is offered beside or before it. */
export async function startOf(
  scope: Scope,
  { demoOffer }: World,
): Promise<{ schoolExists: boolean; demoOffered: boolean }> {
  const schoolExists = ((await scope.first(schoolCount))?.count ?? 0) > 0;
  return { schoolExists, demoOffered: demoOffer === 'always' || (demoOffer === 'until-a-school' && !schoolExists) };
}

export const readStart: Handler<Contract['readStart']> = ({ scope, world }) => startOf(scope, world);

const expired = () => problem('invalid', 'This link was used already or has run out. Ask for a new one.');

async function openInvitation(scope: Scope, token: string, purpose: string, now: string) {
  const found = await scope.first(invitationByToken, { tokenHash: hashOf(token) });
  if (!found || found.purpose !== purpose || found.usedAt || found.expiresAt < now) throw expired();
  return found;
}

async function remember(scope: Scope, world: World, action: string, now: string, staffId: string): Promise<void> {
  await appendEvent(scope, world, { action, at: now, subjectKind: 'staff', subjectId: staffId, detail: {} });
}

export const setUpSchool: Handler<Contract['setUpSchool']> = prepared(
  ({ body }) => hashPassword(body.administrator.password),
  async ({ scope, world, body, now, setToken, device }, passwordHash: string) => {
    await openInvitation(scope, body.token, 'first-administrator', now);
    if (((await scope.first(schoolCount))?.count ?? 0) > 0) throw expired();
    const today = dayOf(now, 'Europe/London');
    const schoolId = await foundSchool(scope, world, { ...body.school, ref: null, today, now });
    const mine = scope.as({ schoolId, staffId: null });
    const staffId = await addPerson(mine, world, { ...body.administrator, roles: ['data-manager'], from: today });
    await mine.run(saveAccount, { staffId, email: body.administrator.email.toLowerCase(), passwordHash, now });
    await scope.run(useInvitation, { tokenHash: hashOf(body.token), now });
    await remember(scope.as({ schoolId, staffId }), world, 'setUpSchool', now, staffId);
    return enter({ scope, world, now, setToken, device }, schoolId, staffId);
  },
);

export const signIn: Handler<Contract['signIn']> = prepared(
  async ({ body }, world) => {
    const email = body.email.toLowerCase();
    await countGuess(world, email);
    const account = await world.database.read(nobody, (scope) => scope.first(accountByEmail, { email }));
    const matches = await passwordMatches(body.password, account?.passwordHash ?? null);
    if (!account || !matches || account.disabledAt) {
      if (account) await countFailure(world, account.schoolId);
      throw problem(
        'invalid',
        'The e-mail address or the password is not right. Try again, or ask your data manager for a new link.',
      );
    }
    await forgetGuesses(world, email);
    return account;
  },
  async ({ scope, world, now, setToken, device }, account: { schoolId: string; staffId: string }) => {
    await remember(scope.as(account), world, 'signIn', now, account.staffId);
    return enter({ scope, world, now, setToken, device }, account.schoolId, account.staffId);
  },
);

export const acceptInvitation: Handler<Contract['acceptInvitation']> = prepared(
  ({ body }) => hashPassword(body.password),
  async ({ scope, world, body, now, setToken, device }, passwordHash: string) => {
    const { schoolId, staffId } = await openInvitation(scope, body.token, 'invite', now);
    if (!schoolId || !staffId) throw expired();
    const mine = scope.as({ schoolId, staffId });
    const person = await mine.first(staffById, { id: staffId });
    if (!person?.email) throw expired();
    await mine.run(saveAccount, { staffId, email: person.email.toLowerCase(), passwordHash, now });
    await scope.run(useInvitation, { tokenHash: hashOf(body.token), now });
    await remember(mine, world, 'acceptInvitation', now, staffId);
    return enter({ scope, world, now, setToken, device }, schoolId, staffId);
  },
);

export const signOut: Handler<Contract['signOut']> = async ({ scope, now, token, setToken }) => {
  if (token) await scope.run(endSession, { tokenHash: hashOf(token), now });
  setToken(null);
  return {};
};

export const readMe: Handler<Contract['readMe']> = async ({ scope, viewer, school, world }) => {
  const { displayName } = await grantsOf(scope, viewer.staffId);
  return meOf(viewer, displayName, school, world);
};

async function demoSchool(scope: Scope, world: World): Promise<Scope> {
  const [school] = world.demo ? await scope.all(schools) : [];
  if (!school) throw problem('not-found', 'The demo school is not here.');
  return scope.as({ schoolId: school.id, staffId: null });
}

export const listDemoPeople: Handler<Contract['listDemoPeople']> = async ({ scope, world }) => {
  return { people: await demoPeople(await demoSchool(scope, world)) };
};

export const stepIntoDemo: Handler<Contract['stepIntoDemo']> = async ({
  scope,
  world,
  params,
  now,
  setToken,
  device,
}) => {
  const demo = await demoSchool(scope, world);
  return enter({ scope, world, now, setToken, device }, demo.actor.schoolId, params.staffId);
};
