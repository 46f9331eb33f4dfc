import { describe, expect, inject, it } from 'vitest';
import { crossings } from '../support/tiers.ts';

/** Those of whom each sees another part; every role asks in the proof. */
const some = {
  sqlite: ['osei', 'lark', 'abbott', 'reed', 'hale', 'dawes', 'penn', 'head', 'marsh'],
  postgres: ['lark', 'hale', 'penn'],
} as const;

describe.each(['sqlite', 'postgres'] as const)('what each of them wrote, on %s', (engine) => {
  it('is in no answer to anybody for whom it is not, in no file and in no line of the log', async () => {
    const found = await crossings(engine, inject('postgres'), [...some[engine]]);
    expect(found.crossed).toEqual([]);
    expect(found.unseen).toEqual([]);
    expect(found.logged).toEqual([]);
    expect(found.answered).toBeGreaterThan(found.asked / 5);
  }, 60_000);
});
