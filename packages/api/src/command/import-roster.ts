import type { ImportPreview } from '@noticed/shared/contract/roster/import-preview';
import { dayOf } from '@noticed/shared/domain/calendar/day';
import { counted } from '@noticed/shared/domain/flags/sentence';
import { foundSchool } from '../handlers/people/school.ts';
import { applyDraft } from '../handlers/roster/apply.ts';
import { answerDraft, openDraft } from '../handlers/roster/draft.ts';
import { previewReading } from '../handlers/roster/previews.ts';
import { readFiles } from '../handlers/roster/reading.ts';
import type { RosterReading } from '../import/reading.ts';
import type { RosterSchool } from '../import/roster.ts';
import { appendEvent } from '../store/audit/audit.ts';
import { nobody, type Scope } from '../store/database.ts';
import { schools } from '../store/people/schools.ts';
import { noteApproved } from '../store/roster/import-drafts.ts';
import type { World } from '../world.ts';
import { type Command, CommandRefused } from './command.ts';

const formats = ['auto', 'sds', 'oneroster', 'ctf', 'csv'] as const;

export const importRoster: Command = {
  usage:
    'import <file or folder> [--format auto|sds|oneroster|ctf|csv] [--school NAME] [--blank-means unknown|no] [--large] [--dry-run] [--json]',
  about:
    'Read a roster and apply it. Every school of the file is taken, each its own, or the one named by --school. --large lets another school’s file in, or one that more than a fifth of the pupils would leave by.',
  options: {
    format: { type: 'string' },
    school: { type: 'string' },
    'blank-means': { type: 'string' },
    large: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  takesFiles: true,
  run: async (world, { values, files }) => {
    const format = formats.find((one) => one === (values.format ?? 'auto'));
    if (!format) throw new CommandRefused(`--format is one of ${formats.join(', ')}.`);
    if (files.length === 0) throw new CommandRefused('Name a file or a folder to import.');
    const blankMeans = values['blank-means'] === 'no' ? 'no' : 'unknown';
    const reading = await readFiles(files, { options: { format, blankMeans }, actor: nobody });
    const chosen = choose(reading, values.school);
    const dryRun = values['dry-run'] === true;
    const previews = await importAll(world, { ...reading, chosen, large: values.large === true }, dryRun);
    return values.json === true
      ? JSON.stringify(summary(reading, previews, dryRun), null, 2)
      : spoken(previews, dryRun);
  },
};

/** The schools of the file that are meant. A list of pupils names no school: then --school says whose it is. */
function choose(reading: RosterReading, asked: string | boolean | undefined): RosterSchool[] {
  const all = reading.roster.schools;
  const [only] = all;
  if (typeof asked !== 'string') return all;
  if (only && all.length === 1 && only.name === '') return [{ ...only, ref: asked, name: asked }];
  const found = all.filter((one) => one.ref === asked || one.name.toLowerCase() === asked.toLowerCase());
  if (found.length === 0)
    throw new CommandRefused(
      `The file holds no school “${asked}”. It holds: ${all.map((one) => one.name).join(', ')}.`,
    );
  return found;
}

/** Ends the transaction of a dry run without keeping anything of it. */
class DryRun extends Error {}

/** All schools in one transaction; a dry run does the same and then lets go of it. */
interface Bringing extends RosterReading {
  chosen: RosterSchool[];
  /** Whoever owns the machine is the second person. */
  large: boolean;
}

/** All schools in one transaction; a dry run does the same and then lets go of it. */
async function importAll(world: World, bringing: Bringing, dryRun: boolean): Promise<ImportPreview[]> {
  const previews: ImportPreview[] = [];
  const work = async (scope: Scope) => {
    for (const school of bringing.chosen) previews.push(await importOne(world, scope, bringing, school));
    if (dryRun) throw new DryRun();
  };
  await world.database.transact(nobody, work).catch((error: unknown) => {
    if (!(error instanceof DryRun)) throw error;
  });
  return previews;
}

async function importOne(world: World, scope: Scope, bringing: Bringing, school: RosterSchool): Promise<ImportPreview> {
  const now = world.clock().toISOString();
  const today = dayOf(now, 'Europe/London');
  const schoolId = await schoolFor(world, scope, school, bringing.chosen.length, { now, today });
  const mine = scope.as({ schoolId, staffId: null });
  const at = { now, today, id: world.id };
  const reading = { ...bringing, roster: { ...bringing.roster, schools: [school] } };
  const file = { reading, fileName: 'command line', asked: school.ref, hold: null };
  const made = await previewReading(mine, at, file);
  if (bringing.large) await mine.run(noteApproved, { id: made.id, staffId: null, now });
  const draft = await openDraft(mine, made.id);
  // Nobody is there to ask: the likeliest answer stands, and the counts say how many were doubtful.
  const likeliest = Object.fromEntries(made.questions.map((one) => [one.id, one.suggested]));
  if (made.questions.length > 0) await answerDraft(mine, draft, likeliest, today);
  const applied = await applyDraft(mine, await openDraft(mine, made.id), at);
  await appendEvent(mine, world, {
    action: 'importFromCommandLine',
    at: now,
    subjectKind: 'import',
    subjectId: made.id,
    detail: { pupils: applied.changes.pupils },
  });
  return { ...applied, school: applied.school || school.name };
}

/** The school that the file is about: known by its id or name, or the only one there is, or a new one. */
async function schoolFor(
  world: World,
  scope: Scope,
  school: RosterSchool,
  of: number,
  at: { now: string; today: string },
): Promise<string> {
  const existing = await scope.all(schools);
  const known =
    existing.find((one) => one.sourceRef === school.ref) ?? existing.find((one) => one.name === school.name);
  const only = existing.length === 1 && of === 1 ? existing[0] : undefined;
  // One school that was set up by hand takes its first file; a list without a school's name is for the only one.
  const adopts = only && (only.sourceRef === null || school.name === '') ? only : undefined;
  if (known ?? adopts) return (known ?? adopts)?.id ?? '';
  if (school.name === '')
    throw new CommandRefused('This file does not say which school it is from. Give its name with --school.');
  const kind = school.registers.some((one) => one.kind === 'primary-class') ? 'primary' : 'secondary';
  return foundSchool(scope, world, { name: school.name, kind, ref: school.ref, ...at });
}

function summary(reading: RosterReading, previews: readonly ImportPreview[], dryRun: boolean) {
  const total = (name: 'pupils' | 'staff' | 'registers' | 'memberships') =>
    previews.reduce((sum, one) => sum + one[name], 0);
  const counts = {
    pupils: total('pupils'),
    staff: total('staff'),
    registers: total('registers'),
    memberships: total('memberships'),
  };
  const each = previews.map(({ school, pupils, staff, registers, memberships, changes, notices }) => ({
    school,
    pupils,
    staff,
    registers,
    memberships,
    changes,
    notices: notices.length,
  }));
  return { format: reading.format, applied: !dryRun, ...counts, schools: each };
}

function spoken(previews: readonly ImportPreview[], dryRun: boolean): string {
  const lines = previews.flatMap((one) => {
    const { pupils, staff, registers } = one.changes;
    const change = (name: string, counts: typeof pupils) =>
      `  ${name}: ${counts.added} added, ${counts.changed} changed, ${counts.archived} archived, ${counts.same} the same`;
    const notices = one.notices
      .slice(0, 20)
      .map(
        (notice) =>
          `  ${notice.severity === 'refused' ? 'Left out' : 'Look at'} – ${notice.file}${notice.line ? `, line ${notice.line}` : ''}: ${notice.message} ${notice.remedy}`,
      );
    return [
      `${one.school || 'The school'}: ${counted(one.pupils, 'pupil')}, ${one.staff} staff, ${counted(one.registers, 'register')}, ${counted(one.memberships, 'membership')}`,
      change('pupils', pupils),
      change('staff', staff),
      change('registers', registers),
      ...notices,
    ];
  });
  return [...lines, dryRun ? 'Dry run: nothing was changed.' : 'Applied.'].join('\n');
}
