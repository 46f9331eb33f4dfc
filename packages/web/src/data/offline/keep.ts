import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Act } from './act.ts';
import { type Sealed, seal, unseal } from './seal.ts';

/** In the clear only what is needed to send, to order and to throw away: whose it is, when it was kept, and an id. */
interface Row extends Sealed {
  id: string;
  owner: string;
  at: number;
}

interface Boxes extends DBSchema {
  acts: { key: string; value: Row };
  answers: { key: string; value: Row };
}
type Box = 'acts' | 'answers';

export interface Answered {
  answer: unknown;
  /** When the server said so, by the device's clock. */
  at: number;
}

/** What the device keeps for whoever is signed in, sealed with their key. */
export interface Keep {
  owner: string;
  key: CryptoKey;
  /** Acts that were unsent when the device was last used, in order. */
  acts: readonly Act[];
  /** How many acts waited for so long that they were thrown away unsent. */
  expired: number;
  put: (act: Act) => Promise<void>;
  drop: (actId: string) => Promise<void>;
  putAnswer: (id: string, answered: Answered) => Promise<void>;
  answer: (id: string) => Promise<Answered | undefined>;
  /** Throws away all that is kept for this owner. */
  clear: () => Promise<void>;
}

const longest = 7 * 24 * 60 * 60_000;

/**
 * Opens the device's keep for one account. What is older than seven days goes, and so does whatever another account has
 * read here; what another left unsent stays, sealed with a key that only they are given, until they come back for it.
 */
export async function openKeep(database: string, owner: string, key: CryptoKey): Promise<Keep> {
  const boxes = await openDB<Boxes>(database, 1, {
    upgrade: (fresh) => {
      for (const box of ['acts', 'answers'] as const) fresh.createObjectStore(box, { keyPath: 'id' });
    },
  });
  const expired = await tidy(boxes, owner);
  const rowOf = async (id: string, at: number, value: unknown): Promise<Row> => ({
    id,
    owner,
    at,
    ...(await seal(key, `${owner} ${id}`, value)),
  });
  const open = <Value>(row: Row) => unseal<Value>(key, `${owner} ${row.id}`, row);
  const acts = (await boxes.getAll('acts')).filter((row) => row.owner === owner).map(open<Act>);
  return {
    owner,
    key,
    expired,
    acts: (await Promise.all(acts)).filter((act) => act !== undefined),
    put: async (act) => void (await boxes.put('acts', await rowOf(act.id, act.at, act))),
    drop: (actId) => boxes.delete('acts', actId),
    putAnswer: async (id, answered) => void (await boxes.put('answers', await rowOf(id, answered.at, answered))),
    answer: async (id) => {
      const row = await boxes.get('answers', id);
      return row && (await open<Answered>(row));
    },
    clear: async () => {
      await remove(boxes, 'acts', (row) => row.owner === owner);
      await remove(boxes, 'answers', () => true);
    },
  };
}

async function tidy(boxes: IDBPDatabase<Boxes>, owner: string): Promise<number> {
  const old = (row: Row) => row.at < Date.now() - longest;
  await remove(boxes, 'answers', (row) => old(row) || row.owner !== owner);
  return (await remove(boxes, 'acts', old)).filter((row) => row.owner === owner).length;
}

async function remove(boxes: IDBPDatabase<Boxes>, box: Box, which: (row: Row) => boolean): Promise<Row[]> {
  const rows = (await boxes.getAll(box)).filter(which);
  for (const { id } of rows) await boxes.delete(box, id);
  return rows;
}
