import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Id, Instant, words } from '../field.ts';
import { CodeProof, PasskeyProof, PasswordProof } from '../sign-in/step-up.ts';

const PinProof = z.object({ way: z.literal('pin'), pin: z.string().min(1, 'Give your PIN.').max(12) });
/** What opens a locked device: the PIN that is good for nothing else, or any other proof. */
export const LockProof = z.union([PinProof, PasskeyProof, PasswordProof, CodeProof]);
export type LockProof = z.infer<typeof LockProof>;
const LockWay = z.enum(['pin', 'passkey', 'password', 'code']);

export const lockDevice = endpoint({
  method: 'POST',
  path: '/me/lock',
  summary: 'Lock this device of the school',
  permission: 'signed-in',
  during: ['locked'],
  result: z.object({}),
});

export const readLock = endpoint({
  method: 'GET',
  path: '/me/lock',
  summary: 'Whether this device is locked, by whom, and what opens it',
  permission: 'signed-in',
  during: ['locked'],
  result: z.object({ locked: z.boolean(), name: z.string(), ways: z.array(LockWay) }),
});

export const unlockDevice = endpoint({
  method: 'POST',
  path: '/me/unlock',
  summary: 'Open a locked device; the session goes on under a new secret',
  permission: 'signed-in',
  during: ['locked'],
  body: z.object({ proof: LockProof }),
  result: z.object({}),
});

export const setPin = endpoint({
  method: 'POST',
  path: '/me/pin',
  summary: 'Choose the PIN that opens locked devices of the school',
  permission: 'signed-in',
  stepUp: true,
  body: z.object({ pin: z.string().max(20) }),
  result: z.object({}),
});

export const listSchoolDevices = endpoint({
  method: 'GET',
  path: '/settings/devices',
  summary: 'The devices of the school that lock instead of signing out',
  permission: 'manage-settings',
  result: z.object({
    devices: z.array(z.object({ id: Id, name: z.string(), enrolledAt: Instant, here: z.boolean() })),
  }),
});

export const enrolDevice = endpoint({
  method: 'POST',
  path: '/settings/devices',
  summary: 'Make the device that asks one of the school’s',
  permission: 'manage-settings',
  stepUp: true,
  body: z.object({ name: words(60, 'Give the device a name.') }),
  result: z.object({ id: Id }),
});

export const endEnrolment = endpoint({
  method: 'POST',
  path: '/settings/devices/:enrolmentId/end',
  summary: 'Take a device off the school’s list',
  permission: 'manage-settings',
  stepUp: true,
  params: z.object({ enrolmentId: Id }),
  result: z.object({}),
});
