import { isNull } from 'drizzle-orm';
import { change } from '../database.ts';

/** After a restore nobody is signed in: a session that ended since the backup must not come back to life. */
export const endEverySession = change(({ q, t, arg }) =>
  q
    .update(t.session)
    .set({ endedAt: arg('now') })
    .where(isNull(t.session.endedAt)),
);

/** Neither does a one-time link that was used since. */
export const forgetInvitations = change(({ q, t }) => q.delete(t.invitation));
