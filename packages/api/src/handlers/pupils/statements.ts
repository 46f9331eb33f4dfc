import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import type { Call, Handler } from '../../http/call.ts';
import { addNoteReading } from '../../store/people/openings.ts';
import { correctReason, keepPlacementVersion, placementById } from '../../store/relationship/placements.ts';
import { addStatement, latestStatement } from '../../store/relationship/statements.ts';
import { checkInLines } from './pupil-notes.ts';

interface About {
  pupilId: string;
  aboutKind: 'check-in' | 'placement';
  aboutId: string;
}

/** A pupil's words as the next version; whoever typed them in corrects them, and nobody else. */
async function keepStatement(
  { scope, viewer, body, now }: Call<Contract['stateOnCheckIn'] | Contract['stateOnPlacement']>,
  about: About,
): Promise<{ version: number }> {
  const before = await scope.first(latestStatement, { ...about });
  if ((before?.version ?? 0) !== body.version)
    throw problem('conflict', 'This statement was written down on another device. Look at it again, then correct it.', {
      current: { version: before?.version ?? 0 },
    });
  if (before && before.writtenBy !== viewer.staffId)
    throw problem('conflict', 'A colleague wrote this down with the pupil. Only they can correct it.');
  const version = body.version + 1;
  const written = { words: body.words, writtenBy: viewer.staffId, recordedAt: now, version };
  await scope.run(addStatement, { ...about, ...written });
  return { version };
}

export const stateOnCheckIn: Handler<Contract['stateOnCheckIn']> = (call) => {
  const { pupilId, checkInId } = call.params;
  return keepStatement(call, { pupilId, aboutKind: 'check-in', aboutId: checkInId });
};

const absent = () => problem('not-found', 'There is nothing here that you can open.');

export const stateOnPlacement: Handler<Contract['stateOnPlacement']> = async (call) => {
  const row = await call.scope.first(placementById, { id: call.params.placementId });
  if (!row) throw absent();
  return keepStatement(call, { pupilId: row.pupilId, aboutKind: 'placement', aboutId: row.id });
};

export const correctPlacement: Handler<Contract['correctPlacement']> = async ({ scope, params, body, now }) => {
  const row = await scope.first(placementById, { id: params.placementId });
  if (!row) throw absent();
  if (row.retractedAt) throw problem('conflict', 'This placement was taken back before.');
  if (row.version !== body.version)
    throw problem('conflict', 'This reason was corrected on another device. Look at it again, then correct it.', {
      current: { version: row.version },
    });
  await scope.run(keepPlacementVersion, { id: row.id, version: row.version, reason: row.reason, at: now });
  await scope.run(correctReason, { id: row.id, reason: body.reason, at: now });
  return { version: row.version + 1 };
};

/** Tier 1 for a senior leader: one pupil at a time, with a reason that is kept beside the event. */
export const readNotesWithReason: Handler<Contract['readNotesWithReason']> = async (call) => {
  const { scope, viewer, params, body, world, now, note } = call;
  const id = world.id();
  const { pupilId } = params;
  await scope.run(addNoteReading, { id, pupilId, staffId: viewer.staffId, reason: body.reason, at: now });
  note({ readingId: id });
  return { checkIns: await checkInLines(scope, viewer, pupilId, true) };
};
