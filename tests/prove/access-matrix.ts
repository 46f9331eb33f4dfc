import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Figure, holds, type Part } from '../support/prove/part.ts';

const tests = fileURLToPath(new URL('..', import.meta.url));

/** The test that asks every other question asks all of them. */
async function measure(): Promise<Figure[]> {
  const run = spawnSync('pnpm', ['exec', 'vitest', 'run', 'api/access-matrix.test.ts'], {
    cwd: tests,
    env: { ...process.env, MATRIX: 'whole', NO_COLOR: '1' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return [holds('every operation × every role and relation answers as the access table says', 'yes', run.status === 0)];
}

export const part: Part = { about: 'every operation, asked by everybody: more than 24,000 questions', run: measure };
