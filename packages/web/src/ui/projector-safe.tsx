import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';

interface ProjectorSafe {
  /** True while the screen may be seen by pupils: no phase, flag, label or note is drawn. */
  safe: boolean;
  toggle: () => void;
}

const Context = createContext<ProjectorSafe>({ safe: false, toggle: () => undefined });
// Kept on the device, so that a reload or a second tab in front of a class stays safe.
const key = 'noticed.projector-safe';

function kept(): boolean {
  try {
    return localStorage.getItem(key) === 'on';
  } catch {
    return false;
  }
}

function keep(safe: boolean): void {
  try {
    localStorage.setItem(key, safe ? 'on' : 'off');
  } catch {
    // Storage is refused: the mode lasts as long as the page.
  }
}

/** A plain key pressed outside any writing, so that a note with a “p” in it changes nothing. */
function isShortcut(event: KeyboardEvent, shortcut: string | null): boolean {
  if (shortcut === null || event.key.toLowerCase() !== shortcut || event.defaultPrevented) return false;
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return false;
  const written = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  return !written || (written instanceof HTMLInputElement && ['checkbox', 'radio', 'button'].includes(written.type));
}

/** Wraps the page. `shortcut` is the one key that hides phases, flags and labels; `null` turns the key off (WCAG 2.1.4). */
export function ProjectorSafeProvider({ children, shortcut = 'p' }: { children: ReactNode; shortcut?: string | null }) {
  const [safe, setSafe] = useState(kept);
  const toggle = useCallback(() => setSafe((before) => !before), []);
  useEffect(() => {
    keep(safe);
    document.documentElement.toggleAttribute('data-projector-safe', safe);
  }, [safe]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => isShortcut(event, shortcut) && toggle();
    const elsewhere = (event: StorageEvent) => event.key === key && setSafe(event.newValue === 'on');
    addEventListener('keydown', pressed);
    addEventListener('storage', elsewhere);
    return () => {
      removeEventListener('keydown', pressed);
      removeEventListener('storage', elsewhere);
    };
  }, [shortcut, toggle]);
  const value = useMemo(() => ({ safe, toggle }), [safe, toggle]);
  return <Context value={value}>{children}</Context>;
}

export function useProjectorSafe(): ProjectorSafe {
  return useContext(Context);
}

/** Draws its children only while no pupil can see the screen: wrap labels and notes in it. */
export function UnlessProjected({ children }: { children: ReactNode }) {
  return useProjectorSafe().safe ? null : children;
}
