import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import { longestHours, sessionFate } from '@noticed/shared/domain/sign-in/stage';
import type { Call, Handler } from '../../http/call.ts';
import { hashOf } from '../../http/proof/secret.ts';
import { factOf, policyOf } from '../../http/session/session.ts';
import { devicesOf, endDeviceRow, endDevices } from '../../store/sign-in/devices.ts';

/** Sessions that have neither ended nor run out; the last is known by the rules of the school alone. */
async function mine({ scope, viewer, school, now, token }: Call<unknown>) {
  const openedSince = new Date(Date.parse(now) - longestHours * 3_600_000).toISOString();
  const rows = await scope.all(devicesOf, { staffId: viewer.staffId, openedSince });
  const open = rows.filter((one) => sessionFate(factOf(one), policyOf(school), now) !== 'ends');
  const own = token ? hashOf(token) : '';
  return open.map(({ tokenHash, createdAt, stage: _stage, enrolmentId: _place, ...one }) => ({
    ...one,
    signedInAt: createdAt,
    here: tokenHash === own,
  }));
}

export const listDevices: Handler<Contract['listDevices']> = async (call) => ({ devices: await mine(call) });

export const endDevice: Handler<Contract['endDevice']> = async (call) => {
  const { scope, viewer, params, now } = call;
  if (!(await mine(call)).some((one) => one.id === params.deviceId))
    throw problem('not-found', 'You are not signed in there any more.');
  await scope.run(endDeviceRow, { staffId: viewer.staffId, id: params.deviceId, now });
  return {};
};

export const signOutEverywhere: Handler<Contract['signOutEverywhere']> = async (call) => {
  const { scope, viewer, now, token } = call;
  const others = (await mine(call)).filter((one) => !one.here);
  await scope.run(endDevices, { staffId: viewer.staffId, now, exceptHash: token ? hashOf(token) : '' });
  return { ended: others.length };
};
