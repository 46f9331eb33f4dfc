import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

/** 256 random bits, base64url. */
const DeviceKey = z.string().length(43);

export const readDeviceKey = endpoint({
  method: 'GET',
  path: '/me/device-key',
  summary: 'The key to what the reader’s devices keep for them, or null where none was made yet',
  permission: 'signed-in',
  result: z.object({ key: DeviceKey.nullable() }),
});

export const makeDeviceKey = endpoint({
  method: 'POST',
  path: '/me/device-key',
  summary: 'Make the key that seals what somebody’s devices keep for them',
  permission: 'signed-in',
  result: z.object({ key: DeviceKey }),
});
