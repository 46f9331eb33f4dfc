import { problem } from '@noticed/shared/contract/problem';
import { appendEvent } from '../../store/audit/audit.ts';
import { nobody, type Scope } from '../../store/database.ts';
import { addGuess, dropGuesses, dropOldGuesses } from '../../store/sign-in/guesses.ts';
import type { World } from '../../world.ts';
import { hashOf } from '../proof/secret.ts';

/** At most ten guesses in five minutes for one account (DfE). Never counted by address: a whole school may sit behind one. */
const mostGuesses = 10;
const windowMinutes = 5;
/** So many wrong passwords in one school within the window look like one password tried on every account. */
const spray = 30;

const floorOf = (now: Date) => new Date(now.getTime() - windowMinutes * 60_000).toISOString();

async function count(world: World, name: string): Promise<number> {
  const now = world.clock();
  const values = { name, now: now.toISOString(), floor: floorOf(now) };
  const row = await world.database.transact(nobody, (scope) => scope.first(addGuess, values));
  return row?.count ?? 0;
}

/** An address is kept as a hash: guesses at one that nobody has must leave no trace of it. */
const accountName = (email: string) => `account ${hashOf(email)}`;

/** Counts a guess at an account before it is checked; refuses when there were too many, in whichever process. */
export async function countGuess(world: World, email: string): Promise<void> {
  if ((await count(world, accountName(email))) > mostGuesses)
    throw problem(
      'too-many',
      'Too many tries for this account. Wait five minutes, or ask your data manager for a new link.',
      { retryAfter: windowMinutes * 60 },
    );
}

/** The right answer begins the count anew. */
export async function forgetGuessesIn(scope: Scope, email: string): Promise<void> {
  await scope.run(dropGuesses, { name: accountName(email) });
}

export async function forgetGuesses(world: World, email: string): Promise<void> {
  await world.database.transact(nobody, (scope) => forgetGuessesIn(scope, email));
}

/**
 * Counts a wrong password in a school. The one that makes it a spray leaves an event there, once a window. An address that nobody
 * has belongs to no school and is counted all the same: who waits for the answer must not tell the two apart by the clock.
 */
export async function countFailure(world: World, schoolId: string | null): Promise<void> {
  const failures = await count(world, schoolId ? `school ${schoolId}` : 'no school');
  if (!schoolId || failures !== spray) return;
  const at = world.clock().toISOString();
  const about = { subjectKind: 'spray', subjectId: null, detail: { failures: spray, minutes: windowMinutes } };
  await world.database.transact({ schoolId, staffId: null }, (scope) =>
    appendEvent(scope, world, { action: 'spraySuspected', at, ...about }),
  );
  world.log.warn({ schoolId, failures: spray }, 'many failed sign-ins within five minutes');
}

/** Forgets windows that are over; they count for nothing. */
export async function forgetOldGuesses(world: World): Promise<void> {
  const floor = floorOf(world.clock());
  await world.database.transact(nobody, (scope) => scope.run(dropOldGuesses, { floor }));
}
