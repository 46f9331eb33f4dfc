import type { Standing } from '@noticed/shared/domain/relationship/phase';
import { useEffect, useRef } from 'react';
import { isBehind } from '../../ui/overlay/modal.ts';

/** What a key asks for. */
export type Wish =
  | { to: Standing }
  | { step: number; extend: boolean }
  | { sideways: number }
  | { act: 'log' | 'undo' | 'complete' | 'clear' | 'open' | 'all' | 'first' | 'last' };

const places: Readonly<Record<string, Standing>> = { 1: 'establish', 2: 'maintain', 3: 'restore', 0: 'unsorted' };
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
const sides: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
const acts = { Enter: 'log', c: 'log', u: 'undo', o: 'open', Escape: 'clear', Home: 'first', End: 'last' } as const;

/** Reads one key pressed on a pupil. Plain letters and digits work only there, so that speech input elsewhere is safe (WCAG 2.1.4). */
export function wishOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent, onPupil: boolean): Wish | null {
  const command = ctrlKey || metaKey;
  if (altKey) return null;
  if (command && key === 'Enter') return { act: 'complete' };
  if (command) return onPupil && key.toLowerCase() === 'a' ? { act: 'all' } : null;
  const step = steps[key];
  if (step) return { step, extend: onPupil && shiftKey };
  if (!onPupil) return null;
  const to = places[key];
  if (to) return { to };
  const sideways = sides[key];
  if (sideways) return { sideways };
  const act = acts[key as keyof typeof acts]; // unknown keys give undefined
  return act ? { act } : null;
}

/** Listens on the whole page: an arrow pressed on the heading goes into the register. */
export function useRegisterKeys(grant: (wish: Wish) => void): void {
  const granting = useRef(grant);
  granting.current = grant;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const where = whereIs(event.target);
      if (event.defaultPrevented || where === 'elsewhere' || isBehind()) return;
      const wish = wishOf(event, where === 'pupil');
      if (!wish) return;
      event.preventDefault();
      granting.current(wish);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}

function whereIs(target: EventTarget | null): 'pupil' | 'page' | 'elsewhere' {
  if (!(target instanceof Element)) return 'page';
  if (target.closest('[data-pupil]')) return 'pupil';
  return target.matches('body, main, h1') ? 'page' : 'elsewhere';
}
