import { availableParallelism } from 'node:os';

/** One a core, and never all threads of the pool: the others pack answers and read files for everybody else. */
const mostAtOnce = Math.min(availableParallelism(), 3);

let free = mostAtOnce;
const waiting: (() => void)[] = [];

/** Does slow work when it is its turn; what was asked first comes first. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (free > 0) free -= 1;
  else await new Promise<void>((turn) => waiting.push(turn));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }
}
