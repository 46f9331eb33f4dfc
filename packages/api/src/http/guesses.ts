import { problem } from '@noticed/shared/contract/problem';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/** At most ten guesses in five minutes for one account (DfE). Never counted by address: a whole school may sit behind one. */
const guesses = new RateLimiterMemory({ points: 10, duration: 300 });

/** Counts a guess at an account before it is checked; refuses when there were too many. */
export async function countGuess(email: string): Promise<void> {
  try {
    await guesses.consume(email);
  } catch {
    throw problem(
      'too-many',
      'Too many tries for this account. Wait five minutes, or ask your data manager for a new link.',
    );
  }
}

export async function forgetGuesses(email: string): Promise<void> {
  await guesses.delete(email);
}
