import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Arrow keys, Home and End move the focus among the members of one group, which is a single stop for Tab. Returns where it went. */
export function moveFocus(event: KeyboardEvent<HTMLElement>, members: string): HTMLElement | undefined {
  const all: (Element | null)[] = [...event.currentTarget.querySelectorAll(members)];
  const at = all.indexOf(document.activeElement);
  const step = steps[event.key];
  const next = step
    ? (at + step + all.length) % all.length
    : event.key === 'Home'
      ? 0
      : event.key === 'End'
        ? all.length - 1
        : -1;
  const target = all[next];
  if (!(target instanceof HTMLElement)) return undefined;
  event.preventDefault();
  target.focus();
  return target;
}
