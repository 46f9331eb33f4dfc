import { change, type Scope, statement } from '../database.ts';

/** How a school holds the conversation; what it left alone is ours. */
export interface RestoreSettings {
  prompts: Record<string, string>;
  namesInCalendar: boolean;
  version: number;
}

const kept = statement(({ q, t, mine }) => q.select().from(t.restoreSetting).where(mine(t.restoreSetting)));

export async function restoreSettings(scope: Scope): Promise<RestoreSettings> {
  const row = await scope.first(kept);
  if (!row) return { prompts: {}, namesInCalendar: false, version: 0 };
  // Written by setConversation, whose contract names them.
  return { ...row, prompts: row.prompts as Record<string, string> };
}

export const saveRestoreSettings = change(({ q, t, arg }) => {
  const set = { prompts: arg('prompts'), namesInCalendar: arg('namesInCalendar'), version: arg('version') };
  return q
    .insert(t.restoreSetting)
    .values({ schoolId: arg('school'), ...set })
    .onConflictDoUpdate({ target: t.restoreSetting.schoolId, set });
});
