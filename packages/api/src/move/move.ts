import { rmSync } from 'node:fs';
import { type Config, files } from '../config.ts';
import { openStore } from '../open-store.ts';
import { type Copied, copyAll } from '../store/copy/copy.ts';
import { postgresSource, postgresTarget, reasonOf } from '../store/copy/postgres-side.ts';
import { CopyFault, type Side, type Target } from '../store/copy/side.ts';
import { sqliteSource, sqliteTarget } from '../store/copy/sqlite-side.ts';
import { type ChainState, chainsOf } from '../witness.ts';
import { logger, worldOf } from '../world-of.ts';
import { markMoved } from './marker.ts';

export interface Moved extends Copied {
  from: string;
  to: string;
  /** The audit trail of each school as it stands on the new side; null after a trial, of which nothing stands. */
  chains: ChainState[] | null;
}

/** `sqlite` for the file of the data folder, else the address of a PostgreSQL database. */
export type Destination = string;

const failed = (source: string, error: unknown) =>
  new CopyFault(
    `${reasonOf(error)}\nNothing was moved: ${source} is as it was, and the other side as empty as before.`,
  );

/**
 * Moves all schools of the configured store into an empty one of the other engine. Every row is read again there before it is kept, and the
 * audit trails after. A trial does the same and keeps nothing. The data folder must be held: nobody may write meanwhile.
 * @throws CopyFault with what stands in the way; the source is untouched and the target empty
 */
export async function moveStore(
  config: Config,
  to: Destination,
  { trial, told }: { trial: boolean; told: (rows: number) => void },
): Promise<Moved> {
  const source = await openSource(config);
  let target: Target | null = null;
  try {
    target = to === 'sqlite' ? await sqliteTarget(files(config.dataFolder).database) : await postgresTarget(to);
    const copied = await copyAll(source, target, told).catch((error: unknown) => {
      throw failed(source.name, error);
    });
    const moved = { ...copied, from: source.name, to: target.name };
    if (trial) return { ...moved, chains: null };
    await keep(target);
    noteWhere(config, to, moved);
    return { ...moved, chains: await chainsThere(config, to) };
  } finally {
    // A lost connection cannot be closed properly, and what went wrong was said.
    await target?.close().catch(() => undefined);
    await source.close();
  }
}

function openSource({ databaseUrl, dataFolder }: Config): Promise<Side> | Side {
  return databaseUrl ? postgresSource(databaseUrl) : sqliteSource(files(dataFolder).database);
}

async function keep(target: Target): Promise<void> {
  try {
    await target.keep();
  } catch (error) {
    throw new CopyFault(
      `${reasonOf(error)}\nThat was at the very end, so it is not known whether ${target.name} kept the copy. It holds all of it or nothing. Move again: if it is refused as not empty, the copy is there and whole.`,
    );
  }
}

/** A file whose schools went elsewhere is not started on again by mistake; one that they came to is. */
function noteWhere(config: Config, to: Destination, moved: Pick<Moved, 'to' | 'rows' | 'checksum'>): void {
  const { moved: marker } = files(config.dataFolder);
  if (to === 'sqlite') rmSync(marker, { force: true });
  else markMoved(marker, moved);
}

async function chainsThere(config: Config, to: Destination): Promise<ChainState[]> {
  const there = { ...config, databaseUrl: to === 'sqlite' ? null : to };
  const database = await openStore(there);
  try {
    return await chainsOf(worldOf(there, database, logger('error')));
  } finally {
    await database.close();
  }
}
