import { attackSchools } from '../support/attack/rounds.ts';
import type { Part } from '../support/prove/part.ts';

export const part: Part = {
  about: 'random schools, every screen, measure, choice and day of a reader asked and subtracted: 801 to 1000',
  run: () => attackSchools(801, 1001),
};
