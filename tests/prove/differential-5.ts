import { sequences } from '../support/prove/differential.ts';
import type { Part } from '../support/prove/part.ts';

export const part: Part = {
  about: 'the same acts on SQLite and on PostgreSQL, answered alike: 5 of 8',
  run: () => sequences(1001, 1251),
};
