import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import type { ImportPreview } from '@noticed/shared/contract/roster/import-preview';
import { folded } from '@noticed/shared/domain/people/name';
import type { Handler } from '../../http/call.ts';
import type { Scope } from '../../store/database.ts';
import { schoolById } from '../../store/people/schools.ts';
import { staffNames } from '../../store/people/staff.ts';
import { noteApproved, recentDrafts } from '../../store/roster/import-drafts.ts';
import { type Draft, openDraft } from './draft.ts';
import { linesPage } from './previews.ts';

const nameOf = async (scope: Scope, staffId: string | null) =>
  staffId ? ((await scope.first(staffNames, { listIds: [staffId] }))?.name ?? null) : null;

export const listApprovals: Handler<Contract['listApprovals']> = async ({ scope }) => {
  const rows = await scope.all(recentDrafts);
  const approvals = [];
  for (const row of rows) {
    const { guard } = row.preview as ImportPreview; // written by keepDraft
    if (row.appliedAt || row.withdrawnAt || row.approvedAt || guard.length === 0) continue;
    const by = await nameOf(scope, row.staffId);
    approvals.push({ id: row.id, fileName: row.fileName, reasons: guard, by, createdAt: row.createdAt });
  }
  return { approvals };
};

async function guardedDraft(scope: Scope, id: string): Promise<Draft> {
  const draft = await openDraft(scope, id);
  if (draft.preview.guard.length === 0) throw problem('not-found', 'This import needs no second person.');
  return draft;
}

export const readApproval: Handler<Contract['readApproval']> = async ({ scope, params, query }) => {
  const { row, preview } = await guardedDraft(scope, params.importId);
  const own = await scope.first(schoolById, { id: scope.actor.schoolId });
  return {
    ...{
      id: row.id,
      fileName: row.fileName,
      school: own?.name ?? '',
      reasons: preview.guard,
      changes: preview.changes,
    },
    by: await nameOf(scope, row.staffId),
    own: row.staffId !== null && row.staffId === scope.actor.staffId,
    approved: row.approvedAt !== null,
    leaving: await linesPage(scope, row.id, { what: 'pupil', change: 'leaving', after: query.after }),
  };
};

export const approveImport: Handler<Contract['approveImport']> = async ({ scope, params, body, now, note }) => {
  const { row } = await guardedDraft(scope, params.importId);
  if (row.staffId !== null && row.staffId === scope.actor.staffId)
    throw problem('forbidden', 'You made this preview, so another senior leader has to approve it.');
  const own = await scope.first(schoolById, { id: scope.actor.schoolId });
  if (folded(body.typed) !== folded(own?.name ?? '')) {
    const message = `Type the name of the school as it is written: ${own?.name ?? ''}.`;
    throw problem('invalid', message, { fields: [{ path: 'typed', message }] });
  }
  await scope.run(noteApproved, { id: row.id, staffId: scope.actor.staffId, now });
  note({ importId: row.id });
  return {};
};
