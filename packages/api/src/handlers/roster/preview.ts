import type { ImportFile, ImportPreview } from '@noticed/shared/contract/roster/import-preview';
import { fullName } from '@noticed/shared/domain/people/name';
import type { Known } from '../../import/plan/known.ts';
import { countsOf, type Line } from '../../import/plan/lines.ts';
import type { Question } from '../../import/plan/match-pupils.ts';
import type { Plan } from '../../import/plan/plan.ts';
import type { FileFound, RosterReading } from '../../import/reading.ts';
import type { Brought, Compared } from './draft.ts';

/** What is said of a draft beside the difference itself. */
export interface AboutFile {
  id: string;
  createdAt: string;
  fileName: string;
  format: string;
  brought: Brought;
  reading: RosterReading | null;
}

/** What a plan comes to, for a person to look at before it is applied. */
export function previewOf(about: AboutFile, compared: Compared): ImportPreview {
  const { id, createdAt, fileName, format, brought, reading } = about;
  const { plan } = compared;
  const school = brought.kind === 'file' ? brought.school : null;
  const notices = [...(reading?.roster.notices ?? []), ...(school?.notices ?? [])];
  return {
    ...{ id, createdAt, fileName, format, heldBecause: null },
    kind: brought.kind,
    school: school?.name || compared.name,
    schools: (reading?.roster.schools ?? []).map(({ ref, name }) => ({ ref, name })),
    pupils: school?.pupils.length ?? plan.pupils.length,
    staff: school?.staff.length ?? plan.staff.length,
    registers: school?.registers.length ?? plan.registers.length,
    memberships: school?.memberships.length ?? plan.memberships.length,
    files: (reading?.files ?? []).map(fileOf),
    ...differenceOf(compared),
    approved: false,
    notices: [...notices.map(noticeOf), ...passedOver(plan, fileName)],
    appliedAt: null,
    undoneAt: null,
    withdrawnAt: null,
  };
}

/** The part of a preview that an answer or a newer row changes. */
export function differenceOf({ plan, known, lines, reasons }: Compared) {
  const forms = formNames(known);
  return {
    changes: {
      pupils: countsOf(plan.pupils),
      staff: countsOf(plan.staff),
      registers: countsOf(plan.registers),
      memberships: countsOf(plan.memberships),
      teaching: countsOf(plan.teaching),
      terms: { added: plan.terms.length, changed: 0, archived: 0, same: 0 },
    },
    lines: lineCounts(lines),
    questions: plan.questions.map((one) => questionOf(one, forms)),
    guard: reasons,
  };
}

function lineCounts(lines: readonly Line[]): ImportPreview['lines'] {
  const counts = new Map<string, ImportPreview['lines'][number]>();
  for (const { what, change } of lines) {
    const before = counts.get(`${what} ${change}`)?.count ?? 0;
    counts.set(`${what} ${change}`, { what, change, count: before + 1 });
  }
  return [...counts.values()];
}

function fileOf(file: FileFound): ImportFile {
  const { name, encoding, separator, headerLine, rows, shape, remembered, columns } = file;
  return {
    ...{ name, encoding, separator, headerLine, rows, shape },
    remembered: remembered !== null,
    columns: columns.map(({ heading, field, because, examples }) => ({ heading, field, because, examples })),
    blankMeans: remembered?.blankMeans ?? 'unknown',
    dateOrder: remembered?.dateOrder ?? null,
  };
}

type ReaderNotice = RosterReading['roster']['notices'][number];

const noticeOf = ({ severity, file, line, message, remedy }: ReaderNotice) => ({
  severity,
  file,
  line,
  message,
  remedy,
});

/** Pupils of the file who are neither added nor changed, said so that the counts add up. */
function passedOver({ passedOver: { left, nameless } }: Plan, file: string): ImportPreview['notices'] {
  const notices: ImportPreview['notices'] = [];
  if (left > 0)
    notices.push({
      ...{
        severity: 'look-at',
        file,
        line: null,
        message: `Pupils who had already left and were never here: ${left}.`,
      },
      remedy: 'They are not added.',
    });
  if (nameless > 0)
    notices.push({
      ...{
        severity: 'refused',
        file,
        line: null,
        message: `Pupils without a name whom no number makes known: ${nameless}.`,
      },
      remedy: 'Import the list with their names first.',
    });
  return notices;
}

function questionOf(
  { id, pupil, why, candidates, suggested, answer }: Question,
  forms: ReadonlyMap<string, string>,
): ImportPreview['questions'][number] {
  return {
    ...{ id, why, suggested, answered: answer !== undefined, answer: answer ?? null },
    name: fullName({ preferredForename: null, preferredSurname: null, ...pupil }),
    year: pupil.yearGroup ?? null,
    candidates: candidates.map(({ row, by }) => ({
      ...{ pupilId: row.id, name: fullName(row), year: row.year, form: forms.get(row.id) ?? null },
      left: row.leftOn !== null,
      by,
    })),
  };
}

function formNames({ registers, memberships }: Known): Map<string, string> {
  const forms = new Map(
    registers.filter((row) => row.kind === 'tutor' || row.kind === 'primary-class').map((row) => [row.id, row.name]),
  );
  return new Map(
    memberships.flatMap((row) => (forms.has(row.registerId) ? [[row.pupilId, forms.get(row.registerId) ?? '']] : [])),
  );
}
