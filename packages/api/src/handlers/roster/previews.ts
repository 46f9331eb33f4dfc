import type { Contract } from '@noticed/shared/contract/contract';
import type { ResultOf } from '@noticed/shared/contract/endpoint';
import { problem } from '@noticed/shared/contract/problem';
import type { ImportPreview } from '@noticed/shared/contract/roster/import-preview';
import { folded } from '@noticed/shared/domain/people/name';
import { yearGroups } from '@noticed/shared/domain/people/year-group';
import { type Handler, prepared, type Upload } from '../../http/call.ts';
import { fields } from '../../import/column/fields.ts';
import type { RosterReading } from '../../import/reading.ts';
import type { Scope } from '../../store/database.ts';
import { schoolById } from '../../store/people/schools.ts';
import { staffNames } from '../../store/people/staff.ts';
import { importLines, recentDrafts, saveMapping } from '../../store/roster/import-drafts.ts';
import { chosenSchool } from './chosen-school.ts';
import { answerDraft, draftOf, type Hold, keepDraft, openDraft } from './draft.ts';
import { readFiles, rememberedChoices } from './reading.ts';

/** How a file, or several, is called in a list. */
export const namesOf = (files: readonly Pick<Upload, 'name'>[]) =>
  (files.length === 1 ? (files[0]?.name ?? '') : `${files.length} files`).slice(0, 200);

export interface ReadFile {
  reading: RosterReading;
  fileName: string;
  asked: string | undefined;
  hold: Hold | null;
}

/** Takes the right school of a file and keeps it as a draft. */
export async function previewReading(
  scope: Scope,
  at: { id: () => string; now: string; today: string },
  { reading, fileName, asked, hold }: ReadFile,
): Promise<ImportPreview> {
  const own = await scope.first(schoolById, { id: scope.actor.schoolId });
  const school = chosenSchool(reading, { name: own?.name ?? '', sourceRef: own?.sourceRef ?? null }, asked);
  const { now, today } = at;
  const brought = { kind: 'file' as const, school };
  return keepDraft(scope, { id: at.id(), now, today, fileName, format: reading.format, brought, reading, hold });
}

export const previewImport: Handler<Contract['previewImport']> = prepared(
  async ({ uploads, query }, world, { actor, gone }) => {
    const remembered = await world.database.read(actor, rememberedChoices);
    return readFiles(uploads, { options: { format: query.format, remembered }, id: query.reading, actor, gone });
  },
  async ({ scope, world, uploads, query, now, today, note }, reading: RosterReading) => {
    const at = { id: world.id, now, today };
    const file = { reading, fileName: namesOf(uploads), asked: query.school, hold: null };
    const result = await previewReading(scope, at, file);
    note({ importId: result.id, format: reading.format });
    return result;
  },
);

export const prepareRollover: Handler<Contract['prepareRollover']> = async ({
  scope,
  world,
  body,
  now,
  today,
  note,
}) => {
  const lastYear = yearGroups.find((one) => one === body.lastYear);
  if (!lastYear)
    throw problem('invalid', 'Choose the last year group of the school.', {
      fields: [{ path: 'lastYear', message: 'Choose the last year group of the school.' }],
    });
  const brought = { kind: 'rollover' as const, choice: { forms: body.forms, lastYear } };
  const about = { fileName: 'New academic year', format: 'rollover', reading: null, hold: null };
  const result = await keepDraft(scope, { id: world.id(), now, today, brought, ...about });
  note({ importId: result.id });
  return result;
};

export const readImport: Handler<Contract['readImport']> = async ({ scope, params }) => {
  const { row, preview } = await draftOf(scope, params.importId);
  const { appliedAt, undoneAt, withdrawnAt, heldBecause } = row;
  return { ...preview, approved: row.approvedAt !== null, appliedAt, undoneAt, withdrawnAt, heldBecause };
};

