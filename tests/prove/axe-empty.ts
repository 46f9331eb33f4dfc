import { atStart, axeParts } from '../support/axe/part.ts';

export const parts = axeParts('a school on its first day, and things that are not there', atStart, 2);
