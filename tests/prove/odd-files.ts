import { oddUploads } from '../support/prove/fuzzing.ts';
import type { Part } from '../support/prove/part.ts';

export const part: Part = {
  about: 'strings that break software in every column of a file, as its name, and as all it holds',
  run: () => oddUploads('sqlite'),
};
