import type { Columns } from './columns.ts';
import { confidenceTables } from './tables/confidence.ts';
import { deviceTables } from './tables/devices.ts';
import { importTables } from './tables/imports.ts';
import { peopleTables } from './tables/people.ts';
import { profileTables } from './tables/profile.ts';
import { protectionTables } from './tables/protection.ts';
import { relationshipTables } from './tables/relationships.ts';
import { restoreTables } from './tables/restore.ts';
import { rosterTables } from './tables/roster.ts';
import { runningTables } from './tables/running.ts';
import { schoolTables } from './tables/school.ts';
import { signInTables } from './tables/sign-in.ts';
import { trendTables } from './tables/trends.ts';

/** Every table, defined once over the kit of one engine. */
export function schema(columns: Columns) {
  return {
    ...schoolTables(columns),
    ...peopleTables(columns),
    ...deviceTables(columns),
    ...signInTables(columns),
    ...rosterTables(columns),
    ...profileTables(columns),
    ...relationshipTables(columns),
    ...restoreTables(columns),
    ...confidenceTables(columns),
    ...importTables(columns),
    ...runningTables(columns),
    ...trendTables(columns),
    ...protectionTables(columns),
  };
}

export type Tables = ReturnType<typeof schema>;
