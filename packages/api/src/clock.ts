import { allHeads, eventAt } from './store/audit/audit-chain.ts';
import { type Database, nobody } from './store/database.ts';

/** A clock that was an hour or a time zone off is put right by less than this; by more, it had been wrong by a day or a year. */
const longestStep = 25 * 3_600_000;

/**
 * Time that does not step back: what happens later is recorded later. A machine's clock that is put back by up to 25 hours is waited for,
 * a millisecond passing with each question; one that is put back further had been far ahead, and is believed at once.
 * @param system milliseconds since 1970, as the machine tells them @param floor a moment that was recorded already
 */
export function steadyClock(system: () => number = Date.now, floor = 0): () => Date {
  let last = floor;
  return () => {
    const now = system();
    last = now >= last || last - now > longestStep ? now : last + 1;
    return new Date(last);
  };
}

/** The newest moment in the event chains; 0 where there is none. */
export async function newestMoment(database: Database): Promise<number> {
  return database.read(nobody, async (scope) => {
    let newest = 0;
    for (const { schoolId, sequence } of await scope.all(allHeads)) {
      const event = await scope.as({ schoolId, staffId: null }).first(eventAt, { sequence });
      newest = Math.max(newest, event ? Date.parse(event.at) : 0);
    }
    return newest;
  });
}
