import { fuzzedRequests } from '../support/prove/fuzzing.ts';
import type { Part } from '../support/prove/part.ts';

export const part: Part = {
  about: '50,000 schema-fuzzed requests on SQLite',
  run: () => fuzzedRequests('sqlite', 50_000),
};
