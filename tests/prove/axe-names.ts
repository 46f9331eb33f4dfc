import { axeParts, withOddNames } from '../support/axe/part.ts';

export const parts = axeParts('long names, names from right to left, names of one letter', withOddNames, 2);
