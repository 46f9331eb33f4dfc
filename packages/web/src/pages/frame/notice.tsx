import { useSyncExternalStore } from 'react';
import { useOutbox } from '../../data/offline/outbox.ts';
import { isNewer, onNewer } from '../../data/offline/worker.ts';
import { isCut, onReach } from '../../data/reach.ts';
import { late } from '../../ui/feedback/late.tsx';

const NoticeLine = late(() => import('./notice-line.tsx').then(({ NoticeLine }) => NoticeLine), { soon: true });

/** What a person should know of what they did: nothing while all is well. */
export function Notice() {
  const outbox = useOutbox();
  const cut = useSyncExternalStore(onReach, isCut);
  const newer = useSyncExternalStore(onNewer, isNewer);
  const acts = outbox.waiting.length + outbox.refused.length + outbox.expired;
  if (acts === 0 && !cut && !newer) return null;
  return <NoticeLine outbox={outbox} cut={cut} newer={newer} />;
}
