import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Day, Id, NewId, PupilName, Standing, text, words } from '../field.ts';
import { Coverage, Flag } from '../flag.ts';

/** One pupil on Today: one line, whatever the number of flags. */
export const TodayLine = z.object({
  pupil: PupilName,
  phase: Standing,
  severity: z.enum(['amber', 'red']).nullable(),
  sentence: z.string(),
  practiceIds: z.array(z.string()),
  flags: z.array(Flag),
});
export type TodayLine = z.infer<typeof TodayLine>;

export const TodayPage = z.object({
  today: Day,
  isSchoolDay: z.boolean(),
  calendarMissing: z.boolean(),
  five: z.array(TodayLine),
  /** For whoever leads: the years, with a five of their own, and whether the whole school is theirs to look at. */
  led: z.object({ years: z.array(z.string()), school: z.boolean(), five: z.array(TodayLine) }),
  /** Fresh starts, sessions and follow-ups that are due. */
  due: z.array(TodayLine),
  /** Prompts about whole registers. */
  lines: z.array(Flag),
  /** Everyone else with a flag: one count away, never a wall. */
  others: z.array(TodayLine),
  coverage: Coverage,
  registers: z.array(z.object({ id: Id, name: z.string() })),
});
export type TodayPage = z.infer<typeof TodayPage>;

export const readToday = endpoint({
  method: 'GET',
  path: '/today',
  summary: 'The day’s five and why, what is due, and coverage',
  permission: 'signed-in',
  kept: true,
  result: TodayPage,
});

export const snoozeFlag = endpoint({
  method: 'POST',
  path: '/snoozes',
  summary: 'Set a prompt aside until a day, with a reason',
  permission: 'signed-in',
  body: z.object({
    id: NewId,
    kind: text(40),
    pupilId: Id.nullable(),
    registerId: Id.nullable(),
    until: Day,
    reason: words(300, 'Say why it can wait.'),
  }),
  result: z.object({ id: Id }),
});
