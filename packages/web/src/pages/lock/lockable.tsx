import { type ReactNode, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { unlock } from '../../data/question.ts';
import { late } from '../../ui/feedback/late.tsx';
import { useIdle } from './use-idle.ts';
import '../../ui/styles/lock.css';

const LockScreen = late(() => import('./lock-screen.tsx').then(({ LockScreen }) => LockScreen), { soon: true });

/** Everything drawn in here is taken out of the page while the device is locked, and put back as it was: what was typed is still there. */
export function Lockable({ children }: { children: ReactNode }) {
  const [content] = useState(newContent);
  const [opened, setOpened] = useState<((opened: boolean) => void) | null>(null);
  const host = useCallback((node: HTMLElement | null) => node?.append(content), [content]);
  useEffect(() => {
    unlock.when(() => new Promise((resolve) => setOpened(() => resolve)));
    return () => unlock.when(null);
  }, []);
  useIdle();
  const locked = opened !== null;
  useHidden(content, locked);
  const open = useCallback(() => {
    opened?.(true);
    setOpened(null);
  }, [opened]);
  return (
    <>
      <div ref={host} className="lockable" />
      {createPortal(children, content)}
      {locked ? <LockScreen onOpen={open} /> : null}
    </>
  );
}

function newContent(): HTMLElement {
  const content = document.createElement('div');
  content.className = 'lockable';
  return content;
}

/** Out of the document while hidden, with its window’s title, which may hold a name. */
function useHidden(content: HTMLElement, hidden: boolean): void {
  useLayoutEffect(() => {
    const place = content.parentElement;
    if (!hidden || !place) return undefined;
    const { title } = document;
    content.remove();
    document.title = 'Locked · Noticed';
    return () => {
      place.append(content);
      document.title = title;
      // A dialog that left the document is no modal any more.
      for (const dialog of content.querySelectorAll<HTMLDialogElement>('dialog[open]')) {
        dialog.removeAttribute('open');
        dialog.showModal();
      }
    };
  }, [content, hidden]);
}
