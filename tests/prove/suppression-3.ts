import { attackSchools } from '../support/attack/rounds.ts';
import type { Part } from '../support/prove/part.ts';

export const part: Part = {
  about: 'random schools, every screen, measure, choice and day of a reader asked and subtracted: 401 to 600',
  run: () => attackSchools(401, 601),
};
