import { bankHolidays, type Nation } from '@noticed/shared/domain/calendar/bank-holidays';
import { buildCalendar, type SchoolCalendar } from '@noticed/shared/domain/calendar/school-calendar';
import type { CalendarFacts, ClosureFact } from '@noticed/shared/domain/facts';
import { and, asc, eq } from 'drizzle-orm';
import { change, type Scope, statement } from '../database.ts';
import type { SchoolRow } from '../people/schools.ts';

const terms = statement(({ q, t, mine }) =>
  q
    .select({ name: t.term.name, from: t.term.from, to: t.term.to })
    .from(t.term)
    .where(mine(t.term))
    .orderBy(asc(t.term.from), asc(t.term.id)),
);

/** Every closure, of the school and of a part of it, by its first day. */
export const closureRows = statement(({ q, t, mine }) =>
  q
    .select({
      id: t.closure.id,
      name: t.closure.name,
      scope: t.closure.scope,
      scopeId: t.closure.scopeId,
      from: t.closure.from,
      to: t.closure.to,
    })
    .from(t.closure)
    .where(mine(t.closure))
    .orderBy(asc(t.closure.from), asc(t.closure.id)),
);

const holidayChanges = statement(({ q, t, mine }) =>
  q.select({ day: t.bankHoliday.day, open: t.bankHoliday.open }).from(t.bankHoliday).where(mine(t.bankHoliday)),
);

const dropTerms = change(({ q, t, mine }) => q.delete(t.term).where(mine(t.term)));
const dropSchoolClosures = change(({ q, t, mine }) =>
  q.delete(t.closure).where(and(mine(t.closure), eq(t.closure.scope, 'school'))),
);

export const dropClosureRow = change(({ q, t, arg, mine }) =>
  q.delete(t.closure).where(and(mine(t.closure), eq(t.closure.id, arg('id')))),
);

export const addTerm = change(({ q, t, arg }) =>
  q
    .insert(t.term)
    .values({ schoolId: arg('school'), id: arg('id'), name: arg('name'), from: arg('from'), to: arg('to') }),
);

export const addClosure = change(({ q, t, arg }) =>
  q.insert(t.closure).values({
    schoolId: arg('school'),
    id: arg('id'),
    name: arg('name'),
    scope: arg('scope'),
    scopeId: arg('scopeId'),
    from: arg('from'),
    to: arg('to'),
  }),
);

const dropHolidayChanges = change(({ q, t, mine }) => q.delete(t.bankHoliday).where(mine(t.bankHoliday)));

const addHolidayChange = change(({ q, t, arg }) =>
  q.insert(t.bankHoliday).values({ schoolId: arg('school'), day: arg('day'), open: arg('open') }),
);

export interface HolidayChanges {
  added: string[];
  worked: string[];
}

/** Replaces where the school differs from its nation's bank holidays. */
export async function replaceHolidays(scope: Scope, { added, worked }: HolidayChanges): Promise<void> {
  await scope.run(dropHolidayChanges);
  const open = new Set(worked);
  for (const day of open) await scope.run(addHolidayChange, { day, open: true });
  for (const day of new Set(added)) if (!open.has(day)) await scope.run(addHolidayChange, { day, open: false });
}

/** What a school has written down of its year, and the calendar built from it. */
export interface SchoolYear {
  terms: CalendarFacts['terms'];
  closedDays: (CalendarFacts['closedDays'][number] & { name: string })[];
  bankHolidays: string[];
  /** Where the school differs from its nation's list. */
  bankHolidayChanges: HolidayChanges;
  calendar: SchoolCalendar;
  /** Closures of a year, a register or a pupil. */
  closures: ClosureFact[];
}

/** Building a calendar costs more than reading its rows: the last ones built are kept by their own content. */
const built = new Map<string, SchoolCalendar>();
const most = 50;

function calendarFrom(facts: CalendarFacts): SchoolCalendar {
  const key = JSON.stringify(facts);
  let calendar = built.get(key);
  if (!calendar) {
    calendar = buildCalendar(facts);
    if (built.size >= most) built.clear();
    built.set(key, calendar);
  }
  return calendar;
}

export async function schoolYear(scope: Scope, school: SchoolRow): Promise<SchoolYear> {
  const termRows = await scope.all(terms);
  const allClosures = await scope.all(closureRows);
  const changes = await scope.all(holidayChanges);
  const opened = new Set(changes.filter((one) => one.open).map((one) => one.day));
  const added = changes.filter((one) => !one.open).map((one) => one.day);
  // A school's nation is one of the domain's own.
  const holidays = [...bankHolidays(school.nation as Nation).filter((day) => !opened.has(day)), ...added];
  const closedDays = allClosures.filter((one) => one.scope === 'school');
  const facts = {
    timeZone: school.timeZone,
    terms: termRows,
    closedDays: closedDays.map(({ from, to }) => ({ from, to })),
    bankHolidays: holidays,
  };
  return {
    terms: termRows,
    closedDays: closedDays.map(({ name, from, to }) => ({ name, from, to })),
    bankHolidays: holidays,
    bankHolidayChanges: { added: added.sort(), worked: [...opened].sort() },
    calendar: calendarFrom(facts),
    // The column holds the domain's own scopes.
    closures: allClosures.filter((one) => one.scope !== 'school') as ClosureFact[],
  };
}

/** Replaces the school's terms and the days on which all of it is shut; closures of a year, register or pupil stay. */
export async function replaceYear(
  scope: Scope,
  year: {
    terms: { name: string; from: string; to: string }[];
    closedDays: { name: string; from: string; to: string }[];
  },
  id: () => string,
): Promise<void> {
  await scope.run(dropTerms);
  await scope.run(dropSchoolClosures);
  for (const term of year.terms) await scope.run(addTerm, { id: id(), ...term });
  for (const shut of year.closedDays)
    await scope.run(addClosure, { id: id(), scope: 'school', scopeId: null, ...shut });
}
