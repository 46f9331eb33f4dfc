import { newId } from '@noticed/api/id';
import { dataMap, schemaColumns } from '@noticed/api/store/data-map';
import type { Link, TableEntry } from '@noticed/api/store/data-map/entry';
import { change, type Scope } from '@noticed/api/store/database';

/** The ids that a made-up row hangs on. */
export interface Hung {
  personId: string;
  sessionId: string;
  checkInId: string;
  placementId: string;
  registerId: string;
  staffId: string;
}

/** A word that is found nowhere else: letters only, so that no reading changes it. */
export const canary = (mark: string, table: string, column: string) => `${mark}${table}Z${column}`;

const kinds = new Map(schemaColumns().map(({ table, columns }) => [table as string, columns]));

const idOf = (of: Link['of'], hung: Hung) =>
  ({ person: hung.personId, session: hung.sessionId, 'check-in': hung.checkInId, placement: hung.placementId })[of];

/** What a row must point at because the store refuses it otherwise, and days that rules read. */
const fixed: Record<string, (hung: Hung) => Record<string, string>> = {
  pupil: () => ({ leftOn: '2025-12-19' }),
  legalHold: () => ({ from: '2020-01-06', to: '2020-02-07' }),
  subjectAccess: () => ({ receivedOn: '2025-11-03' }),
  membership: ({ registerId }) => ({ registerId }),
  relation: ({ staffId }) => ({ staffId }),
  checkInPupil: ({ checkInId }) => ({ checkInId }),
  placement: ({ placementId }) => ({ id: placementId }),
  restorativeSession: ({ sessionId }) => ({ id: sessionId }),
};

function madeFor(mark: string, entry: TableEntry, column: string): unknown {
  const kind = kinds.get(entry.table)?.[column];
  const word = canary(mark, entry.table, column);
  if (kind === 'number') return 7;
  if (kind === 'boolean') return false;
  return kind === 'custom' ? { said: word } : word;
}

/** A row of a table of the map that is a pupil's, with a canary in each column that holds text. */
function rowFor(mark: string, entry: TableEntry, hung: Hung): Record<string, unknown> {
  const row = Object.fromEntries(Object.keys(entry.columns).map((column) => [column, madeFor(mark, entry, column)]));
  const [first] = entry.pupil?.links ?? [];
  const link = first ? { [first.column]: idOf(first.of, hung) } : {};
  return { ...row, ...('id' in row ? { id: newId() } : {}), ...link, ...fixed[entry.table]?.(hung) };
}

/** Tables of the map of which a pupil has rows, but for the trail, whose rows nobody writes by hand. */
export const pupilTables = dataMap.filter((one) => one.pupil && one.table !== 'event');

/** Writes one row into every table that is about pupils. @returns each canary by table and column */
export async function fillFor(scope: Scope, mark: string, hung: Hung): Promise<void> {
  for (const entry of pupilTables) {
    const row = { ...rowFor(mark, entry, hung), schoolId: scope.actor.schoolId };
    // Any table takes a row made from its own columns; the union of them all is more than the builder can follow.
    await scope.run(change(({ q, t }) => q.insert(t[entry.table]).values(row as never)));
  }
}
