import type { Shelf } from './shelf.ts';

/** Work that somebody has begun, of the facts up to the number of an event. */
export interface UnderWay {
  sequence: number;
  /** What it came to; null when it went wrong. */
  done: Promise<{ answer: unknown } | null>;
}

/**
 * What somebody else is working out just now. Null when nobody is; it ends with null when it goes wrong for them: whoever
 * waited does it themselves, so that nobody is told of another's failure. Asked and begun in one step, so that one alone begins.
 */
export function byAnother({ underWay }: Shelf, sequence: number, key: string): UnderWay['done'] | null {
  const other = underWay.get(key);
  // What was begun before the last event may not show it.
  return other?.sequence === sequence ? other.done : null;
}

/** Works something out so that whoever asks the same meanwhile can wait for it. */
export function share<T>({ underWay }: Shelf, sequence: number, key: string, work: () => Promise<T>): Promise<T> {
  const working = work();
  const one: UnderWay = {
    sequence,
    done: working.then(
      (answer) => ({ answer }),
      () => null,
    ),
  };
  underWay.set(key, one);
  return working.finally(() => {
    if (underWay.get(key) === one) underWay.delete(key);
  });
}
