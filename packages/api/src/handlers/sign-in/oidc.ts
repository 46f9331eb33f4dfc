import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import { type Handler, prepared } from '../../http/call.ts';
import { type Arrived, comeBack, leaveFor } from '../../http/proof/oidc.ts';
import { appendEvent } from '../../store/audit/audit.ts';
import type { Scope } from '../../store/database.ts';
import { addIdentity, identityBySubject, invitedByEmail } from '../../store/sign-in/identities.ts';
import { accountByEmail, accountOf, saveAccount, useInvitation } from '../../store/sign-in/sign-in.ts';
import { enter } from './me.ts';

export const startOidc: Handler<Contract['startOidc']> = prepared(
  ({ params }, world) => leaveFor(world, params.issuerId),
  async (_call, left: { address: string; ticket: string }) => left,
);

interface Person {
  schoolId: string;
  staffId: string;
}

/**
 * Who this is here: known from before, or by an address that the issuer vouches for, of an account or of an invitation that
 * is still open. Nobody is ever made a member of staff by signing in.
 */
async function personFor(scope: Scope, { issuer, subject, email }: Arrived, now: string): Promise<Person | null> {
  const known = await scope.first(identityBySubject, { issuer: issuer.issuer, subject });
  if (known || !email) return known ?? null;
  const account = await scope.first(accountByEmail, { email });
  const person = account ?? (await invited(scope, email, now));
  if (!person) return null;
  const { schoolId, staffId } = person;
  await scope.as({ schoolId, staffId }).run(addIdentity, { issuer: issuer.issuer, subject, staffId, now });
  return { schoolId, staffId };
}

async function invited(scope: Scope, email: string, now: string): Promise<Person | null> {
  const found = await scope.first(invitedByEmail, { email, now });
  if (!found) return null;
  const { schoolId, staffId, tokenHash } = found;
  await scope.as({ schoolId, staffId }).run(saveAccount, { staffId, email, passwordHash: null, now });
  await scope.run(useInvitation, { tokenHash, now });
  return { schoolId, staffId };
}

export const finishOidc: Handler<Contract['finishOidc']> = prepared(
  ({ body }, world) => comeBack(world, body.ticket, body.answer),
  async ({ scope, world, now, setToken, device, deviceToken }, arrived: Arrived) => {
    const person = await personFor(scope, arrived, now);
    const mine = person ? scope.as(person) : scope;
    const account = person ? await mine.first(accountOf, { staffId: person.staffId }) : null;
    if (!person || !account || account.disabledAt)
      throw problem(
        'forbidden',
        `Nobody here is known by this account at ${arrived.issuer.name}. Ask your data manager to invite you.`,
      );
    const { schoolId, staffId } = person;
    const about = { subjectKind: 'staff', subjectId: staffId, detail: { issuer: arrived.issuer.id } };
    await appendEvent(mine, world, { action: 'finishOidc', at: now, ...about });
    const entry = { scope, world, now, setToken, device, deviceToken, via: arrived.issuer.id };
    // The issuer asks for a second factor by its own rules.
    return enter(entry, schoolId, staffId, 'both');
  },
);
