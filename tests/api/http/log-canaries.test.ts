import { stackOf } from '@noticed/api/stack-of';
import { expect, it } from 'vitest';
import { canariesInLogs } from '../../support/log-canaries.ts';

it('no name, note, token or password that goes through any operation is ever logged, even when the store breaks', async () => {
  const { found, done, broken } = await canariesInLogs({ engine: 'sqlite', postgres: '' }, 100);
  expect(found).toEqual([]);
  expect(done).toBeGreaterThan(50);
  expect(broken).toBeGreaterThan(20);
}, 60_000);

it('an error is logged by where it broke and never by its message', () => {
  const error = Object.assign(
    new Error('zanzibar', { cause: Object.assign(new Error('zanzibar'), { code: '23505' }) }),
    {
      params: ['zanzibar'],
    },
  );
  expect(stackOf(error)).not.toContain('zanzibar');
  expect(stackOf(error)).toContain('23505');
  expect(stackOf('zanzibar')).toBe('string');
});
