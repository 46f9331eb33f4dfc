import type { PlacementFact } from '@noticed/shared/domain/facts';
import { foldPlacements } from '@noticed/shared/domain/relationship/relationship';
import { sql } from 'drizzle-orm';
import { change, type Scope } from '../database.ts';
import { markWeek } from '../groups/snapshots.ts';
import { endAsks } from '../relationship/help.ts';
import { placementsOfPair } from '../relationship/placements.ts';

const saveStanding = change(({ q, t, arg }) => {
  const stands = { phase: arg('phase'), phaseSince: arg('since') };
  return q
    .insert(t.relationship)
    .values({ schoolId: arg('school'), adultId: arg('adultId'), pupilId: arg('pupilId'), ...stands })
    .onConflictDoUpdate({
      target: [t.relationship.schoolId, t.relationship.pupilId, t.relationship.adultId],
      set: { ...stands, version: sql`${t.relationship.version} + 1` },
    });
});

/** After a placement was made or taken back: where the relationship stands. Its version counts up, for somebody moved it. */
export async function keepStanding(scope: Scope, adultId: string, pupilId: string): Promise<void> {
  const rows = await scope.all(placementsOfPair, { adultId, pupilId });
  const { phase, since } = foldPlacements(rows as PlacementFact[]); // phases are written by the contract's own words
  await markWeek(scope, touchedDay(rows));
  await scope.run(saveStanding, { adultId, pupilId, phase, since });
  // Out of Restore nobody asks for help any more: should it come back, their name is not shown before they ask again.
  if (phase !== 'restore') await scope.run(endAsks, { adultId, pupilId, at: lastAt(rows) });
}

type Act = { happenedOn: string; recordedAt: string; retractedAt: string | null };

const touchedAt = (row: Act) => row.retractedAt ?? row.recordedAt;
const lastAt = (rows: readonly Act[]) => rows.map(touchedAt).sort().at(-1) ?? '';

/** The day of the placement that was made or taken back last: from there on, what trends keep may have changed. */
function touchedDay(rows: readonly Act[]): string {
  const last = lastAt(rows);
  const days = rows.filter((row) => touchedAt(row) === last).map((row) => row.happenedOn);
  return days.sort()[0] ?? '';
}
