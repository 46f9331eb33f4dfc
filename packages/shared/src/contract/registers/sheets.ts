import { z } from 'zod';
import { room } from '../../domain/register/seating.ts';
import { endpoint } from '../endpoint.ts';
import { Day, Id, PupilName, Version } from '../field.ts';
import { Adaptation, Time } from '../sessions/session-page.ts';

const Register = z.object({ id: Id, name: z.string(), subject: z.string().nullable(), adults: z.array(z.string()) });
const params = z.object({ registerId: Id });
const Told = PupilName.extend({ interests: z.array(z.string()), works: z.array(z.string()) });

/** A sheet of paper for whoever stands in: tier 0 and nothing else. */
export const readSupplySheet = endpoint({
  method: 'GET',
  path: '/registers/:registerId/supply-sheet',
  summary: 'What works with each pupil of a register, for a supply teacher: no phase, flag or label',
  permission: 'see-register',
  subject: 'register',
  params,
  result: z.object({
    register: Register,
    today: Day,
    pupils: z.array(Told.extend({ adaptations: z.array(Adaptation), awayToday: z.boolean() })),
  }),
});

export const readParentsEvening = endpoint({
  method: 'GET',
  path: '/registers/:registerId/parents-evening',
  summary: 'A page that is safe to show at a parents’ evening, in the reader’s own order of appointments',
  permission: 'see-register',
  subject: 'register',
  params,
  result: z.object({
    register: Register,
    today: Day,
    pupils: z.array(
      Told.extend({
        /** When the appointment is, if the reader said so. */
        at: Time.nullable(),
        /** Good moments, newest first; a note only where it is the reader’s to read, and about this pupil alone. */
        moments: z.array(
          z.object({
            ...{ on: Day, practice: z.string(), adult: z.string(), note: z.string().nullable() },
            /** What the pupil says to the note: it goes where the note goes. */
            says: z.string().nullable(),
          }),
        ),
      }),
    ),
  }),
});

export const arrangeParentsEvening = endpoint({
  method: 'PUT',
  path: '/registers/:registerId/parents-evening',
  summary: 'Keep one’s own order of appointments, with their times',
  permission: 'see-register',
  subject: 'register',
  params,
  body: z.object({
    appointments: z.array(z.object({ pupilId: Id, at: Time.nullable() })).max(400, 'Use at most 400 appointments.'),
  }),
  result: z.object({ kept: z.number().int() }),
});

const Seat = z.object({
  pupilId: Id,
  row: z
    .number()
    .int()
    .min(0)
    .max(room.rows - 1),
  place: z
    .number()
    .int()
    .min(0)
    .max(room.places - 1),
});

export const Seating = z.object({
  seats: z.array(Seat),
  changedBy: z.string().nullable(),
  changedOn: Day.nullable(),
  version: Version,
});
export type Seating = z.infer<typeof Seating>;

export const readSeating = endpoint({
  method: 'GET',
  path: '/registers/:registerId/seating',
  summary: 'Where the pupils of a register sit',
  permission: 'see-register',
  subject: 'register',
  params,
  result: Seating,
});

export const arrangeSeats = endpoint({
  method: 'PUT',
  path: '/registers/:registerId/seating',
  summary:
    'Keep a seating plan for the adults of a register; a plan that changed meanwhile is never overwritten unseen',
  permission: 'sort-register',
  subject: 'register',
  params,
  body: z.object({ version: Version, seats: z.array(Seat).max(room.rows * room.places) }),
  result: Seating,
});
