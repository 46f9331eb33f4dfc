import type { Standing } from '@noticed/shared/domain/phase';
import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from 'react';
import type { Refused } from '../../data/client.ts';

const Sheet = lazy(() => import('./sheet.tsx').then(({ Sheet }) => ({ default: Sheet })));

/** Whom a moment is logged for. */
export interface Addressee {
  id: string;
  name: string;
  /** Where the reader stands with them, if the page knows: its suggestions come first. */
  phase?: Standing | undefined;
}

export interface Opening {
  pupils: readonly Addressee[];
  /** True when they were chosen all at once: such a moment reaches nobody in person. */
  everyone?: boolean;
  /** Why the server did not take it: the sheet is open again with what was said. */
  refused?: Refused;
  /** Called once the moment is on its way. */
  onLogged?: () => void;
}

const Context = createContext<(opening: Opening) => void>(() => undefined);

/** Opens the check-in sheet: `const checkIn = useCheckIn(); checkIn({ pupils })`. */
export function useCheckIn(): (opening: Opening) => void {
  return useContext(Context);
}

/** One sheet for every page. It is fetched with the first page that may need it, so that opening it waits for nothing. */
export function CheckInProvider({ children }: { children: ReactNode }) {
  const [opening, setOpening] = useState<Opening | null>(null);
  return (
    <Context value={setOpening}>
      {children}
      {opening ? (
        <Suspense fallback={null}>
          <Sheet key={opening.refused ? 'again' : 'first'} opening={opening} onClose={() => setOpening(null)} />
        </Suspense>
      ) : null}
    </Context>
  );
}
