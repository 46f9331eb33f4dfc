import { useEffect } from 'react';
import { call } from '../../data/client.ts';
import { prefetch, sayOnceSignedOut } from '../../data/query.ts';
import { unlock } from '../../data/question.ts';

const minute = 60_000;
/** Somebody who writes for long sends nothing meanwhile: the server is told so often that they are there. */
const sayEvery = 5 * minute;
const lookEvery = 5_000;
const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Locks or leaves a page that nobody has touched for as long as the school allows: what is on it is not for whoever comes by. */
export function useIdle(): void {
  useEffect(() => {
    let touched = Date.now();
    let said = touched;
    let gone = false;
    const touch = () => {
      touched = Date.now();
      if (touched - said < sayEvery) return;
      said = touched;
      void call('readMe', {}).catch(() => undefined);
    };
    const look = async () => {
      const { session } = await prefetch('readMe', {});
      if (gone || Date.now() - touched < session.idleMinutes * minute) return;
      gone = true;
      await leave(session.locks);
      touched = Date.now();
      gone = false;
    };
    const timer = setInterval(() => void look().catch(() => undefined), lookEvery);
    for (const sign of signs) document.addEventListener(sign, touch, { passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signs) document.removeEventListener(sign, touch);
    };
  }, []);
}

/** Where the network is gone, too, the page is hidden. */
async function leave(locks: boolean): Promise<void> {
  await call(locks ? 'lockDevice' : 'signOut', {}).catch(() => undefined);
  if (locks) await unlock.ask();
  else sayOnceSignedOut();
}
