import type { Contract } from '@noticed/shared/contract/contract';
import type { Handler } from '../../http/call.ts';
import { addDeviceKey, deviceKeyOf } from '../../store/sign-in/device-keys.ts';

export const readDeviceKey: Handler<Contract['readDeviceKey']> = async ({ scope, viewer }) => {
  const kept = await scope.first(deviceKeyOf, { staffId: viewer.staffId });
  return { key: kept?.key ?? null };
};

export const makeDeviceKey: Handler<Contract['makeDeviceKey']> = async ({ scope, viewer, world, now }) => {
  const { staffId } = viewer;
  const fresh = world.secret();
  await scope.run(addDeviceKey, { staffId, key: fresh, now });
  return { key: (await scope.first(deviceKeyOf, { staffId }))?.key ?? fresh };
};
