import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Id, Instant } from '../field.ts';

export const Device = z.object({
  id: Id,
  device: z.string(),
  signedInAt: Instant,
  lastSeenAt: Instant,
  /** True for the one that asks. */
  here: z.boolean(),
});
export type Device = z.infer<typeof Device>;

export const listDevices = endpoint({
  method: 'GET',
  path: '/me/devices',
  summary: 'Where the reader is signed in',
  permission: 'signed-in',
  result: z.object({ devices: z.array(Device) }),
});

export const endDevice = endpoint({
  method: 'POST',
  path: '/me/devices/:deviceId/end',
  summary: 'Sign oneself out on one device',
  permission: 'signed-in',
  params: z.object({ deviceId: Id }),
  result: z.object({}),
});

export const signOutEverywhere = endpoint({
  method: 'POST',
  path: '/me/devices/end',
  summary: 'Sign oneself out on every other device',
  permission: 'signed-in',
  result: z.object({ ended: z.number().int() }),
});
