import { axeParts, whileReading } from '../support/axe/part.ts';

export const parts = axeParts('while a page waits for what it reads, and when that is refused', whileReading, 2);
