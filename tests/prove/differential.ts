import { sequences } from '../support/prove/differential.ts';
import { inTurn } from '../support/prove/part.ts';

const each = 200;

export const parts = inTurn(10, (nth) => ({
  about: `the same acts on SQLite and on PostgreSQL, answered alike: ${nth} of 10`,
  run: () => sequences((nth - 1) * each + 1, nth * each + 1),
}));
