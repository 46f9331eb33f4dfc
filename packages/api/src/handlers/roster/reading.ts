import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import type { Handler, Upload } from '../../http/call.ts';
import { ReadFailure } from '../../import/failure.ts';
import { readInWorker, readRecordInWorker, type WorkerLimits } from '../../import/read-in-worker.ts';
import type { ReadChoices, ReadOptions } from '../../import/reading.ts';
import type { Actor, Scope } from '../../store/database.ts';
import { mappings } from '../../store/roster/import-drafts.ts';

/** Files that are being read by this process, for whoever sent them. */
interface UnderWay {
  actor: Actor;
  share: number;
  stop: AbortController;
}
const underWay = new Map<string, UnderWay>();

const stopped = () => problem('conflict', 'The reading was stopped. Nothing was changed.');

export interface ReadingWish {
  options?: ReadOptions;
  /** Under which the reading can be watched and stopped. */
  id?: string | undefined;
  actor: Actor;
  /** Aborts when whoever asked is gone. */
  gone?: AbortSignal | undefined;
}

/**
 * Reads files in a thread of their own. What cannot be read is said with file, line and remedy.
 * @throws invalid, or conflict when it was stopped
 */
export const readFiles = (uploads: readonly Upload[], wish: ReadingWish) => watched(readInWorker, uploads, wish);

/** The same for check-ins or placements that were taken out. @throws as above */
export const readRecord = (uploads: readonly Upload[], wish: ReadingWish) => watched(readRecordInWorker, uploads, wish);

async function watched<Reading>(
  read: (files: readonly Upload[], options: ReadOptions, limits: WorkerLimits) => Promise<Reading>,
  uploads: readonly Upload[],
  { options = {}, id, actor, gone }: ReadingWish,
): Promise<Reading> {
  const stop = new AbortController();
  const own: UnderWay = { actor, share: 0, stop };
  if (id) underWay.set(id, own);
  const onProgress = (share: number) => {
    own.share = share;
  };
  const signal = gone ? AbortSignal.any([stop.signal, gone]) : stop.signal;
  try {
    return await read(uploads, options, { signal, onProgress });
  } catch (error) {
    if (signal.aborted) throw stopped();
    if (error instanceof ReadFailure)
      throw problem('invalid', error.message, { fields: [{ path: 'file', message: error.message }] });
    throw error;
  } finally {
    if (id) underWay.delete(id);
  }
}

/** What this school decided before about the columns of its files. */
export async function rememberedChoices(scope: Scope): Promise<Record<string, ReadChoices>> {
  const rows = await scope.all(mappings);
  return Object.fromEntries(rows.map((one) => [one.shape, one.choices as ReadChoices])); // written by keepMapping
}

function ownReading(id: string, actor: Actor): UnderWay | undefined {
  const found = underWay.get(id);
  return found?.actor.schoolId === actor.schoolId && found.actor.staffId === actor.staffId ? found : undefined;
}

export const readReading: Handler<Contract['readReading']> = async ({ scope, params }) => ({
  share: ownReading(params.readingId, scope.actor)?.share ?? null,
});

export const stopReading: Handler<Contract['stopReading']> = async ({ scope, params }) => {
  const found = ownReading(params.readingId, scope.actor);
  found?.stop.abort(stopped());
  return { stopped: found !== undefined };
};
