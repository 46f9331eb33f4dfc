import type { Scope } from '@noticed/api/store/database';
import { addRelease } from '@noticed/api/store/groups/snapshots';
import type { Release } from '@noticed/shared/contract/groups/evidence';

/** The last day of a half-term whose figures left both schools. */
export const released = '2025-12-19';

const madeAt = '2026-01-05T16:00:00.000Z';

/** What a school released for it: one line, of all its pupils. */
export async function releaseIn(scope: Scope, school: string, madeBy: string): Promise<void> {
  const measures = { restore: { pupils: 120, cases: 35 }, invisible: null, 'no-champion': null };
  const figures: Release = {
    ...{ until: released, from: '2025-11-03', madeAt, school, counted: 120, onRoll: 120, withheld: [] },
    lines: [{ dimension: 'everyone', groups: [{ name: 'Everyone', pupils: 120, measures }] }],
  };
  const lines = [{ id: 'everyone', groups: [{ id: 'everyone', pupilIds: [] }], derived: [] }];
  await scope.run(addRelease, { until: released, madeAt, madeBy, figures, lines });
}
