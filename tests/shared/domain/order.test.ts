import { compare } from '@noticed/shared/domain/order';
import { expect, test } from 'vitest';

test('texts are in the order of their letters, and equal ones in none', () => {
  expect(compare('a', 'b')).toBe(-1);
  expect(compare('b', 'a')).toBe(1);
  expect(compare('a', 'a')).toBe(0);
  expect(['b', 'a', 'B', 'é'].sort(compare)).toEqual(['B', 'a', 'b', 'é']);
});
