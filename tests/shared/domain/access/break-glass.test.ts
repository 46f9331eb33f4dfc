import type { Opening } from '@noticed/shared/domain/access/break-glass';
import {
  authorSees,
  awaitsReviewBy,
  hiddenFrom,
  isFresh,
  isOpen,
  opensUntil,
} from '@noticed/shared/domain/access/break-glass';
import { describe, expect, it } from 'vitest';

const opening = (change: Partial<Opening> = {}): Opening => ({
  openedBy: 'lead',
  openedAt: '2026-01-14T10:00:00.000Z',
  safeguardingMatter: false,
  releasedAt: null,
  reviewedBy: null,
  ...change,
});

describe('break-glass', () => {
  it.each([
    ['2026-01-14T09:59:59.999Z', false],
    ['2026-01-14T10:00:00.000Z', true],
    ['2026-01-14T10:29:59.999Z', true],
    ['2026-01-14T10:30:00.000Z', false],
  ])('opened at ten, it is open for thirty minutes: at %s %s', (now, open) => {
    expect(isOpen(opening(), now)).toBe(open);
  });

  it.each([
    ['2026-01-14T09:55:00.000Z', false],
    ['2026-01-14T09:55:00.001Z', true],
    ['2026-01-14T10:00:00.000Z', true],
    ['2026-01-14T10:00:00.001Z', false],
  ])('asks at ten for a sign-in of the last five minutes: %s %s', (signedInAt, fresh) => {
    expect(isFresh(signedInAt, '2026-01-14T10:00:00.000Z')).toBe(fresh);
  });

  it('tells the author at once, or once released when it is a safeguarding matter', () => {
    expect(authorSees(opening({ safeguardingMatter: true }))).toBe(false);
    expect(authorSees(opening({ safeguardingMatter: true, releasedAt: '2026-02-01T09:00:00.000Z' }))).toBe(true);
    expect(authorSees(opening())).toBe(true);
  });

  it('is reviewed by a second leader when it was held from its author, once, and never by whoever wrote what was opened', () => {
    const held = opening({ safeguardingMatter: true });
    expect(awaitsReviewBy(held, 'lead', false)).toBe(false);
    expect(awaitsReviewBy(opening(), 'head', false)).toBe(false);
    expect(awaitsReviewBy({ ...held, reviewedBy: 'head' }, 'deputy', false)).toBe(false);
    expect(awaitsReviewBy(held, 'head', true)).toBe(false);
    expect(awaitsReviewBy(held, 'head', false)).toBe(true);
  });

  it.each([
    ['its author, who sees the whole trail', 'osei', true, true, true],
    ['its author, who sees their own part of it', 'osei', true, false, true],
    ['a colleague who sees a part of the trail', 'dale', false, false, true],
    ['a leader who sees the whole trail', 'head', false, true, false],
    ['whoever opened it', 'lead', false, false, false],
    ['whoever opened it, though they wrote there too', 'lead', true, false, false],
  ])('held as a safeguarding matter, hides from %s: %s', (_who, staffId, wrote, seesAll, hidden) => {
    const held = opening({ safeguardingMatter: true });
    const reader = { staffId, wrote, seesAll };
    expect(hiddenFrom(held, reader)).toBe(hidden);
    expect(hiddenFrom({ ...held, releasedAt: '2026-02-01T09:00:00.000Z' }, reader)).toBe(false);
    expect(hiddenFrom(opening(), reader)).toBe(false);
  });

  it('says when it ends', () => {
    expect(opensUntil('2026-01-14T10:00:00.000Z')).toBe('2026-01-14T10:30:00.000Z');
  });
});
