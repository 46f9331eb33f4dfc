import type { Seat } from '@noticed/shared/domain/register/seating';
import type { KeyboardEvent } from 'react';

/** Which way an arrow goes, as the plan is drawn: the first row at the foot. */
export const ways: Readonly<Record<string, readonly [row: number, place: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const widest = 12;

/** Arrows go to the next pupil in that direction, over free seats. */
export function useSeatKeys(seated: readonly Seat[]) {
  return (event: KeyboardEvent) => {
    const way = ways[event.key];
    const tile = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-pupil]') : null;
    const from = seated.find((one) => one.pupilId === tile?.dataset.pupil);
    if (!way || !from || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    // The register's own keys would go by the list.
    event.preventDefault();
    const next = nextAlong(seated, from, way);
    if (next) document.querySelector<HTMLElement>(`[data-pupil="${next.pupilId}"] button`)?.focus();
  };
}

function nextAlong(seated: readonly Seat[], from: Seat, [up, along]: readonly [number, number]): Seat | undefined {
  for (let step = 1; step < widest; step += 1) {
    const [row, place] = [from.row + up * step, from.place + along * step];
    const found = seated.find((one) => one.row === row && one.place === place);
    if (found) return found;
  }
  return undefined;
}
