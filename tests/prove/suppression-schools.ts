import { attackSchools } from '../support/attack/rounds.ts';
import { inTurn } from '../support/prove/part.ts';

const each = 200;

export const parts = inTurn(5, (nth) => ({
  about: `random schools, every screen, measure, choice and day of a reader asked and subtracted: ${nth} of 5`,
  run: () => attackSchools((nth - 1) * each + 1, nth * each + 1),
}));
