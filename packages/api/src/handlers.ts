import type { Contract } from '@noticed/shared/contract/contract';
import { devices } from './handlers/devices/handlers.ts';
import { groups } from './handlers/groups/handlers.ts';
import { people } from './handlers/people/handlers.ts';
import { protection } from './handlers/protection/handlers.ts';
import { pupils } from './handlers/pupils/handlers.ts';
import { registers } from './handlers/registers/handlers.ts';
import { roster } from './handlers/roster/handlers.ts';
import { sessions } from './handlers/sessions/handlers.ts';
import { settings } from './handlers/settings/handlers.ts';
import { signingIn } from './handlers/sign-in/handlers.ts';
import type { Handlers } from './http/call.ts';

/** One handler for every operation of the contract: a missing or extra one does not compile. */
export const handlers: Handlers<Contract> = {
  ...signingIn,
  ...people,
  ...devices,
  ...settings,
  ...roster,
  ...registers,
  ...pupils,
  ...sessions,
  ...groups,
  ...protection,
};
