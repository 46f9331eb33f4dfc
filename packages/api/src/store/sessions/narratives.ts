import { and, asc, desc, eq } from 'drizzle-orm';
import { change, statement } from '../database.ts';

/** Tier 2: the words of sessions and the drafts of them. Nothing else in the store reads these two tables. */
export const narrativesOf = statement(({ q, t, arg, mine }) =>
  q
    .select({
      authorId: t.sessionNarrative.authorId,
      by: t.staff.displayName,
      words: t.sessionNarrative.words,
      leadsMayRead: t.sessionNarrative.leadsMayRead,
      at: t.sessionNarrative.recordedAt,
      version: t.sessionNarrative.version,
    })
    .from(t.sessionNarrative)
    .innerJoin(
      t.staff,
      and(eq(t.staff.schoolId, t.sessionNarrative.schoolId), eq(t.staff.id, t.sessionNarrative.authorId)),
    )
    .where(and(mine(t.sessionNarrative), eq(t.sessionNarrative.sessionId, arg('sessionId'))))
    .orderBy(desc(t.sessionNarrative.version), asc(t.sessionNarrative.authorId)),
);

export const ownNarrativeVersion = statement(({ q, t, arg, mine }) =>
  q
    .select({ version: t.sessionNarrative.version })
    .from(t.sessionNarrative)
    .where(
      and(
        mine(t.sessionNarrative),
        eq(t.sessionNarrative.sessionId, arg('sessionId')),
        eq(t.sessionNarrative.authorId, arg('authorId')),
      ),
    )
    .orderBy(desc(t.sessionNarrative.version))
    .limit(1),
);

export const addNarrative = change(({ q, t, arg }) =>
  q.insert(t.sessionNarrative).values({
    schoolId: arg('school'),
    sessionId: arg('sessionId'),
    version: arg('version'),
    authorId: arg('authorId'),
    recordedAt: arg('recordedAt'),
    words: arg('words'),
    leadsMayRead: arg('leadsMayRead'),
  }),
);

export const ownDraft = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.sessionDraft)
    .where(
      and(
        mine(t.sessionDraft),
        eq(t.sessionDraft.sessionId, arg('sessionId')),
        eq(t.sessionDraft.authorId, arg('authorId')),
      ),
    ),
);

/** Everything but the draft itself: a list never carries a word of it. */
export const ownDrafts = statement(({ q, t, arg, mine }) =>
  q
    .select({
      sessionId: t.sessionDraft.sessionId,
      pupilId: t.sessionDraft.pupilId,
      savedAt: t.sessionDraft.savedAt,
      stage: t.restorativeSession.stage,
    })
    .from(t.sessionDraft)
    .leftJoin(
      t.restorativeSession,
      and(
        eq(t.restorativeSession.schoolId, t.sessionDraft.schoolId),
        eq(t.restorativeSession.id, t.sessionDraft.sessionId),
      ),
    )
    .where(and(mine(t.sessionDraft), eq(t.sessionDraft.authorId, arg('authorId'))))
    .orderBy(desc(t.sessionDraft.savedAt), desc(t.sessionDraft.sessionId)),
);

export const keepDraft = change(({ q, t, arg }) => {
  const kept = { draft: arg('draft'), savedAt: arg('savedAt'), version: arg('version'), partnerId: arg('partnerId') };
  return q
    .insert(t.sessionDraft)
    .values({
      schoolId: arg('school'),
      sessionId: arg('sessionId'),
      authorId: arg('authorId'),
      pupilId: arg('pupilId'),
      ...kept,
    })
    .onConflictDoUpdate({
      target: [t.sessionDraft.schoolId, t.sessionDraft.sessionId, t.sessionDraft.authorId],
      set: kept,
    });
});

export const deleteDraft = change(({ q, t, arg, mine }) =>
  q
    .delete(t.sessionDraft)
    .where(
      and(
        mine(t.sessionDraft),
        eq(t.sessionDraft.sessionId, arg('sessionId')),
        eq(t.sessionDraft.authorId, arg('authorId')),
      ),
    ),
);
