import { basename } from 'node:path';
import { Refusal } from '@noticed/shared/contract/problem';
import type { ImportPreview } from '@noticed/shared/contract/roster/import-preview';
import { dayOf } from '@noticed/shared/domain/calendar/day';
import { applyDraft } from '../handlers/roster/apply.ts';
import { openDraft } from '../handlers/roster/draft.ts';
import { namesOf, previewReading } from '../handlers/roster/previews.ts';
import { readFiles, rememberedChoices } from '../handlers/roster/reading.ts';
import { appendEvent } from '../store/audit/audit.ts';
import { type Actor, nobody, type Scope } from '../store/database.ts';
import { schoolById, schools } from '../store/people/schools.ts';
import type { World } from '../world.ts';
import { type Found, type Place, putAway, readFound } from './watched-files.ts';

/** A change of up to this many lines is everyday; above, it is when it touches at most this share of the pupils. */
const everydayLines = 20;
const everydayShare = 0.05;

/** Why a scheduled export waits for a person; null where it goes in by itself. */
export function whyHeld(preview: ImportPreview): string | null {
  const { pupils } = preview.changes;
  const known = pupils.same + pupils.changed + pupils.archived;
  const lines = preview.lines.reduce((sum, one) => sum + one.count, 0);
  const refused = preview.notices.filter((one) => one.severity === 'refused').length;
  if (known === 0) return 'It is the first roster of this school.';
  if (preview.guard.length > 0) return preview.guard.join(' ');
  if (preview.questions.length > 0) return `It is not clear who ${preview.questions.length} of its pupils are.`;
  if (refused > 0) return `${refused} of its rows could not be taken.`;
  if (lines > Math.max(everydayLines, known * everydayShare))
    return `It would change ${lines} things: more than an everyday export.`;
  return null;
}

interface Outcome {
  place: Place;
  why: string | null;
}

/** Takes one school's export from the watched folder: applied, held for a person, or refused with a sentence. Then the files are put away. */
export async function takeExport(world: World, found: Found): Promise<void> {
  const now = world.clock().toISOString();
  const outcome = await bringIn(world, found, now).catch((error: unknown): Outcome => {
    if (!(error instanceof Refusal)) throw error;
    return { place: 'refused', why: error.message };
  });
  putAway(found, outcome.place, now, outcome.why);
  world.log.info({ place: outcome.place, files: found.names.length }, 'watched folder');
}

async function bringIn(world: World, found: Found, now: string): Promise<Outcome> {
  const school = await schoolOf(world, basename(found.folder));
  if (!school) return { place: 'refused', why: `No school here is called “${basename(found.folder)}”.` };
  const uploads = readFound(found);
  if (!uploads) return { place: 'refused', why: 'These files are larger than 50 MB together.' };
  const remembered = await world.database.read(school.actor, rememberedChoices);
  const reading = await readFiles(uploads, { options: { remembered }, actor: school.actor });
  const at = { id: world.id, now, today: dayOf(now, school.timeZone) };
  return world.database.transact(school.actor, async (scope) => {
    const file = { reading, fileName: namesOf(uploads), asked: undefined, hold: whyHeld };
    return settle(world, scope, await previewReading(scope, at, file), at);
  });
}

async function settle(
  world: World,
  scope: Scope,
  preview: ImportPreview,
  at: { id: () => string; now: string; today: string },
): Promise<Outcome> {
  const why = preview.heldBecause;
  const note = (action: string) =>
    appendEvent(scope, world, {
      action,
      at: at.now,
      subjectKind: 'import',
      subjectId: preview.id,
      detail: { pupils: preview.changes.pupils },
    });
  if (why) {
    await note('holdWatchedExport');
    return { place: 'held', why };
  }
  await applyDraft(scope, await openDraft(scope, preview.id), at);
  await note('applyWatchedExport');
  return { place: preview.lines.length === 0 ? 'unchanged' : 'applied', why: null };
}

/** A folder is named after the school, its id in the MIS or its id here. */
async function schoolOf(world: World, name: string): Promise<{ actor: Actor; timeZone: string } | null> {
  return world.database.read(nobody, async (scope) => {
    const named = (one: { id: string; name: string; sourceRef: string | null }) =>
      one.id === name || one.sourceRef === name || one.name.toLowerCase() === name.toLowerCase();
    const found = (await scope.all(schools)).find(named);
    const row = found && (await scope.first(schoolById, { id: found.id }));
    return row ? { actor: { schoolId: row.id, staffId: null }, timeZone: row.timeZone } : null;
  });
}
