import { asc } from 'drizzle-orm';
import { change, statement } from '../database.ts';

export const privacyNotices = statement(({ q, t, mine }) =>
  q.select().from(t.privacyNotice).where(mine(t.privacyNotice)).orderBy(asc(t.privacyNotice.audience)),
);

export const savePrivacyNoticeRow = change(({ q, t, arg }) => {
  const set = { sections: arg('sections'), savedAt: arg('at'), savedBy: arg('by'), version: arg('version') };
  return q
    .insert(t.privacyNotice)
    .values({ schoolId: arg('school'), audience: arg('audience'), ...set })
    .onConflictDoUpdate({ target: [t.privacyNotice.schoolId, t.privacyNotice.audience], set });
});
