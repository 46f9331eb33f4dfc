import type { Columns } from '../columns.ts';

/** The school itself and its calendar. A store may hold several schools: every key starts with the school. */
export function schoolTables(c: Columns) {
  const school = c.table('school', {
    id: c.text('id').primaryKey(),
    name: c.text('name').notNull(),
    kind: c.text('kind').notNull(),
    nation: c.text('nation').notNull(),
    timeZone: c.text('time_zone').notNull(),
    /** The school's first day in Noticed: no clock starts before it. */
    firstDay: c.text('first_day').notNull(),
    /** The id that the roster's source gives the school. */
    sourceRef: c.text('source_ref'),
    settings: c.json('settings').notNull(),
    version: c.integer('version').notNull().default(1),
    createdAt: c.text('created_at').notNull(),
  });

  const term = c.table(
    'term',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      name: c.text('name').notNull(),
      from: c.text('from_day').notNull(),
      to: c.text('to_day').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.id] })],
  );

  /** Half-terms, INSET days, closures, trips, exam leave, away today: days on which pupils could not be met, scoped. */
  const closure = c.table(
    'closure',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      name: c.text('name').notNull(),
      scope: c.text('scope').notNull(),
      scopeId: c.text('scope_id'),
      from: c.text('from_day').notNull(),
      to: c.text('to_day').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.id] })],
  );

  /** A bank holiday that the school adds, or one of the nation's that it works on. */
  const bankHoliday = c.table(
    'bank_holiday',
    {
      schoolId: c.text('school_id').notNull(),
      day: c.text('day').notNull(),
      open: c.boolean('open').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.day] })],
  );

  const practice = c.table(
    'practice',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      name: c.text('name').notNull(),
      phases: c.json('phases').notNull(),
      tone: c.text('tone').notNull(),
      reach: c.text('reach').notNull(),
      channel: c.text('channel').notNull(),
      minutes: c.integer('minutes').notNull(),
      how: c.text('how').notNull(),
      hidden: c.boolean('hidden').notNull().default(false),
      position: c.integer('position').notNull(),
      version: c.integer('version').notNull().default(1),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.id] })],
  );

  /** How a practice was called until a moment: what was logged before it keeps that name. */
  const practiceName = c.table(
    'practice_name',
    {
      schoolId: c.text('school_id').notNull(),
      practiceId: c.text('practice_id').notNull(),
      version: c.integer('version').notNull(),
      name: c.text('name').notNull(),
      until: c.text('until_at').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.practiceId, t.version] })],
  );

  return { school, term, closure, bankHoliday, practice, practiceName };
}
