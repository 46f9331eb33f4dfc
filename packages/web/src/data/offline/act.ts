import type { Operation } from '@noticed/shared/contract/contract';
import type { Problem } from '@noticed/shared/contract/problem';
import type { Standing } from '@noticed/shared/domain/relationship/phase';

/** One pupil of an act of sorting: where they go, and the version of the relationship that it was made on. */
export interface Placing {
  pupilId: string;
  name: string;
  to: Standing;
  version: number;
}

/** What a page needs to know of an act while it waits: in words for a person, and how pupils stand meanwhile. */
export interface About {
  words: string;
  registerId?: string;
  placings?: readonly Placing[];
}

/** Something a person did, on its way to the server: sent under the same ids until there is an answer. */
export interface Act {
  /** In order of time, so that acts are sent in the order in which they were done. */
  id: string;
  name: Operation;
  sent: unknown;
  about: About;
  /** When it was done, by the device's clock. */
  at: number;
  /** Why the server did not take it, where a person has to decide what becomes of it. */
  refusal?: Problem;
}
