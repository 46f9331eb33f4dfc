import type { World } from '../world.ts';

/** Fills an empty store with the invented school. */
export async function buildDemoSchool(world: World): Promise<void> {
  await world.database.transact({ schoolId: '', staffId: null }, async () => undefined);
}
