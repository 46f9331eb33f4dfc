import { axePart, whileReading } from '../support/axe/part.ts';

export const part = axePart('while a page waits for what it reads, and when that is refused', whileReading, [1, 2]);
