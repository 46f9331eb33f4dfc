import { setImmediate as breathe } from 'node:timers/promises';
import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import type { ImportPreview } from '@noticed/shared/contract/roster/import-preview';
import { plusDays } from '@noticed/shared/domain/calendar/day';
import { counted } from '@noticed/shared/domain/flags/sentence';
import type { Handler } from '../../http/call.ts';
import { applyPlan } from '../../import/plan/apply.ts';
import { rosterHash } from '../../import/plan/hash.ts';
import type { Step } from '../../import/plan/steps.ts';
import { undoSteps } from '../../import/plan/undo.ts';
import type { Scope } from '../../store/database.ts';
import { schoolById, setSchoolRef } from '../../store/people/schools.ts';
import {
  addImportSteps,
  dropImportLines,
  dropImportSteps,
  importSteps,
  noteApplied,
  noteUndone,
  noteWithdrawn,
  staleDrafts,
} from '../../store/roster/import-drafts.ts';
import { type Brought, type Compared, compare, type Draft, draftOf, openDraft } from './draft.ts';
import { differenceOf } from './preview.ts';

export interface Moment {
  now: string;
  today: string;
  id: () => string;
}

/** Applies a draft to the school as it is now: what changed since the preview is compared again. */
export async function applyDraft(scope: Scope, draft: Draft, at: Moment): Promise<ImportPreview> {
  const compared = await compare(scope, draft.brought, at.today, draft.answers);
  mayApply(draft, compared);
  const hashBefore = await rosterHash(scope);
  const steps = await applyPlan(scope, compared.plan, at.today, at.id);
  const refBefore = await rememberSchool(scope, draft.brought);
  await keepSteps(scope, draft.row.id, steps);
  const preview = { ...draft.preview, ...differenceOf(compared), files: withoutExamples(draft.preview) };
  await scope.run(noteApplied, {
    ...{ id: draft.row.id, now: at.now, staffId: scope.actor.staffId, hashBefore, hashAfter: await rosterHash(scope) },
    // The rows hold it from here on.
    roster: { ...emptied(draft), refBefore },
    preview,
  });
  await forgetOld(scope, at);
  return { ...preview, appliedAt: at.now };
}

/** @throws conflict while a question is open or a second person has not approved */
function mayApply(draft: Draft, { plan, reasons }: Compared): void {
  const open = plan.questions.filter((one) => one.answer === undefined).length;
  if (open > 0)
    throw problem(
      'conflict',
      `Say first who ${counted(open, 'pupil')} of this file ${open === 1 ? 'is' : 'are'}. Nothing was changed.`,
    );
  if (reasons.length > 0 && !draft.row.approvedAt)
    throw problem('conflict', `${reasons.join(' ')} A senior leader has to approve it first. Nothing was changed.`);
}

/** A school that was set up by hand is known by its MIS from its first file on. A list of pupils names no school. */
async function rememberSchool(scope: Scope, brought: Brought): Promise<string | null> {
  const own = await scope.first(schoolById, { id: scope.actor.schoolId });
  const before = own?.sourceRef ?? null;
  if (brought.kind === 'file' && brought.school.name !== '' && before !== brought.school.ref)
    await scope.run(setSchoolRef, { sourceRef: brought.school.ref });
  return before;
}

const withoutExamples = ({ files }: ImportPreview) =>
  files.map((file) => ({ ...file, columns: file.columns.map((column) => ({ ...column, examples: [] })) }));

const emptied = (draft: Draft) => ({ kind: draft.brought.kind });
const batch = 500;

async function keepSteps(scope: Scope, id: string, steps: readonly Step[]): Promise<void> {
  for (let at = 0; at * batch < steps.length; at += 1) {
    await scope.run(addImportSteps, { id, position: at, steps: steps.slice(at * batch, (at + 1) * batch) });
    await breathe();
  }
}

/** Days for which an import can be taken back, and a preview waits. */
const daysKept = 30;

/** What nobody came back to holds names that it need not hold. */
async function forgetOld(scope: Scope, { today, now }: Moment): Promise<void> {
  for (const { id, appliedAt } of await scope.all(staleDrafts, { before: plusDays(today, -daysKept) })) {
    await scope.run(dropImportLines, { id });
    await scope.run(dropImportSteps, { id });
    if (!appliedAt) await withdraw(scope, await draftOf(scope, id), now);
  }
}

async function withdraw(scope: Scope, draft: Draft, now: string): Promise<void> {
  const preview = { ...draft.preview, files: withoutExamples(draft.preview), questions: [] };
  await scope.run(noteWithdrawn, { id: draft.row.id, now, roster: emptied(draft), preview });
  await scope.run(dropImportLines, { id: draft.row.id });
}

export const applyImport: Handler<Contract['applyImport']> = async ({ scope, world, params, now, today, note }) => {
  const result = await applyDraft(scope, await openDraft(scope, params.importId), { now, today, id: world.id });
  const { pupils, staff, registers } = result.changes;
  note({ importId: params.importId, pupils, staff, registers });
  return result;
};

/** Takes an applied import back, to the hash before it. @throws conflict when its rows changed since */
export async function undoDraft(scope: Scope, draft: Draft, now: string): Promise<ImportPreview> {
  const { row, preview } = draft;
  if (!row.appliedAt) throw problem('conflict', 'This import was never applied, so there is nothing to take back.');
  if (row.undoneAt) throw problem('conflict', 'This import was taken back before. Nothing was changed again.');
  const kept = await scope.all(importSteps, { id: row.id });
  const steps = kept.flatMap((one) => one.steps as Step[]); // written by keepSteps
  if (steps.length === 0)
    throw problem('conflict', 'This import changed nothing, or is too old to be taken back. Nothing was changed.');
  await undoSteps(scope, steps);
  const { refBefore } = row.roster as { refBefore?: string | null }; // written by applyDraft
  if (refBefore !== undefined) await scope.run(setSchoolRef, { sourceRef: refBefore });
  await scope.run(noteUndone, { id: row.id, now });
  return { ...preview, appliedAt: row.appliedAt, undoneAt: now };
}

export const undoImport: Handler<Contract['undoImport']> = async ({ scope, params, now, note }) => {
  const result = await undoDraft(scope, await draftOf(scope, params.importId), now);
  note({ importId: params.importId });
  return result;
};

export const withdrawImport: Handler<Contract['withdrawImport']> = async ({ scope, params, now }) => {
  await withdraw(scope, await openDraft(scope, params.importId), now);
  return {};
};
