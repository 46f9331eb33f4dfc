import type { Columns } from '../columns.ts';

/** Rosters on their way in: what was read, what it would change, what it changed, and how to take it back. */
export function importTables(c: Columns) {
  /** A roster that was read and previewed, waiting to be applied or left alone. */
  const importDraft = c.table(
    'import_draft',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      /** Who brought it; null for the watched folder and the command line. */
      staffId: c.text('staff_id'),
      /** `file` or `rollover`. */
      kind: c.text('kind').notNull(),
      fileName: c.text('file_name').notNull(),
      format: c.text('format').notNull(),
      /** What was read; emptied once it is applied or withdrawn, because the rows hold it from then on. */
      roster: c.json('roster').notNull(),
      preview: c.json('preview').notNull(),
      /** Which known pupil a doubtful one is, by question. */
      answers: c.json('answers').notNull(),
      createdAt: c.text('created_at').notNull(),
      /** Why it waits for a person although nobody brought it; null where somebody did. */
      heldBecause: c.text('held_because'),
      approvedBy: c.text('approved_by'),
      approvedAt: c.text('approved_at'),
      appliedAt: c.text('applied_at'),
      appliedBy: c.text('applied_by'),
      hashBefore: c.text('hash_before'),
      hashAfter: c.text('hash_after'),
      undoneAt: c.text('undone_at'),
      withdrawnAt: c.text('withdrawn_at'),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.id] }), c.index('import_draft_created').on(t.schoolId, t.createdAt)],
  );

  /** One line of a preview: a row that would change, in words for a screen. */
  const importLine = c.table(
    'import_line',
    {
      schoolId: c.text('school_id').notNull(),
      importId: c.text('import_id').notNull(),
      position: c.integer('position').notNull(),
      what: c.text('what').notNull(),
      change: c.text('change').notNull(),
      name: c.text('name').notNull(),
      /** Folded text that the search looks in. */
      searchName: c.text('search_name').notNull(),
      fields: c.json('fields').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.importId, t.position] })],
  );

  /** The rows that an import touched, as they were before and after: some hundreds in one, never looked into. */
  const importStep = c.table(
    'import_step',
    {
      schoolId: c.text('school_id').notNull(),
      importId: c.text('import_id').notNull(),
      position: c.integer('position').notNull(),
      steps: c.json('steps').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.importId, t.position] })],
  );

  /** What somebody decided about the columns of a file, kept for the next file of that shape. */
  const importMapping = c.table(
    'import_mapping',
    {
      schoolId: c.text('school_id').notNull(),
      shape: c.text('shape').notNull(),
      choices: c.json('choices').notNull(),
      keptAt: c.text('kept_at').notNull(),
      keptBy: c.text('kept_by').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.shape] })],
  );

  return { importDraft, importLine, importStep, importMapping };
}
