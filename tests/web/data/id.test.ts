import { newId } from '@noticed/web/data/id.ts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

describe('an id made by a page', () => {
  it('is a UUID of version 7 that carries the moment it was made', () => {
    const id = newId(Date.parse('2026-01-12T08:40:00.000Z'));
    expect(z.uuidv7().safeParse(id).success).toBe(true);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-01-12T08:40:00.000Z'));
  });

  it('sorts after every one made a moment before, and is never the same', () => {
    const ids = Array.from({ length: 500 }, (_, at) => newId(1_768_000_000_000 + at));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set([...Array(2_000)].map(() => newId(1)))).toHaveProperty('size', 2_000);
  });
});
