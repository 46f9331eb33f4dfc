/** What a store could not do through no fault of the request. */
export type StoreTrouble = 'full' | 'busy' | 'broken';

const full = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT', '53100']);
/** Serialisation failures, deadlocks and timeouts of PostgreSQL; a lock that another process keeps on the file. */
const busy = /^(SQLITE_BUSY|SQLITE_LOCKED|40001$|40P01$|55P03$|53300$|57P0)/;
const broken =
  /^(SQLITE_(IOERR|CORRUPT|NOTADB|CANTOPEN|READONLY|PROTOCOL)|08|58|E(IO|CONN|PIPE|TIMEDOUT|HOSTUNREACH|ROFS))/;

/** Tells trouble with the disk or the server from a fault of ours; null for anything else. */
export function storeTrouble(error: unknown): StoreTrouble | null {
  const code = codeOf(error);
  if (full.has(code)) return 'full';
  if (busy.test(code)) return 'busy';
  return broken.test(code) ? 'broken' : null;
}

/** True when the disk said no: what a connection holds of the file may not be what the file holds. */
export function isIoError(error: unknown): boolean {
  return /^SQLITE_(IOERR|CORRUPT|NOTADB|CANTOPEN)/.test(codeOf(error));
}

/** The engine's own code; drizzle wraps the driver's error as a cause. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
