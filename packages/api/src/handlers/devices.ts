import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import type { Call, Handler } from '../http/call.ts';
import { hashOf } from '../http/secret.ts';
import { absoluteHours, idleMinutes } from '../http/session.ts';
import { devicesOf, endDeviceRow, endDevices } from '../store/devices.ts';

const before = (now: string, minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString();

async function mine({ scope, viewer, now, token }: Call<unknown>) {
  const rows = await scope.all(devicesOf, {
    staffId: viewer.staffId,
    seenSince: before(now, idleMinutes),
    openedSince: before(now, absoluteHours * 60),
  });
  const own = token ? hashOf(token) : '';
  return rows.map(({ tokenHash, createdAt, ...one }) => ({ ...one, signedInAt: createdAt, here: tokenHash === own }));
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
