import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import type { Handler } from '../../http/call.ts';
import { hashOf } from '../../http/proof/secret.ts';
import type { Scope } from '../../store/database.ts';
import { addEnrolment, endEnrolmentRow, enrolments, placeSession } from '../../store/sign-in/enrolments.ts';

/** The device of the school that a token belongs to, while it is on the list. */
export async function enrolledAs(mine: Scope, deviceToken: string | null) {
  if (!deviceToken) return null;
  const tokenHash = hashOf(deviceToken);
  return (await mine.all(enrolments)).find((one) => one.tokenHash === tokenHash) ?? null;
}

export const listSchoolDevices: Handler<Contract['listSchoolDevices']> = async ({ scope, deviceToken }) => {
  const here = await enrolledAs(scope, deviceToken);
  const devices = await scope.all(enrolments);
  return { devices: devices.map(({ tokenHash: _hash, ...one }) => ({ ...one, here: one.id === here?.id })) };
};

export const enrolDevice: Handler<Contract['enrolDevice']> = async (call) => {
  const { scope, world, viewer, body, now, token, deviceToken, setDeviceToken } = call;
  if (await enrolledAs(scope, deviceToken)) throw problem('invalid', 'This device is on the list already.');
  const [id, secret] = [world.id(), world.secret()];
  await scope.run(addEnrolment, { id, tokenHash: hashOf(secret), name: body.name, staffId: viewer.staffId, now });
  if (token) await scope.run(placeSession, { tokenHash: hashOf(token), enrolmentId: id });
  setDeviceToken(secret);
  return { id };
};

export const endEnrolment: Handler<Contract['endEnrolment']> = async ({ scope, params, now }) => {
  const { enrolmentId: id } = params;
  if (!(await scope.all(enrolments)).some((one) => one.id === id))
    throw problem('not-found', 'This device is not on the list any more.');
  await scope.run(endEnrolmentRow, { id, now });
  return {};
};
