import { everydayActs } from '../support/axe/acts.ts';
import { axePart } from '../support/axe/part.ts';

export const part = axePart('what opens on a register, offline included', everydayActs, [1, 1]);
