import { newId } from '@noticed/api/id';
import { describe, expect, it } from 'vitest';

describe('a new id', () => {
  it('sorts after the one before, also within one millisecond', () => {
    const now = Date.UTC(2040, 0, 1);
    const ids = Array.from({ length: 2000 }, () => newId(now));
    expect([...ids].sort()).toEqual(ids);
    expect(newId(now + 1) > (ids.at(-1) ?? '')).toBe(true);
  });

  it('is a UUID of version 7', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
