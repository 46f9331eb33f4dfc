import { oddStrings } from '../support/prove/fuzzing.ts';
import type { Part } from '../support/prove/part.ts';

export const part: Part = {
  about: 'strings that break software on PostgreSQL, a sixth of them in each field, another sixth in the next',
  run: () =>
    oddStrings('postgres', 'a sixth of the strings in each field', (field, string) => (field + string) % 6 === 0),
};
