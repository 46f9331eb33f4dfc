import { z } from 'zod';
import { labelNames } from '../../domain/people/labels.ts';
import { endpoint } from '../endpoint.ts';
import { Day, Id, PupilName, Standing, text, Version } from '../field.ts';
import { Flag } from '../flag.ts';
import { CheckInLine } from '../registers/check-ins.ts';
import { PlacementLine } from '../registers/registers.ts';
import { Champion, Profile } from './profile.ts';

/** A repair as colleagues may know it: that it is under way, with whom, and its stage. */
export const RepairLine = z.object({
  id: Id,
  adult: z.string(),
  stage: z.string(),
  on: Day.nullable(),
  mayOpen: z.boolean(),
});

/** Where the adults stand with a pupil, as far as the reader may know it. Null parts are not the reader's to see. */
export const StandingsView = z.object({
  /** How many adults placed the pupil, and in which phase, when enough of them did. */
  counts: z
    .object({
      adults: z.number().int(),
      establish: z.number().int(),
      maintain: z.number().int(),
      restore: z.number().int(),
    })
    .nullable(),
  /** The adults who have a good relationship: they can help. */
  maintain: z.array(z.string()).nullable(),
  /** The adults in Restore who asked for help or have a session: only these are named. */
  restore: z.array(z.string()).nullable(),
});

export const PupilPage = z.object({
  pupil: PupilName.extend({
    legalName: z.string(),
    year: z.string().nullable(),
    house: z.string().nullable(),
    joinedOn: Day.nullable(),
    leftOn: Day.nullable(),
    offSite: z.boolean(),
  }),
  /** Labels by the reader's access; null when they may not see them. */
  support: z.object({ sen: z.string() }).nullable(),
  /** The labels that the roster says yes to, of those that the reader may see. */
  labels: z.array(z.enum(labelNames)),
  registers: z.array(z.object({ id: Id, name: z.string(), adults: z.array(z.string()) })),
  /** The reader's own relationship, if they meet the pupil. */
  own: z
    .object({
      phase: Standing,
      phaseSince: Day.nullable(),
      phaseDays: z.number().int().nullable(),
      lastNoticedOn: Day.nullable(),
      /** School days running on which the reader did 2×10 with them; 0 without a run. */
      run: z.number().int(),
      version: Version,
      /** True while the reader asks for help with it. */
      askedForHelp: z.boolean(),
    })
    .nullable(),
  standings: StandingsView,
  lastNoticed: z.object({ on: Day, adult: z.string(), practice: z.string() }).nullable(),
  /** Null for cover, which knows nothing of it. */
  unseenDays: z.number().int().nullable(),
  flags: z.array(Flag),
  checkIns: z.array(CheckInLine),
  placements: z.array(PlacementLine),
  repairs: z.array(RepairLine),
  profile: Profile,
  champion: Champion,
  /** The pupil or a parent asked that nobody places them. */
  objected: z.boolean(),
  /** What this reader may do about this pupil, for the buttons that are offered. */
  may: z.object({
    askForHelp: z.boolean(),
    offerHelp: z.boolean(),
    stopPrompts: z.boolean(),
    honourObjection: z.boolean(),
    attachStatement: z.boolean(),
    readNotesWithReason: z.boolean(),
  }),
  today: Day,
});
export type PupilPage = z.infer<typeof PupilPage>;

export const findPupils = endpoint({
  method: 'GET',
  path: '/pupils',
  summary: 'Find any pupil on roll by name and form',
  permission: 'signed-in',
  query: z.object({ text: text(100).default('') }),
  result: z.object({ pupils: z.array(PupilName), more: z.boolean() }),
});

export const readPupil = endpoint({
  method: 'GET',
  path: '/pupils/:pupilId',
  summary: 'One pupil, as far as the reader may know them',
  permission: 'see-pupil',
  subject: 'pupil',
  params: z.object({ pupilId: Id }),
  result: PupilPage,
});
