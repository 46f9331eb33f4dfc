import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Leaves beside a file that its schools are elsewhere now. */
export function markMoved(
  marker: string,
  { to, rows, checksum }: { to: string; rows: number; checksum: string },
): void {
  writeFileSync(marker, JSON.stringify({ to, rows, checksum }, null, 2), { mode: 0o600, flush: true });
}

/** Refuses to start on a file whose schools were moved: half a day logged there would be lost to the other half. */
export function refuseMoved(marker: string, database: string): void {
  if (!existsSync(marker)) return;
  const { to } = JSON.parse(readFileSync(marker, 'utf8')) as { to: string }; // written by markMoved above
  throw new Error(
    `The schools of ${database} were moved to ${to}. Set DATABASE_URL to go on there. To go on with this file instead, as it was before, delete ${marker}.`,
  );
}
