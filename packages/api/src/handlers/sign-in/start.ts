import type { Contract } from '@noticed/shared/contract/contract';
import type { ResultOf } from '@noticed/shared/contract/endpoint';
import { problem } from '@noticed/shared/contract/problem';
import { dayOf } from '@noticed/shared/domain/calendar/day';
import type { Handler } from '../../http/call.ts';
import { prepared } from '../../http/call.ts';
import { mustHaveRoom } from '../../http/proof/in-turn.ts';
import { farewell } from '../../http/proof/oidc.ts';
import { hashPassword, passwordMatches } from '../../http/proof/password.ts';
import { hashOf } from '../../http/proof/secret.ts';
import { countFailure, countGuess, forgetGuessesIn } from '../../http/session/guesses.ts';
import { appendEvent } from '../../store/audit/audit.ts';
import { nobody, type Scope } from '../../store/database.ts';
import { demoPeople } from '../../store/people/demo.ts';
import { schoolCount, schools } from '../../store/people/schools.ts';
import { staffById } from '../../store/people/staff.ts';
import { sessionVia } from '../../store/sign-in/identities.ts';
import {
  accountByEmail,
  endSession,
  grantsOf,
  invitationByToken,
  saveAccount,
  useInvitation,
} from '../../store/sign-in/sign-in.ts';
import type { World } from '../../world.ts';
import { addPerson, foundSchool } from '../people/school.ts';
import { enter, meOf } from './me.ts';

/** Whether there is a school yet, and whether the demo school is offered beside or before it. */
export async function startOf(
  scope: Scope,
  { demoOffer, issuers, demo }: World,
): Promise<ResultOf<Contract['readStart']>> {
  const schoolExists = ((await scope.first(schoolCount))?.count ?? 0) > 0;
  return {
    schoolExists,
    demoOffered: demoOffer === 'always' || (demoOffer === 'until-a-school' && !schoolExists),
    issuers: demo ? [] : issuers.map(({ id, name }) => ({ id, name })),
  };
}

export const readStart: Handler<Contract['readStart']> = ({ scope, world }) => startOf(scope, world);

const expired = () => problem('invalid', 'This link was used already or has run out. Ask for a new one.');

async function openInvitation(scope: Scope, token: string, purpose: string, now: string) {
  const found = await scope.first(invitationByToken, { tokenHash: hashOf(token) });
  if (!found || found.purpose !== purpose || found.usedAt || found.expiresAt < now) throw expired();
  return found;
}

/** Looked at before anything is hashed: without a link nobody makes the server work. The transaction looks again. */
function mustHaveLink(world: World, token: string, purpose: string): Promise<unknown> {
  return world.database.read(nobody, (scope) => openInvitation(scope, token, purpose, world.clock().toISOString()));
}

async function remember(scope: Scope, world: World, action: string, now: string, staffId: string): Promise<void> {
  await appendEvent(scope, world, { action, at: now, subjectKind: 'staff', subjectId: staffId, detail: {} });
}

export const setUpSchool: Handler<Contract['setUpSchool']> = prepared(
  async ({ body }, world, { gone }) => {
    await mustHaveLink(world, body.token, 'first-administrator');
    return hashPassword(body.administrator.password, gone);
  },
  async ({ scope, world, body, now, setToken, device, deviceToken }, passwordHash: string) => {
    await openInvitation(scope, body.token, 'first-administrator', now);
    if (((await scope.first(schoolCount))?.count ?? 0) > 0) throw expired();
    const today = dayOf(now, 'Europe/London');
    const schoolId = await foundSchool(scope, world, { ...body.school, ref: null, today, now });
    const mine = scope.as({ schoolId, staffId: null });
    const staffId = await addPerson(mine, world, { ...body.administrator, roles: ['data-manager'], from: today });
    await mine.run(saveAccount, { staffId, email: body.administrator.email.toLowerCase(), passwordHash, now });
    await scope.run(useInvitation, { tokenHash: hashOf(body.token), now });
    await remember(scope.as({ schoolId, staffId }), world, 'setUpSchool', now, staffId);
    return enter({ scope, world, now, setToken, device, deviceToken }, schoolId, staffId);
  },
);

export const signIn: Handler<Contract['signIn']> = prepared(
  async ({ body }, world, { gone }) => {
    const email = body.email.toLowerCase();
    mustHaveRoom();
    await countGuess(world, email);
    const account = await world.database.read(nobody, (scope) => scope.first(accountByEmail, { email }));
    const matches = await passwordMatches(body.password, account?.passwordHash ?? null, gone);
    if (!account || !matches || account.disabledAt) {
      await countFailure(world, account?.schoolId ?? null);
      throw problem(
        'invalid',
        'The e-mail address or the password is not right. Try again, or ask your data manager for a new link.',
      );
    }
    return { ...account, email };
  },
  async (
    { scope, world, now, setToken, device, deviceToken },
    account: { schoolId: string; staffId: string; email: string },
  ) => {
    await remember(scope.as(account), world, 'signIn', now, account.staffId);
    const entered = await enter(
      { scope, world, now, setToken, device, deviceToken },
      account.schoolId,
      account.staffId,
    );
    // Until the second factor is right, the password alone gives no new tries at it.
    if (entered.stage !== 'second-factor') await forgetGuessesIn(scope, account.email);
    return entered;
  },
);

export const acceptInvitation: Handler<Contract['acceptInvitation']> = prepared(
  async ({ body }, world, { gone }) => {
    await mustHaveLink(world, body.token, 'invite');
    return hashPassword(body.password, gone);
  },
  async ({ scope, world, body, now, setToken, device, deviceToken }, passwordHash: string) => {
    const { schoolId, staffId } = await openInvitation(scope, body.token, 'invite', now);
    if (!schoolId || !staffId) throw expired();
    const mine = scope.as({ schoolId, staffId });
    const person = await mine.first(staffById, { id: staffId });
    if (!person?.email) throw expired();
    await mine.run(saveAccount, { staffId, email: person.email.toLowerCase(), passwordHash, now });
    await scope.run(useInvitation, { tokenHash: hashOf(body.token), now });
    await remember(mine, world, 'acceptInvitation', now, staffId);
    return enter({ scope, world, now, setToken, device, deviceToken }, schoolId, staffId);
  },
);

export const signOut: Handler<Contract['signOut']> = prepared(
  async (_input, world, { token }) => {
    if (!token) return null;
    const tokenHash = hashOf(token);
    const found = await world.database.read(nobody, (scope) => scope.first(sessionVia, { tokenHash }));
    return found?.via ? farewell(world, found.via) : null;
  },
  async ({ scope, now, token, setToken }, address: string | null) => {
    if (token) await scope.run(endSession, { tokenHash: hashOf(token), now });
    setToken(null);
    return { address };
  },
);

export const readMe: Handler<Contract['readMe']> = async ({ scope, viewer, school, world, session }) => {
  const { displayName } = await grantsOf(scope, viewer.staffId);
  return meOf(viewer, displayName, school, world, session?.enrolmentId != null);
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
  deviceToken,
}) => {
  const demo = await demoSchool(scope, world);
  const { me } = await enter({ scope, world, now, setToken, device, deviceToken }, demo.actor.schoolId, params.staffId);
  if (!me) throw problem('not-found', 'The demo school is not here.');
  return me;
};
