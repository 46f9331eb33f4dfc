import { oddStrings } from '../support/prove/fuzzing.ts';
import { inTurn } from '../support/prove/part.ts';

export const parts = inTurn(6, (nth) => ({
  about: `strings that break software, all of them in every sixth field: ${nth} of 6`,
  run: () => oddStrings('sqlite', `each string in every sixth field, ${nth} of 6`, (field) => field % 6 === nth % 6),
}));
