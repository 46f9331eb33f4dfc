import type { Day } from '@noticed/shared/domain/calendar/day';
import type { Scope } from '../../store/database.ts';
import { addRelation, endRelation, relationsWith } from '../../store/people/staff.ts';
import type { World } from '../../world.ts';

interface Here {
  scope: Scope;
  world: World;
  today: Day;
}

/** Who sits in is named in the session, which lets them read what was written there; who no longer does stops today. */
export async function nameInSession(
  { scope, world, today }: Here,
  sessionId: string,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  const added = after.filter((id) => !before.includes(id));
  for (const staffId of added)
    await scope.run(addRelation, {
      ...{ id: world.id(), staffId, kind: 'named-in-session', target: sessionId },
      ...{ from: today, to: null, imported: false },
    });
  const gone = before.filter((id) => !after.includes(id));
  if (gone.length === 0) return;
  const named = await scope.all(relationsWith, { kind: 'named-in-session', target: sessionId });
  for (const { id, staffId } of named)
    if (gone.includes(staffId)) await scope.run(endRelation, { id, staffId, to: today });
}
