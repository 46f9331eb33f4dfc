import { defaultSettings } from '@noticed/shared/domain/settings';
import { changesIn, draftOf, turned } from '@noticed/web/pages/settings/flags/draft.ts';
import { describe, expect, it } from 'vitest';

const kept = { ...defaultSettings, version: 1 };
const words = { kind: 'invisible', limits: ['invisibleAmber', 'invisibleRed'] } as const;

describe('a prompt that is switched off', () => {
  it('takes back what was typed under it, so that nothing wrong is sent from a field that is not shown', () => {
    const start = draftOf(kept);
    const typed = { ...start, limits: { ...start.limits, invisibleAmber: '-4', five: '3' } };
    expect(changesIn(turned(typed, kept, words, false), kept)).toEqual({
      limits: { five: 3 },
      on: { invisible: false },
    });
  });

  it('keeps what is typed when it is switched on', () => {
    const start = draftOf(kept);
    const typed = { ...start, limits: { ...start.limits, invisibleAmber: '9' } };
    expect(changesIn(turned(typed, kept, words, true), kept).limits).toEqual({ invisibleAmber: 9 });
  });
});
