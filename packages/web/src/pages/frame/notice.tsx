import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { useOutbox } from '../../data/offline/outbox.ts';
import { isNewer, onNewer } from '../../data/offline/worker.ts';
import { isCut, onReach } from '../../data/reach.ts';

// Needed when nothing can be fetched, so it is fetched while all is well.
const fetched = () => import('./notice-line.tsx').then(({ NoticeLine }) => ({ default: NoticeLine }));
const NoticeLine = lazy(fetched);

/** What a person should know of what they did: nothing while all is well. */
export function Notice() {
  const outbox = useOutbox();
  const cut = useSyncExternalStore(onReach, isCut);
  const newer = useSyncExternalStore(onNewer, isNewer);
  useEffect(() => void fetched().catch(() => undefined), []);
  const acts = outbox.waiting.length + outbox.refused.length + outbox.expired;
  if (acts === 0 && !cut && !newer) return null;
  return (
    <Suspense fallback={null}>
      <NoticeLine outbox={outbox} cut={cut} newer={newer} />
    </Suspense>
  );
}
