import { useEffect, useRef } from 'react';
import { isBehind } from '../../ui/overlay/modal.ts';

/** `/` outside any writing and Ctrl-K or ⌘K anywhere open the finder. */
export function useFinderKeys(open: () => void): void {
  const opening = useRef(open);
  opening.current = open;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!isFinderKey(event) || isBehind()) return;
      event.preventDefault();
      opening.current();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}

function isFinderKey(event: KeyboardEvent): boolean {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return true;
  return event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event.target);
}

/** True where a key is a letter of somebody's words. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input:not([type=checkbox], [type=radio]), textarea, select') !== null
  );
}
