import { type ReactNode, useState } from 'react';
import { late } from '../../ui/feedback/late.tsx';
import { CheckInContext, type Opening } from './opening.ts';

const Sheet = late(() => import('./sheet.tsx').then(({ Sheet }) => Sheet), {
  soon: true,
  leave: ({ onClose }) => onClose(),
});

/** One sheet for every page. It is fetched with the first page that may need it, so that opening it waits for nothing. */
export function CheckInProvider({ children }: { children: ReactNode }) {
  const [opening, setOpening] = useState<Opening | null>(null);
  return (
    <CheckInContext value={setOpening}>
      {children}
      {opening ? (
        <Sheet key={opening.refused ? 'again' : 'first'} opening={opening} onClose={() => setOpening(null)} />
      ) : null}
    </CheckInContext>
  );
}
