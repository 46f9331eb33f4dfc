import { endedOn, isFollowed, isOffSite } from '@noticed/shared/domain/people/pupil';
import { describe, expect, it } from 'vitest';

describe('a pupil', () => {
  it('is off site from the first through the last day of a spell', () => {
    const offSite = [
      { from: '2025-10-06', to: '2025-10-10' },
      { from: '2026-01-12', to: null },
    ];
    const days = ['2025-10-05', '2025-10-06', '2025-10-10', '2025-10-11', '2026-01-11', '2026-01-12', '2026-06-01'];
    expect(days.map((day) => isOffSite({ offSite }, day))).toEqual([false, true, true, false, false, true, true]);
    expect(isOffSite({ offSite: [] }, '2026-01-12')).toBe(false);
  });

  it('is followed while on roll, unless an objection is honoured', () => {
    const spell = { joinedOn: '2025-09-01', leftOn: '2026-07-17' };
    const followed = (objected: boolean, day: string) => isFollowed({ ...spell, objected }, day);
    expect(followed(false, '2025-08-31')).toBe(false);
    expect(followed(false, '2026-07-18')).toBe(false);
    expect(followed(true, '2026-07-17')).toBe(false);
    expect(followed(false, '2026-07-17')).toBe(true);
  });

  it('leaves with history: open spells end on the last day, past ones stay, later ones never were', () => {
    const spells = [
      { id: 'past', from: '2025-09-01', to: '2025-12-19' },
      { id: 'open', from: '2025-09-01', to: null },
      { id: 'beyond', from: '2025-09-01', to: '2026-07-17' },
      { id: 'that day', from: '2026-01-30', to: '2026-01-30' },
      { id: 'later', from: '2026-01-31', to: null },
    ];
    expect(endedOn(spells, '2026-01-30')).toEqual([
      { id: 'past', from: '2025-09-01', to: '2025-12-19' },
      { id: 'open', from: '2025-09-01', to: '2026-01-30' },
      { id: 'beyond', from: '2025-09-01', to: '2026-01-30' },
      { id: 'that day', from: '2026-01-30', to: '2026-01-30' },
    ]);
  });
});
