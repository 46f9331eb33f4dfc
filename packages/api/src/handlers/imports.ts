import type { Contract } from '@noticed/shared/contract/contract';
import type { ImportPreview } from '@noticed/shared/contract/imports';
import { problem } from '@noticed/shared/contract/problem';
import { calledName } from '@noticed/shared/domain/name';
import { type Call, type Handler, prepared, type Upload } from '../http/call.ts';
import { ReadFailure } from '../import/failure.ts';
import { applyPlan } from '../import/plan/apply.ts';
import { knownRoster } from '../import/plan/known.ts';
import { type LinkChange, type Plan, planFor, type RowChange } from '../import/plan/plan.ts';
import { readInWorker } from '../import/read-in-worker.ts';
import type { RosterReading } from '../import/reading.ts';
import type { RosterSchool } from '../import/roster.ts';
import type { Scope } from '../store/database.ts';
import { addImportDraft, importDraftById, noteApplied } from '../store/import-drafts.ts';
import { schoolById, setSchoolRef } from '../store/schools.ts';

type Format = 'auto' | 'sds' | 'oneroster' | 'csv';

/** Reads files in a thread of their own. What cannot be read is said with file, line and remedy. */
export async function readFiles(uploads: readonly Upload[], format: Format): Promise<RosterReading> {
  try {
    return await readInWorker([...uploads], { format });
  } catch (error) {
    if (error instanceof ReadFailure)
      throw problem('invalid', error.message, { fields: [{ path: 'file', message: error.message }] });
    throw error;
  }
}

const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Which of a file's schools is meant: the one named, the one this school was made from or is called, or the only one. */
export function chosenSchool(
  reading: RosterReading,
  school: { name: string; sourceRef: string | null },
  asked: string | undefined,
): RosterSchool {
  const { schools } = reading.roster;
  const named = (name: string) => schools.find((one) => one.ref === name || sameName(one.name, name));
  const chosen = asked
    ? named(asked)
    : (named(school.sourceRef ?? '') ?? named(school.name) ?? (schools.length === 1 ? schools[0] : undefined));
  if (chosen) return chosen;
  const names = schools.map((one) => one.name);
  const message = asked
    ? `This file holds no school called “${asked}”. It holds: ${names.join(', ')}.`
    : `This file holds ${names.length} schools: ${names.join(', ')}. Choose one.`;
  throw problem('invalid', message, {
    fields: [{ path: 'school', message }],
    current: schools.map(({ ref, name }) => ({ ref, name })),
  });
}

const countsOf = (changes: readonly { change: string }[]) => {
  const of = (change: string) => changes.filter((one) => one.change === change).length;
  return { added: of('add'), changed: of('change'), archived: of('archive'), same: of('same') };
};

const exampleLimit = 100;

function examplesOf(plan: Plan): ImportPreview['examples'] {
  const spoken = { add: 'added', change: 'changed', archive: 'archived' } as const;
  const rows = <Row>(what: string, changes: readonly RowChange<Row>[], name: (row: Row) => string) =>
    changes
      .flatMap((one) =>
        one.change === 'same'
          ? []
          : [
              {
                what,
                name: name(one.row),
                change: one.change === 'change' ? `changed: ${one.fields.join(', ')}` : spoken[one.change],
              },
            ],
      )
      .slice(0, exampleLimit);
  return [
    ...rows('pupil', plan.pupils, (row) => `${calledName(row)} ${row.preferredSurname || row.legalSurname}`.trim()),
    ...rows('staff', plan.staff, (row) => `${row.forename} ${row.surname}`.trim()),
    ...rows('register', plan.registers, (row) => row.name),
  ];
}

interface Draft {
  id: string;
  fileName: string;
  format: string;
  appliedAt: string | null;
}

