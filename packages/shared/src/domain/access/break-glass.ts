import type { Instant } from '../calendar/day.ts';

/** How long an opening of confidential text lasts, in minutes, and how old the sign-in before it may be (quality.md section 1). */
export const openingMinutes = 30;
export const freshSignInMinutes = 5;

const minutesBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / 60_000;
const within = (from: Instant, to: Instant, minutes: number): boolean => {
  const passed = minutesBetween(from, to);
  return passed >= 0 && passed < minutes;
};

/** One opening of confidential text by somebody who is neither its author nor named in it. */
export interface Opening {
  openedBy: string;
  openedAt: Instant;
  /** The safeguarding lead or head marked it a safeguarding matter: its author is not told until it is released. */
  safeguardingMatter: boolean;
  releasedAt: Instant | null;
  /** The second leader who looked at it. */
  reviewedBy: string | null;
}

/** What a second leader can find: that it was in order, or that somebody has to talk about it. */
export const findings = ['in-order', 'to-follow-up'] as const;
export type Finding = (typeof findings)[number];

/** Whether an opening still lets its opener read. @example isOpen({ …, openedAt: '…T10:00Z' }, '…T10:30Z') // false */
export function isOpen(opening: Opening, now: Instant): boolean {
  return within(opening.openedAt, now, openingMinutes);
}

/** Whether a sign-in (or step-up) is fresh enough to break the glass. */
export function isFresh(signedInAt: Instant, now: Instant): boolean {
  return within(signedInAt, now, freshSignInMinutes);
}

/** Whether the author is told and sees it in their audit: at once, or once released when it is a safeguarding matter. */
export function authorSees(opening: Opening): boolean {
  return !opening.safeguardingMatter || opening.releasedAt !== null;
}

/**
 * Whether an opening is kept from this person: until its release from everybody who wrote of the session, and from everybody
 * who sees only a part of the trail; never from whoever opened it.
 */
export function hiddenFrom(opening: Opening, reader: { staffId: string; wrote: boolean; seesAll: boolean }): boolean {
  if (authorSees(opening) || opening.openedBy === reader.staffId) return false;
  return reader.wrote || !reader.seesAll;
}

/** Whether this leader may review the opening: only one held from its author needs it, never by whoever opened it or wrote what was opened. */
export function awaitsReviewBy(opening: Opening, staffId: string, wrote: boolean): boolean {
  return opening.safeguardingMatter && opening.reviewedBy === null && opening.openedBy !== staffId && !wrote;
}

/** The moment at which an opening ends. @example opensUntil('…T10:00:00.000Z') // '…T10:30:00.000Z' */
export function opensUntil(openedAt: Instant): Instant {
  return new Date(Date.parse(openedAt) + openingMinutes * 60_000).toISOString();
}
