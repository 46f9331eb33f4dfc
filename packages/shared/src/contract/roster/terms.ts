import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Day, words } from '../field.ts';

export const Term = z.object({ name: words(60, 'Give the term a name.'), from: Day, to: Day });
export const ClosedDays = z.object({
  name: words(60, 'Say what these days are, such as half-term.'),
  from: Day,
  to: Day,
});

export const Calendar = z.object({
  terms: z.array(Term).max(60),
  /** Half-terms, INSET days and other days on which the whole school is shut. */
  closedDays: z.array(ClosedDays).max(200),
});

/** Where the school differs from its nation's bank holidays. */
export const BankHolidayChanges = z.object({
  /** Further days on which the school is shut as on a bank holiday. */
  added: z.array(Day).max(60),
  /** Bank holidays on which the school is open. */
  worked: z.array(Day).max(60),
});

export const readCalendar = endpoint({
  method: 'GET',
  path: '/calendar',
  summary: 'Terms, half-terms, INSET days and bank holidays, with the number of school days',
  permission: 'signed-in',
  result: Calendar.extend({
    bankHolidays: z.array(Day),
    bankHolidayChanges: BankHolidayChanges,
    years: z.array(z.object({ name: z.string(), schoolDays: z.number().int(), missing: z.boolean() })),
  }),
});

export const setCalendar = endpoint({
  method: 'PUT',
  path: '/calendar',
  summary: 'Replace the terms and the days on which the school is shut',
  permission: 'manage-terms',
  /** Bank holidays that are not given stay as they are. */
  body: Calendar.extend({ bankHolidayChanges: BankHolidayChanges.optional() }),
  result: z.object({ schoolDays: z.number().int() }),
});
