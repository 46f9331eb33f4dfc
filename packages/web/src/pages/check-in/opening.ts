import type { Standing } from '@noticed/shared/domain/relationship/phase';
import { createContext, useContext } from 'react';
import type { Refused } from '../../data/client.ts';

/** Whom a moment is logged for. */
export interface Addressee {
  id: string;
  name: string;
  /** Where the reader stands with them, if the page knows: its suggestions come first. */
  phase?: Standing | undefined;
  /** School days running on which the reader did 2×10 with them, if the page knows. */
  run?: number | undefined;
}

export interface Opening {
  pupils: readonly Addressee[];
  /** True when they were chosen all at once: such a moment reaches nobody in person. */
  everyone?: boolean;
  /** Why the server did not take it: the sheet is open again with what was said. */
  refused?: Refused;
  /** Called once the moment is on its way. */
  onLogged?: (practice: string) => void;
}

export const CheckInContext = createContext<(opening: Opening) => void>(() => undefined);

/** Opens the check-in sheet: `const checkIn = useCheckIn(); checkIn({ pupils })`. */
export function useCheckIn(): (opening: Opening) => void {
  return useContext(CheckInContext);
}
