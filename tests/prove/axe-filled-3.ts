import { axePart, inFull } from '../support/axe/part.ts';

export const part = axePart('a school after a term and a half', inFull, [3, 3]);
