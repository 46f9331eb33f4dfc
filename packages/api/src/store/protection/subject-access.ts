import { and, desc, eq, sql } from 'drizzle-orm';
import { change, statement } from '../database.ts';

export const accessRequests = statement(({ q, t, mine }) =>
  q
    .select()
    .from(t.subjectAccess)
    .where(mine(t.subjectAccess))
    .orderBy(desc(t.subjectAccess.receivedOn), desc(t.subjectAccess.id))
    .limit(500),
);

export const accessRequestById = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.subjectAccess)
    .where(and(mine(t.subjectAccess), eq(t.subjectAccess.id, arg('id')))),
);

export const addAccessRequest = change(({ q, t, arg }) =>
  q.insert(t.subjectAccess).values({
    schoolId: arg('school'),
    id: arg('id'),
    pupilId: arg('pupilId'),
    staffId: arg('staffId'),
    receivedOn: arg('receivedOn'),
    asker: arg('asker'),
    askerName: arg('askerName'),
    status: arg('status'),
    checks: arg('checks'),
    leftOut: arg('leftOut'),
    masks: arg('masks'),
    staffNamed: arg('staffNamed'),
    createdAt: arg('now'),
  }),
);

export const saveAccessRequestRow = change(({ q, t, arg, mine }) =>
  q
    .update(t.subjectAccess)
    .set({
      checks: arg('checks'),
      leftOut: arg('leftOut'),
      masks: arg('masks'),
      staffNamed: arg('staffNamed'),
      status: arg('status'),
      version: sql`${t.subjectAccess.version} + 1`,
    })
    .where(and(mine(t.subjectAccess), eq(t.subjectAccess.id, arg('id')))),
);

export const moveAccessRequestRow = change(({ q, t, arg, mine }) =>
  q
    .update(t.subjectAccess)
    .set({
      status: arg('status'),
      checkedAt: arg('checkedAt'),
      checkedBy: arg('checkedBy'),
      releasedAt: arg('releasedAt'),
      releasedBy: arg('releasedBy'),
      version: sql`${t.subjectAccess.version} + 1`,
    })
    .where(and(mine(t.subjectAccess), eq(t.subjectAccess.id, arg('id')))),
);
