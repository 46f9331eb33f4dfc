import { type Given, type Operation, perform, viewerOf } from '../perform.ts';
import type { SignedIn } from '../session/session.ts';
import { Sendable } from './compress.ts';
import { remembered } from './remember.ts';
import { shelfNow } from './shelf.ts';

/**
 * The answer of a kept read: made by the whole path of an operation once, then sent again for as long as nothing happens
 * that it shows. Roles and relations are part of what is asked, so that an answer is only ever given to the same access.
 */
export async function keptAnswer(operation: Operation, signedIn: SignedIn, given: Given): Promise<Sendable> {
  const { world, name } = operation;
  const { actor, school, seen } = signedIn;
  const { today } = viewerOf(signedIn, given.now);
  if (!seen) return world.database.read(actor, async (scope) => new Sendable(await perform(operation, scope, given)));
  const key = JSON.stringify([name, actor.staffId, seen.access, given.params, given.query]);
  // The session was read together with the number of the last event: what is on the shelf at that number is as good.
  const known = shelfNow(world, school, today, seen.sequence)?.answers.get(key);
  if (known) return known.answer as Sendable; // kept below, under a key that starts with the operation
  return world.database.read(actor, (scope) =>
    remembered(
      { scope, world, school, today },
      key,
      async (spare) => new Sendable(await perform(operation, scope, { ...given, spare })),
    ),
  );
}
