import { oddStrings } from '../support/prove/fuzzing.ts';
import type { Part } from '../support/prove/part.ts';

export const part: Part = {
  about: 'strings that break software, all of them in every sixth field, from the sixth',
  run: () => oddStrings('sqlite', 'each string in every sixth field, from the sixth', (field) => field % 6 === 0),
};
