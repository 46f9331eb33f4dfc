import { asksForHelp, isMeantFor } from '@noticed/shared/domain/relationship/help';
import { describe, expect, it } from 'vitest';

const offer = { pupilId: 'amira', offeredBy: 'hale', offeredOn: '2026-01-12' };

describe('an offer of help', () => {
  it.each([
    ['the adult in Restore, on the day', 'osei', 'restore', '2026-01-12', true],
    ['the same, a fortnight later', 'osei', 'restore', '2026-01-26', true],
    ['no longer the day after', 'osei', 'restore', '2026-01-27', false],
    ['nobody before it was made', 'osei', 'restore', '2026-01-11', false],
    ['nobody who is in Maintain', 'osei', 'maintain', '2026-01-12', false],
    ['not whoever made it', 'hale', 'restore', '2026-01-12', false],
  ] as const)('is meant for %s', (_who, adultId, standing, today, meant) => {
    expect(isMeantFor(offer, { adultId, standing }, today)).toBe(meant);
  });
});

describe('asking for help', () => {
  const ask = { adultId: 'osei', pupilId: 'amira', askedAt: '2026-01-12T08:40:00.000Z', endedAt: null };

  it('names an adult while they ask and the relationship stands in Restore, and nobody else', () => {
    expect(asksForHelp([ask], 'osei', 'restore')).toBe(true);
    expect(asksForHelp([ask], 'osei', 'maintain')).toBe(false);
    expect(asksForHelp([ask], 'lark', 'restore')).toBe(false);
    expect(asksForHelp([{ ...ask, endedAt: '2026-01-13T08:40:00.000Z' }], 'osei', 'restore')).toBe(false);
  });
});