export const answerImport: Handler<Contract['answerImport']> = async ({ scope, params, body, today }) => {
  const draft = await openDraft(scope, params.importId);
  const asked = new Map(draft.preview.questions.map((one) => [one.id, one]));
  const wrong = body.answers.flatMap(({ question, pupilId }, at) => {
    const offered =
      asked.get(question)?.candidates.some((one) => one.pupilId === pupilId) ||
      (asked.has(question) && pupilId === null);
    return offered ? [] : [{ path: `answers.${at}`, message: 'This pupil was not among those to choose from.' }];
  });
  if (wrong.length > 0) throw problem('invalid', 'Choose among the pupils that are offered.', { fields: wrong });
  const given = Object.fromEntries(body.answers.map(({ question, pupilId }) => [question, pupilId]));
  return answerDraft(scope, draft, { ...draft.answers, ...given }, today);
};

interface LineWish {
  what?: string | undefined;
  change?: string | undefined;
  find?: string | undefined;
  after: number;
}
const pageSize = 100;
type Lines = ResultOf<Contract['listImportLines']>;

/** A page of what a draft would do, by name. */
export async function linesPage(scope: Scope, id: string, { what, change, find, after }: LineWish): Promise<Lines> {
  const text = folded(find ?? '').replace(/[%_]/g, ' ');
  const rows = await scope.all(importLines, { id, what: what ?? '%', change: change ?? '%', like: `%${text}%`, after });
  const lines = rows.slice(0, pageSize);
  // What and change were written by linesOf.
  return { lines, next: rows.length > pageSize ? (lines.at(-1)?.position ?? null) : null } as Lines;
}

export const listImportLines: Handler<Contract['listImportLines']> = async ({ scope, params, query }) => {
  await draftOf(scope, params.importId);
  return linesPage(scope, params.importId, query);
};

export const keepMapping: Handler<Contract['keepMapping']> = async ({ scope, params, body, now }) => {
  const { columns, blankMeans, dateOrder } = body;
  const unknown = columns.flatMap(({ field }, at) =>
    field === null || Object.hasOwn(fields, field)
      ? []
      : [{ path: `columns.${at}.field`, message: 'A column cannot hold this.' }],
  );
  if (unknown.length > 0) throw problem('invalid', 'Choose what each column holds from the list.', { fields: unknown });
  const mapping = Object.fromEntries(columns.map(({ heading, field }) => [heading, field]));
  const choices = { mapping, blankMeans, ...(dateOrder ? { dateOrder } : {}) };
  await scope.run(saveMapping, { shape: params.shape, choices, now, staffId: scope.actor.staffId ?? '' });
  return {};
};

export const listFields: Handler<Contract['listFields']> = async () => ({
  fields: Object.entries(fields).map(([id, { label }]) => ({ id, label })),
});

export const listImports: Handler<Contract['listImports']> = async ({ scope }) => {
  const rows = await scope.all(recentDrafts);
  const listIds = [...new Set(rows.flatMap((one) => one.staffId ?? []))];
  const names = new Map((await scope.all(staffNames, { listIds })).map((one) => [one.id, one.name]));
  const imports = rows.map((row) => ({
    ...{ id: row.id, fileName: row.fileName, heldBecause: row.heldBecause },
    ...{ createdAt: row.createdAt, appliedAt: row.appliedAt, state: stateOf(row) },
    kind: row.kind === 'rollover' ? ('rollover' as const) : ('file' as const),
    by: row.staffId ? (names.get(row.staffId) ?? null) : null,
  }));
  return { imports };
};

function stateOf(row: {
  undoneAt: string | null;
  appliedAt: string | null;
  withdrawnAt: string | null;
  heldBecause: string | null;
}): 'waiting' | 'held' | 'applied' | 'undone' | 'withdrawn' {
  if (row.undoneAt) return 'undone';
  if (row.appliedAt) return 'applied';
  if (row.withdrawnAt) return 'withdrawn';
  return row.heldBecause ? 'held' : 'waiting';
}
