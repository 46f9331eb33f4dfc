import { attentionOf, attentionTo } from '@noticed/shared/domain/groups/attention';
import { describe, expect, test } from 'vitest';

describe('attention: moments per pupil per 20 school days', () => {
  test('six moments in thirty school days are four in twenty', () => {
    expect(attentionTo({ noticings: 6, days: 30 })).toBe(4);
    expect(attentionTo({ noticings: 0, days: 30 })).toBe(0);
  });

  test('a pupil who was not there in the window says nothing', () => {
    expect(attentionTo({ noticings: 0, days: 0 })).toBeNull();
    expect(attentionOf([{ noticings: 0, days: 0 }])).toBeNull();
    expect(attentionOf([])).toBeNull();
  });

  test('a few who are noticed every day do not hide the many who are not', () => {
    const pupils = [0, 0, 0, 0, 20].map((noticings) => ({ noticings, days: 20 }));
    expect(attentionOf(pupils)).toEqual({ lower: 0, median: 0, upper: 0 });
    expect(attentionOf([...pupils, { noticings: 0, days: 0 }])).toEqual({ lower: 0, median: 0, upper: 0 });
  });

  test('who joined half-way is measured by the days on roll', () => {
    expect(attentionOf([{ noticings: 2, days: 10 }])).toEqual({ lower: 4, median: 4, upper: 4 });
  });
});
