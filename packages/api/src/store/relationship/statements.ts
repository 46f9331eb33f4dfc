import { and, asc, desc, eq } from 'drizzle-orm';
import { change, statement } from '../database.ts';

/** What a pupil says to the notes about them, newest version first. */
export const statementsOf = statement(({ q, t, arg, mine }) =>
  q
    .select({
      aboutId: t.statement.aboutId,
      words: t.statement.words,
      by: t.staff.displayName,
      at: t.statement.recordedAt,
      version: t.statement.version,
    })
    .from(t.statement)
    .innerJoin(t.staff, and(eq(t.staff.schoolId, t.statement.schoolId), eq(t.staff.id, t.statement.writtenBy)))
    .where(and(mine(t.statement), eq(t.statement.pupilId, arg('pupilId')), eq(t.statement.aboutKind, arg('aboutKind'))))
    .orderBy(desc(t.statement.version), asc(t.statement.aboutId)),
);

/** What pupils say to some check-ins, oldest version first. */
export const statementsBesideCheckIns = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ aboutId: t.statement.aboutId, pupilId: t.statement.pupilId, words: t.statement.words })
    .from(t.statement)
    .where(and(mine(t.statement), eq(t.statement.aboutKind, 'check-in'), oneOf(t.statement.aboutId, 'listIds')))
    .orderBy(asc(t.statement.version), asc(t.statement.aboutId), asc(t.statement.pupilId)),
);

/** Who typed in the words that stand beside a note now. */
export const latestStatement = statement(({ q, t, arg, mine }) =>
  q
    .select({ version: t.statement.version, writtenBy: t.statement.writtenBy })
    .from(t.statement)
    .where(
      and(
        mine(t.statement),
        eq(t.statement.pupilId, arg('pupilId')),
        eq(t.statement.aboutKind, arg('aboutKind')),
        eq(t.statement.aboutId, arg('aboutId')),
      ),
    )
    .orderBy(desc(t.statement.version))
    .limit(1),
);

export const addStatement = change(({ q, t, arg }) =>
  q.insert(t.statement).values({
    schoolId: arg('school'),
    pupilId: arg('pupilId'),
    aboutKind: arg('aboutKind'),
    aboutId: arg('aboutId'),
    version: arg('version'),
    words: arg('words'),
    writtenBy: arg('writtenBy'),
    recordedAt: arg('recordedAt'),
  }),
);
