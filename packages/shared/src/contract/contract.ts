import { devices } from './devices/operations.ts';
import { groups } from './groups/operations.ts';
import { people } from './people/operations.ts';
import { protection } from './protection/operations.ts';
import { pupils } from './pupils/operations.ts';
import { registers } from './registers/operations.ts';
import { roster } from './roster/operations.ts';
import { sessions } from './sessions/operations.ts';
import { settings } from './settings/operations.ts';
import { signingIn } from './sign-in/operations.ts';

/** Every operation there is, by name. Server, web, documentation and tests all iterate over this. */
export const contract = {
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

export type Contract = typeof contract;
export type Operation = keyof Contract;
