import { type Given, type Operation, perform, viewerOf } from '../perform.ts';
import type { SignedIn } from '../session/session.ts';
import { Sendable } from './compress.ts';
import { remembered } from './remember.ts';

/**
 * The answer of a kept read: made by the whole path of an operation once, then sent again for as long as nothing happens
 * in the school. Roles and relations are part of what is asked, so that an answer is only ever given to the same access.
 */
export function keptAnswer(operation: Operation, signedIn: SignedIn, given: Given): Promise<Sendable> {
  const { world, name } = operation;
  const { actor, school, viewer } = signedIn;
  const { today } = viewerOf(signedIn, given.now);
  const { staffId, roles, relations } = viewer;
  const key = JSON.stringify([name, staffId, roles, relations, given.params, given.query]);
  return world.database.read(actor, (scope) =>
    remembered({ scope, world, school, today }, key, async () => new Sendable(await perform(operation, scope, given))),
  );
}
