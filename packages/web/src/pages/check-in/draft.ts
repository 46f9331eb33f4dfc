import { useState } from 'react';
import type { Opening } from './opening.ts';
import type { Detail } from './use-log.tsx';

/** What is being said of a moment that is not logged yet: only what somebody touched, all else has a default. */
export interface Draft {
  practiceId: string | null;
  detail: Detail;
}

const nothing: Draft = { practiceId: null, detail: {} };
// In memory only: a note about a child is not left on the device.
const kept = new Map<string, Draft>();

function keyOf({ pupils }: Opening): string {
  return pupils.map((one) => one.id).join(' ');
}

export function keepDraft(opening: Opening, draft: Draft): void {
  kept.set(keyOf(opening), draft);
}

export function forgetDraft(opening: Opening): void {
  kept.delete(keyOf(opening));
}

/** A draft outlives its sheet: who is called away in the middle of a note finds it again. */
export function useDraft(opening: Opening): [Draft, (next: Draft) => void] {
  const [draft, setDraft] = useState(() => kept.get(keyOf(opening)) ?? nothing);
  const change = (next: Draft) => {
    keepDraft(opening, next);
    setDraft(next);
  };
  return [draft, change];
}

/** What is sent beside pupil and practice. A moment for everyone at once is said to be one unless somebody says otherwise. */
export function detailOf({ detail }: Draft, everyone: boolean): Detail {
  const { note, ...rest } = detail;
  const reach: Detail = everyone ? { reach: 'whole-group' } : {};
  return { ...reach, ...rest, ...(note?.trim() ? { note } : {}) };
}
