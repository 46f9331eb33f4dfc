import { oddStrings } from '../support/prove/fuzzing.ts';
import type { Part } from '../support/prove/part.ts';

export const part: Part = {
  about: 'strings that break software, in every field, on SQLite',
  run: () => oddStrings('sqlite'),
};
