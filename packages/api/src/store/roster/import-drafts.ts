import { and, asc, desc, eq, isNotNull, isNull, like, lt, or, sql } from 'drizzle-orm';
import { change, statement } from '../database.ts';

export const addImportDraft = change(({ q, t, arg }) =>
  q.insert(t.importDraft).values({
    schoolId: arg('school'),
    id: arg('id'),
    staffId: arg('staffId'),
    kind: arg('kind'),
    fileName: arg('fileName'),
    format: arg('format'),
    roster: arg('roster'),
    preview: arg('preview'),
    answers: arg('answers'),
    heldBecause: arg('heldBecause'),
    createdAt: arg('now'),
  }),
);

export const importDraftById = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.importDraft)
    .where(and(mine(t.importDraft), eq(t.importDraft.id, arg('id')))),
);

/** The latest imports of any state, without what was read. */
export const recentDrafts = statement(({ q, t, mine }) =>
  q
    .select({
      id: t.importDraft.id,
      staffId: t.importDraft.staffId,
      kind: t.importDraft.kind,
      fileName: t.importDraft.fileName,
      format: t.importDraft.format,
      preview: t.importDraft.preview,
      createdAt: t.importDraft.createdAt,
      heldBecause: t.importDraft.heldBecause,
      approvedBy: t.importDraft.approvedBy,
      approvedAt: t.importDraft.approvedAt,
      appliedAt: t.importDraft.appliedAt,
      undoneAt: t.importDraft.undoneAt,
      withdrawnAt: t.importDraft.withdrawnAt,
    })
    .from(t.importDraft)
    .where(mine(t.importDraft))
    .orderBy(desc(t.importDraft.createdAt), desc(t.importDraft.id))
    .limit(50),
);

const draft = 'id';

export const saveAnswers = change(({ q, t, arg, mine }) =>
  q
    .update(t.importDraft)
    .set({ answers: arg('answers'), preview: arg('preview') })
    .where(and(mine(t.importDraft), eq(t.importDraft.id, arg(draft)))),
);

export const noteApproved = change(({ q, t, arg, mine }) =>
  q
    .update(t.importDraft)
    .set({ approvedBy: arg('staffId'), approvedAt: arg('now') })
    .where(and(mine(t.importDraft), eq(t.importDraft.id, arg(draft)))),
);

export const noteApplied = change(({ q, t, arg, mine }) =>
  q
    .update(t.importDraft)
    .set({
      appliedAt: arg('now'),
      appliedBy: arg('staffId'),
      hashBefore: arg('hashBefore'),
      hashAfter: arg('hashAfter'),
      roster: arg('roster'),
      preview: arg('preview'),
    })
    .where(and(mine(t.importDraft), eq(t.importDraft.id, arg(draft)))),
);

export const noteUndone = change(({ q, t, arg, mine }) =>
  q
    .update(t.importDraft)
    .set({ undoneAt: arg('now') })
    .where(and(mine(t.importDraft), eq(t.importDraft.id, arg(draft)))),
);

export const noteWithdrawn = change(({ q, t, arg, mine }) =>
  q
    .update(t.importDraft)
    .set({ withdrawnAt: arg('now'), roster: arg('roster'), preview: arg('preview') })
    .where(and(mine(t.importDraft), eq(t.importDraft.id, arg(draft)))),
);

export const addImportLines = change(({ q, t, rows }) => q.insert(t.importLine).select(rows(t.importLine, 'rows')));

export const dropImportLines = change(({ q, t, arg, mine }) =>
  q.delete(t.importLine).where(and(mine(t.importLine), eq(t.importLine.importId, arg(draft)))),
);

/** A page of lines of one kind, or of all, whose text holds what is searched for; one more than a page, to know whether there are more. */
export const importLines = statement(({ q, t, arg, mine }) =>
  q
    .select({
      position: t.importLine.position,
      what: t.importLine.what,
      change: t.importLine.change,
      name: t.importLine.name,
      fields: t.importLine.fields,
    })
    .from(t.importLine)
    .where(
      and(
        mine(t.importLine),
        eq(t.importLine.importId, arg(draft)),
        like(t.importLine.what, arg('what')),
        like(t.importLine.change, arg('change')),
        like(t.importLine.searchName, arg('like')),
        sql`${t.importLine.position} > cast(${arg('after')} as integer)`,
      ),
    )
    .orderBy(asc(t.importLine.position))
    .limit(101),
);

/** How many lines there are of each kind. */
export const importLineCounts = statement(({ q, t, arg, mine }) =>
  q
    .select({
      what: t.importLine.what,
      change: t.importLine.change,
      count: sql<number>`cast(count(*) as integer)`,
    })
    .from(t.importLine)
    .where(and(mine(t.importLine), eq(t.importLine.importId, arg(draft))))
    .groupBy(t.importLine.what, t.importLine.change),
);

export const addImportSteps = change(({ q, t, arg }) =>
  q.insert(t.importStep).values({
    schoolId: arg('school'),
    importId: arg(draft),
    position: arg('position'),
    steps: arg('steps'),
  }),
);

export const importSteps = statement(({ q, t, arg, mine }) =>
  q
    .select({ steps: t.importStep.steps })
    .from(t.importStep)
    .where(and(mine(t.importStep), eq(t.importStep.importId, arg(draft))))
    .orderBy(asc(t.importStep.position)),
);

export const dropImportSteps = change(({ q, t, arg, mine }) =>
  q.delete(t.importStep).where(and(mine(t.importStep), eq(t.importStep.importId, arg(draft)))),
);

/** Imports whose way back is older than anybody takes it, and previews that nobody came back to. */
export const staleDrafts = statement(({ q, t, arg, mine }) =>
  q
    .select({ id: t.importDraft.id, appliedAt: t.importDraft.appliedAt })
    .from(t.importDraft)
    .where(
      and(
        mine(t.importDraft),
        lt(t.importDraft.createdAt, arg('before')),
        isNull(t.importDraft.withdrawnAt),
        or(isNull(t.importDraft.appliedAt), isNotNull(t.importDraft.hashAfter)),
      ),
    )
    .orderBy(asc(t.importDraft.id)),
);

/** What was decided about the columns of files, by their shape. */
export const mappings = statement(({ q, t, mine }) =>
  q
    .select({ shape: t.importMapping.shape, choices: t.importMapping.choices })
    .from(t.importMapping)
    .where(mine(t.importMapping))
    .orderBy(asc(t.importMapping.shape)),
);

export const saveMapping = change(({ q, t, arg }) =>
  q
    .insert(t.importMapping)
    .values({
      schoolId: arg('school'),
      shape: arg('shape'),
      choices: arg('choices'),
      keptAt: arg('now'),
      keptBy: arg('staffId'),
    })
    .onConflictDoUpdate({
      target: [t.importMapping.schoolId, t.importMapping.shape],
      set: { choices: arg('choices'), keptAt: arg('now'), keptBy: arg('staffId') },
    }),
);
