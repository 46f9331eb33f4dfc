import { and, eq, exists, isNull, lt, or, sql } from 'drizzle-orm';
import { change, type Scope, statement } from '../database.ts';
import { dropImportLines, dropImportSteps } from './import-drafts.ts';

const drafts = statement(({ q, t, mine }) =>
  q
    .select({ id: t.importDraft.id, roster: t.importDraft.roster, preview: t.importDraft.preview })
    .from(t.importDraft)
    .where(mine(t.importDraft)),
);

const emptyDraft = change(({ q, t, arg, mine }) =>
  q
    .update(t.importDraft)
    .set({ roster: arg('roster'), preview: arg('preview'), answers: sql`'{}'` })
    .where(and(mine(t.importDraft), eq(t.importDraft.id, arg('id')))),
);

const withdrawOpen = change(({ q, t, arg, mine }) =>
  q
    .update(t.importDraft)
    .set({ withdrawnAt: arg('now') })
    .where(
      and(
        mine(t.importDraft),
        isNull(t.importDraft.appliedAt),
        isNull(t.importDraft.withdrawnAt),
        lt(t.importDraft.createdAt, arg('before')),
      ),
    ),
);

/** Imports keep copies of whole rosters: what waits is put away, what was applied can no longer be taken back. */
export async function emptyImports(scope: Scope, now: string): Promise<void> {
  for (const draft of await scope.all(drafts)) await empty(scope, draft);
  await scope.run(withdrawOpen, { now, before: always });
}

/** What of a preview can name nobody. */
const nameless = new Set([
  ...[
    'id',
    'kind',
    'fileName',
    'format',
    'school',
    'schools',
    'pupils',
    'staff',
    'registers',
    'memberships',
    'changes',
  ],
  ...['lines', 'guard', 'approved', 'heldBecause', 'createdAt', 'appliedAt', 'undoneAt', 'withdrawnAt'],
]);

/** After every moment that an import was brought. */
const always = '9999-12-31';

async function empty(scope: Scope, { id, roster, preview }: { id: string; roster: unknown; preview: unknown }) {
  const { kind, refBefore } = roster as { kind: string; refBefore?: string | null }; // written by the imports
  const shown = preview as Record<string, unknown>; // an ImportPreview, of which only figures and headings are kept
  const kept = Object.fromEntries(Object.entries(shown).filter(([name]) => nameless.has(name)));
  const columns = (shown.files ?? []) as { columns: object[] }[]; // as above
  const files = columns.map((file) => ({ ...file, columns: file.columns.map((one) => ({ ...one, examples: [] })) }));
  const bare = { ...kept, files, questions: [], notices: [] };
  await scope.run(emptyDraft, { id, roster: refBefore === undefined ? { kind } : { kind, refBefore }, preview: bare });
}

/** Imports brought before a day that still hold what was read, or the way back. */
export const importsBefore = statement(({ q, t, arg, mine }) => {
  const one = { one: sql`1` };
  const line = and(eq(t.importLine.schoolId, t.importDraft.schoolId), eq(t.importLine.importId, t.importDraft.id));
  const step = and(eq(t.importStep.schoolId, t.importDraft.schoolId), eq(t.importStep.importId, t.importDraft.id));
  const waits = and(isNull(t.importDraft.appliedAt), isNull(t.importDraft.withdrawnAt));
  return q
    .select({
      id: t.importDraft.id,
      createdAt: t.importDraft.createdAt,
      roster: t.importDraft.roster,
      preview: t.importDraft.preview,
    })
    .from(t.importDraft)
    .where(
      and(
        mine(t.importDraft),
        lt(t.importDraft.createdAt, arg('before')),
        or(
          waits,
          exists(q.select(one).from(t.importLine).where(line)),
          exists(q.select(one).from(t.importStep).where(step)),
        ),
      ),
    );
});

/** Copies of rosters brought before a day go; nobody takes them back any more. */
export async function forgetImports(scope: Scope, before: string, now: string): Promise<void> {
  for (const draft of await scope.all(importsBefore, { before })) {
    await scope.run(dropImportLines, { id: draft.id });
    await scope.run(dropImportSteps, { id: draft.id });
    await empty(scope, draft);
  }
  await scope.run(withdrawOpen, { now, before });
}
