import { and, eq } from 'drizzle-orm';
import { change, statement } from './database.ts';

export const addImportDraft = change(({ q, t, arg }) =>
  q.insert(t.importDraft).values({
    schoolId: arg('school'),
    id: arg('id'),
    staffId: arg('staffId'),
    fileName: arg('fileName'),
    format: arg('format'),
    roster: arg('roster'),
    preview: arg('preview'),
    createdAt: arg('createdAt'),
  }),
);

export const importDraftById = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.importDraft)
    .where(and(mine(t.importDraft), eq(t.importDraft.id, arg('id')))),
);

export const noteApplied = change(({ q, t, arg, mine }) =>
  q
    .update(t.importDraft)
    .set({ appliedAt: arg('now') })
    .where(and(mine(t.importDraft), eq(t.importDraft.id, arg('id')))),
);
