import type { Contract } from '@noticed/shared/contract/contract';
import { policyFrom } from '@noticed/shared/domain/sign-in/policy';
import type { Handler } from '../../http/call.ts';
import { backAt } from '../../http/proof/oidc.ts';
import { policyOf } from '../../http/session/session.ts';
import { schoolById, setSettings } from '../../store/people/schools.ts';
import { staffWithPasskey } from '../../store/sign-in/passkeys.ts';
import { staffWithSecondFactor } from '../../store/sign-in/second-factors.ts';
import { accountUse } from '../../store/sign-in/sign-in.ts';

export const readSignInPolicy: Handler<Contract['readSignInPolicy']> = async ({ scope, school, world }) => {
  const accounts = (await scope.all(accountUse)).map((one) => one.staffId);
  const apps = await scope.all(staffWithSecondFactor);
  const secured = new Set([...apps, ...(await scope.all(staffWithPasskey))].map((one) => one.staffId));
  return {
    policy: policyOf(school),
    accounts: accounts.length,
    withSecondFactor: accounts.filter((one) => secured.has(one)).length,
    elsewhere: world.issuers.map(({ name, issuer, domains, tenant }) => ({
      ...{ name, issuer, domains },
      tenant: tenant ?? null,
    })),
    returnTo: backAt(world).href,
  };
};

export const setSignInPolicy: Handler<Contract['setSignInPolicy']> = async ({ scope, school, body, note }) => {
  const policy = policyFrom({ signIn: body });
  // Read again in this transaction: another setting may have been changed since this request was let in.
  const now = (await scope.first(schoolById, { id: school.id })) ?? school;
  await scope.run(setSettings, { settings: { ...now.settings, signIn: policy } });
  note({ ...policy });
  return policy;
};
