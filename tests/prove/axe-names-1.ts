import { axePart, withOddNames } from '../support/axe/part.ts';

export const part = axePart('long names, names from right to left, names of one letter', withOddNames, [1, 2]);
