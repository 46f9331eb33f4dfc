import { hashOf } from '../http/proof/secret.ts';
import { nobody } from '../store/database.ts';
import { schoolCount } from '../store/people/schools.ts';
import { addInvitation } from '../store/sign-in/sign-in.ts';
import type { World } from '../world.ts';

const aDay = 86_400_000;

/** On an empty store, a one-time link to create the school and its first administrator; null once a school exists. */
export async function firstLink(world: World): Promise<string | null> {
  const now = world.clock();
  const token = world.secret();
  const made = await world.database.transact(nobody, async (scope) => {
    if (((await scope.first(schoolCount))?.count ?? 0) > 0) return false;
    const expiresAt = new Date(now.getTime() + aDay).toISOString();
    await scope.run(addInvitation, {
      tokenHash: hashOf(token),
      schoolId: null,
      staffId: null,
      purpose: 'first-administrator',
      now: now.toISOString(),
      expiresAt,
    });
    return true;
  });
  // After the # it stays in the browser: no server or proxy log ever holds it.
  return made ? new URL(`/set-up#${token}`, world.publicUrl).href : null;
}
