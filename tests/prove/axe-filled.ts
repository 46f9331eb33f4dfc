import { axeParts, inFull } from '../support/axe/part.ts';

export const parts = axeParts('a school after a term and a half', inFull, 3);