/** What a plan comes to, for a person to look at before it is applied. */
export function previewOf(
  draft: Draft,
  reading: Pick<RosterReading, 'roster'>,
  school: RosterSchool,
  plan: Plan,
): ImportPreview {
  const notices = [...reading.roster.notices, ...school.notices];
  const links = (all: readonly LinkChange[]) => countsOf(all);
  return {
    ...draft,
    school: school.name,
    schools: reading.roster.schools.map(({ ref, name }) => ({ ref, name })),
    pupils: school.pupils.length,
    staff: school.staff.length,
    registers: school.registers.length,
    memberships: school.memberships.length,
    changes: {
      pupils: countsOf(plan.pupils),
      staff: countsOf(plan.staff),
      registers: countsOf(plan.registers),
      memberships: links(plan.memberships),
      teaching: links(plan.teaching),
    },
    examples: examplesOf(plan),
    notices: notices.map(({ severity, file, line, message, remedy }) => ({ severity, file, line, message, remedy })),
  };
}

/** Compares, keeps the draft, and says what applying it would do. */
export async function preview(
  scope: Scope,
  world: { id: () => string },
  given: { reading: RosterReading; fileName: string; now: string; today: string; asked: string | undefined },
): Promise<ImportPreview> {
  const { reading, fileName, now, today, asked } = given;
  const own = await scope.first(schoolById, { id: scope.actor.schoolId });
  const school = chosenSchool(reading, { name: own?.name ?? '', sourceRef: own?.sourceRef ?? null }, asked);
  const plan = planFor(school, await knownRoster(scope), today);
  const id = world.id();
  const result = previewOf({ id, fileName, format: reading.format, appliedAt: null }, reading, school, plan);
  await scope.run(addImportDraft, {
    id,
    staffId: scope.actor.staffId ?? '',
    fileName,
    format: reading.format,
    roster: school,
    preview: result,
    createdAt: now,
  });
  return result;
}

export const previewImport: Handler<Contract['previewImport']> = prepared(
  ({ uploads, query }) => readFiles(uploads, query.format),
  async (
    { scope, world, uploads, query, now, today, note }: Call<Contract['previewImport']>,
    reading: RosterReading,
  ) => {
    const fileName = uploads.length === 1 ? (uploads[0]?.name ?? '') : `${uploads.length} files`;
    const result = await preview(scope, world, {
      reading,
      fileName: fileName.slice(0, 200),
      now,
      today,
      asked: query.school,
    });
    note({ importId: result.id, format: reading.format });
    return result;
  },
);

async function draftOf(scope: Scope, id: string) {
  const row = await scope.first(importDraftById, { id });
  if (!row) throw problem('not-found', 'This preview is not here any more. Choose the file again.');
  // Both were written by preview above.
  return { row, school: row.roster as RosterSchool, preview: row.preview as ImportPreview };
}

export const readImport: Handler<Contract['readImport']> = async ({ scope, params }) => {
  const { row, preview: kept } = await draftOf(scope, params.importId);
  return { ...kept, appliedAt: row.appliedAt };
};

/** Applies a draft to the school as it is now: what changed since the preview is compared again. */
export async function apply(
  scope: Scope,
  world: { id: () => string },
  importId: string,
  now: string,
  today: string,
): Promise<ImportPreview> {
  const { row, school, preview: kept } = await draftOf(scope, importId);
  if (row.appliedAt) throw problem('conflict', 'This import was applied before. Nothing was changed again.');
  const plan = planFor(school, await knownRoster(scope), today);
  await applyPlan(scope, plan, today, world.id);
  // A list of pupils names no school, so there is nothing to know it by next time.
  if (school.name) await scope.run(setSchoolRef, { sourceRef: school.ref });
  await scope.run(noteApplied, { id: importId, now });
  const fresh = previewOf(
    { id: row.id, fileName: row.fileName, format: row.format, appliedAt: now },
    { roster: { schools: [school], notices: [] } },
    school,
    plan,
  );
  return { ...fresh, schools: kept.schools, notices: kept.notices };
}

export const applyImport: Handler<Contract['applyImport']> = async ({ scope, world, params, now, today, note }) => {
  const result = await apply(scope, world, params.importId, now, today);
  note({
    importId: params.importId,
    pupils: result.changes.pupils,
    staff: result.changes.staff,
    registers: result.changes.registers,
  });
  return result;
};
