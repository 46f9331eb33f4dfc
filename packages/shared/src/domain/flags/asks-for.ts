import type { Flag, FlagKind } from './flag.ts';

/** The act that answers a flag: what stands beside it as the next thing to do. */
export type Act = 'check-in' | 'placement' | 'review' | 'session' | 'champion' | 'conversation';

/** What each kind asks for. A conversation is one between adults, and nothing that Noticed records. */
export const asksFor: Readonly<Record<FlagKind, Act>> = {
  quiet: 'check-in',
  'nothing-logged': 'check-in',
  invisible: 'check-in',
  'single-thread': 'check-in',
  'no-champion': 'champion',
  unsorted: 'placement',
  'establish-stalled': 'placement',
  'new-joiner': 'check-in',
  'restore-unplanned': 'session',
  'session-overdue': 'session',
  'agreement-overdue': 'session',
  'follow-up-due': 'session',
  'fresh-start': 'check-in',
  fraying: 'check-in',
  'restore-cluster': 'conversation',
  'split-view': 'conversation',
  'keep-in-touch': 'check-in',
  'back-today': 'check-in',
  'review-due': 'review',
};

/**
 * The flags that an act dealt with: those that stood before it and no longer stand. They are recorded as dealt with;
 * the flag itself was never stored and needs no clearing.
 */
export function dealtWith(before: readonly Flag[], after: readonly Flag[]): Flag[] {
  const standing = new Set(after.map((flag) => flag.key));
  return before.filter((flag) => !standing.has(flag.key));
}
