import { gt } from 'drizzle-orm';

/** Always true of a day: it makes SQLite walk an index of days from the newest and stop at the first, however long the history. */
export const fromNewest = (day: Parameters<typeof gt>[0]) => gt(day, '');
