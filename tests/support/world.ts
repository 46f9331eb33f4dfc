import { inject, onTestFinished } from 'vitest';
import { type Engine, openProduct, type TestWorld } from './product.ts';

export const engines: readonly Engine[] = ['sqlite', 'postgres'];

/** An empty product for one Vitest test, without pages; it is closed and dropped when the test ends. */
export async function testWorld(engine: Engine = 'sqlite', at = '2026-01-12T08:40:00.000Z'): Promise<TestWorld> {
  const test = await openProduct({ engine, at, postgres: inject('postgres'), pages: null });
  onTestFinished(test.close);
  return test;
}
