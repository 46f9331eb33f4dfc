import type { Columns } from '../columns.ts';

/** Pupils, registers and who is on them. Leavers keep their rows; nothing here is deleted by an import. */
export function rosterTables(c: Columns) {
  const pupil = c.table(
    'pupil',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      sourceRef: c.text('source_ref'),
      /** A blind match key: never shown on a screen. */
      upn: c.text('upn'),
      admissionNumber: c.text('admission_number'),
      legalForename: c.text('legal_forename').notNull(),
      legalSurname: c.text('legal_surname').notNull(),
      preferredForename: c.text('preferred_forename'),
      preferredSurname: c.text('preferred_surname'),
      sortName: c.text('sort_name').notNull(),
      /** Folded text that the finder looks in. */
      searchName: c.text('search_name').notNull(),
      birthDate: c.text('birth_date'),
      year: c.text('year'),
      house: c.text('house'),
      sex: c.text('sex').notNull(),
      sen: c.text('sen').notNull(),
      pupilPremium: c.text('pupil_premium').notNull(),
      fsm: c.text('fsm').notNull(),
      everFsm6: c.text('ever_fsm6').notNull(),
      eal: c.text('eal').notNull(),
      lookedAfter: c.text('looked_after').notNull(),
      joinedOn: c.text('joined_on'),
      leftOn: c.text('left_on'),
      objected: c.boolean('objected').notNull().default(false),
      version: c.integer('version').notNull().default(1),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.id] }),
      c.unique('pupil_source_ref').on(t.schoolId, t.sourceRef),
      c.index('pupil_sort').on(t.schoolId, t.sortName),
      c.index('pupil_year').on(t.schoolId, t.year),
    ],
  );

  const offSite = c.table(
    'off_site',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      pupilId: c.text('pupil_id').notNull(),
      kind: c.text('kind').notNull(),
      from: c.text('from_day').notNull(),
      to: c.text('to_day'),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.id] }),
      c.foreignKey({
        columns: [t.schoolId, t.pupilId],
        foreignColumns: [pupil.schoolId, pupil.id],
        name: 'off_site_pupil',
      }),
      c.index('off_site_pupil').on(t.schoolId, t.pupilId),
    ],
  );

  const register = c.table(
    'register',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      sourceRef: c.text('source_ref'),
      name: c.text('name').notNull(),
      sortName: c.text('sort_name').notNull(),
      kind: c.text('kind').notNull(),
      subject: c.text('subject'),
      year: c.text('year'),
      /** Meetings a school fortnight. */
      meetings: c.integer('meetings').notNull(),
      archivedOn: c.text('archived_on'),
      version: c.integer('version').notNull().default(1),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.id] }), c.unique('register_source_ref').on(t.schoolId, t.sourceRef)],
  );

  const membership = c.table(
    'membership',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      registerId: c.text('register_id').notNull(),
      pupilId: c.text('pupil_id').notNull(),
      from: c.text('from_day').notNull(),
      to: c.text('to_day'),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.id] }),
      c.foreignKey({
        columns: [t.schoolId, t.registerId],
        foreignColumns: [register.schoolId, register.id],
        name: 'membership_register',
      }),
      c.foreignKey({
        columns: [t.schoolId, t.pupilId],
        foreignColumns: [pupil.schoolId, pupil.id],
        name: 'membership_pupil',
      }),
      c.index('membership_register').on(t.schoolId, t.registerId),
      c.index('membership_pupil').on(t.schoolId, t.pupilId),
    ],
  );

  const champion = c.table(
    'champion',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      pupilId: c.text('pupil_id').notNull(),
      adultId: c.text('adult_id').notNull(),
      from: c.text('from_day').notNull(),
      to: c.text('to_day'),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.id] }),
      c.foreignKey({
        columns: [t.schoolId, t.pupilId],
        foreignColumns: [pupil.schoolId, pupil.id],
        name: 'champion_pupil',
      }),
      c.index('champion_pupil').on(t.schoolId, t.pupilId),
    ],
  );

  return { pupil, offSite, register, membership, champion };
}
