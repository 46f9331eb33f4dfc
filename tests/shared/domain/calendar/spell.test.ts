import { inSpell, later } from '@noticed/shared/domain/calendar/spell';
import { expect, test } from 'vitest';

test('a spell holds both its ends, and an open one every day after', () => {
  const spell = { from: '2025-09-02', to: '2025-09-04' };
  const days = ['2025-09-01', '2025-09-02', '2025-09-04', '2025-09-05'];
  expect(days.map((day) => inSpell(spell, day))).toEqual([false, true, true, false]);
  expect(days.map((day) => inSpell({ ...spell, to: null }, day))).toEqual([false, true, true, true]);
});

test('of two days is the later, and a day is later than none', () => {
  expect(later('2025-09-01', '2025-09-02')).toBe('2025-09-02');
  expect(later('2025-09-02', '2025-09-01')).toBe('2025-09-02');
  expect(later(null, '2025-09-01')).toBe('2025-09-01');
  expect(later('2025-09-01', null)).toBe('2025-09-01');
  expect(later(null, null)).toBeNull();
});
