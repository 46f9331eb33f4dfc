import { atStart, axePart } from '../support/axe/part.ts';

export const part = axePart('a school on its first day, and things that are not there', atStart, [1, 2]);
