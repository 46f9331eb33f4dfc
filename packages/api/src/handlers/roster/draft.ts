import { setImmediate as breathe } from 'node:timers/promises';
import { problem } from '@noticed/shared/contract/problem';
import type { ImportPreview } from '@noticed/shared/contract/roster/import-preview';
import { guardReasons } from '../../import/plan/guard.ts';
import { type Known, knownRoster } from '../../import/plan/known.ts';
import { type Line, linesOf } from '../../import/plan/lines.ts';
import type { Answers } from '../../import/plan/match-pupils.ts';
import { type Plan, planning } from '../../import/plan/plan.ts';
import { type RolloverChoice, rolloverPlan } from '../../import/plan/rollover.ts';
import { gently } from '../../import/plan/work.ts';
import type { RosterReading } from '../../import/reading.ts';
import type { RosterSchool } from '../../import/roster.ts';
import type { Scope } from '../../store/database.ts';
import { schoolById } from '../../store/people/schools.ts';
import {
  addImportDraft,
  addImportLines,
  dropImportLines,
  importDraftById,
  saveAnswers,
} from '../../store/roster/import-drafts.ts';
import { type AboutFile, differenceOf, previewOf } from './preview.ts';

/** What a draft brings: a school of a file, or a new academic year. */
export type Brought = { kind: 'file'; school: RosterSchool } | { kind: 'rollover'; choice: RolloverChoice };

/** A draft compared with the school as it is now. */
export interface Compared {
  plan: Plan;
  known: Known;
  /** The school as Noticed calls it. */
  name: string;
  lines: Line[];
  reasons: string[];
}

/** Compares what was brought with the rows of this moment. */
export async function compare(scope: Scope, brought: Brought, today: string, answers: Answers): Promise<Compared> {
  const known = await knownRoster(scope, today);
  const own = await scope.first(schoolById, { id: scope.actor.schoolId });
  const name = own?.name ?? '';
  if (brought.kind === 'rollover') {
    const plan = await gently(rolloverPlan(known, today, brought.choice));
    return { known, plan, name, lines: await gently(linesOf(plan, known)), reasons: [] };
  }
  const plan = await gently(planning(brought.school, known, today, answers));
  const school = { name, sourceRef: own?.sourceRef ?? null };
  const reasons = guardReasons({ plan, file: brought.school, school });
  return { known, plan, name, lines: await gently(linesOf(plan, known)), reasons };
}

export interface NewDraft {
  id: string;
  now: string;
  today: string;
  fileName: string;
  format: string;
  brought: Brought;
  reading: RosterReading | null;
  /** Why nobody but a person may apply it, once the difference is known; null where a person brought it. */
  hold: Hold | null;
}

export type Hold = (preview: ImportPreview) => string | null;

/** Compares, keeps the draft with its lines, and says what applying it would do. */
export async function keepDraft(scope: Scope, draft: NewDraft): Promise<ImportPreview> {
  const compared = await compare(scope, draft.brought, draft.today, {});
  const about: AboutFile = { ...draft, createdAt: draft.now };
  const found = previewOf(about, compared);
  const preview = { ...found, heldBecause: draft.hold?.(found) ?? null };
  await scope.run(addImportDraft, {
    ...{ id: draft.id, now: draft.now, fileName: draft.fileName, format: draft.format, preview },
    ...{ staffId: scope.actor.staffId, kind: draft.brought.kind, answers: {}, heldBecause: preview.heldBecause },
    roster: draft.brought,
  });
  await keepLines(scope, draft.id, compared);
  return preview;
}

/** Compares again with other answers, and keeps that as the preview. */
export async function answerDraft(scope: Scope, draft: Draft, answers: Answers, today: string): Promise<ImportPreview> {
  const compared = await compare(scope, draft.brought, today, answers);
  const preview = { ...draft.preview, ...differenceOf(compared) };
  await scope.run(saveAnswers, { id: draft.row.id, answers, preview });
  await scope.run(dropImportLines, { id: draft.row.id });
  await keepLines(scope, draft.row.id, compared);
  return preview;
}

const batch = 500;

async function keepLines(scope: Scope, importId: string, { lines: found }: Compared): Promise<void> {
  const lines = found.map((line, position) => ({
    ...line,
    importId,
    position,
    fields: JSON.stringify(line.fields),
  }));
  for (let at = 0; at < lines.length; at += batch) {
    await scope.run(addImportLines, { rows: JSON.stringify(lines.slice(at, at + batch)) });
    await breathe();
  }
}

export type Draft = Awaited<ReturnType<typeof draftOf>>;

/** A draft as it was kept. @throws not-found */
export async function draftOf(scope: Scope, id: string) {
  const row = await scope.first(importDraftById, { id });
  if (!row) throw problem('not-found', 'This import is not here any more. Choose the file again.');
  // All three were written by this file.
  return {
    row,
    brought: row.roster as Brought,
    preview: row.preview as ImportPreview,
    answers: row.answers as Answers,
  };
}

/** A draft that may still be worked on. @throws conflict */
export async function openDraft(scope: Scope, id: string): Promise<Draft> {
  const draft = await draftOf(scope, id);
  const { appliedAt, withdrawnAt } = draft.row;
  if (appliedAt) throw problem('conflict', 'This import was applied before. Nothing was changed again.');
  if (withdrawnAt) throw problem('conflict', 'This import was put away. Choose the file again.');
  return draft;
}
