import type { Operation } from '@noticed/shared/contract/contract';
import type { Scope } from '../../store/database.ts';
import type { World } from '../../world.ts';
import { type Answer, act, type Sent } from '../act.ts';
import type { Cast } from './cast.ts';
import { type History, instantOf } from './days.ts';

/** Does an operation as the person and at the moment of an entry. */
export type Doing = <Name extends Operation>(name: Name, sent: Sent<Name>) => Promise<Answer<Name>>;

/** Something that somebody did on a day, with the minute after eight o'clock at which they did. */
export interface Entry {
  by: string;
  minute: number;
  does: (doing: Doing) => Promise<unknown>;
}

/** What will happen when: entries that were decided long before their day. */
export class Agenda {
  readonly #byPlace = new Map<number, Entry[]>();

  /** @throws Error for a day before the history began: nothing could have been logged then. */
  add(place: number, entry: Entry): void {
    if (place < 0) throw new Error('A case may not begin before the history does');
    this.#byPlace.set(place, [...(this.#byPlace.get(place) ?? []), entry]);
  }

  on(place: number): readonly Entry[] {
    return this.#byPlace.get(place) ?? [];
  }
}

/** Does a day's entries one after another, each at a moment of its own, so that what is last is never a matter of chance. */
export async function doDay(
  world: World,
  scope: Scope,
  { history, cast }: { history: History; cast: Cast },
  place: number,
  entries: readonly Entry[],
): Promise<void> {
  const day = history.dayAt(place);
  const inOrder = [...entries].sort((a, b) => a.minute - b.minute);
  for (const [index, entry] of inOrder.entries()) {
    const person = cast.people.get(entry.by);
    if (!person) throw new Error(`Nobody is called ${entry.by}`);
    await entry.does((name, sent) =>
      // The milliseconds only keep entries of one minute apart.
      act(world, scope, person, instantOf(day, entry.minute, index), name, sent),
    );
  }
}
