import { sequences } from '../support/prove/differential.ts';
import type { Part } from '../support/prove/part.ts';

export const part: Part = {
  about: 'the same acts on SQLite and on PostgreSQL, answered alike: 2 of 10',
  run: () => sequences(201, 401),
};
