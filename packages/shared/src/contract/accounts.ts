import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Id } from './field.ts';

const params = z.object({ staffId: Id });

export const disableAccount = endpoint({
  method: 'POST',
  path: '/staff/:staffId/account/disable',
  summary: 'Disable an account: it is signed out everywhere and lets nobody in',
  permission: 'manage-accounts',
  params,
  result: z.object({}),
});

export const enableAccount = endpoint({
  method: 'POST',
  path: '/staff/:staffId/account/enable',
  summary: 'Let a disabled account sign in again',
  permission: 'manage-accounts',
  params,
  result: z.object({}),
});
