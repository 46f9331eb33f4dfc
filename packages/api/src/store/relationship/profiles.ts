import type { ProfileEntry } from '@noticed/shared/domain/relationship/profile';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { change, type Scope, statement } from '../database.ts';

const entriesOf = statement(({ q, t, mine, oneOf }) =>
  q
    .select({
      id: t.profileEntry.id,
      pupilId: t.profileEntry.pupilId,
      part: t.profileEntry.part,
      words: t.profileEntry.words,
      authorId: t.profileEntry.authorId,
      author: t.staff.displayName,
      recordedAt: t.profileEntry.recordedAt,
      replaces: t.profileEntry.replaces,
      endedAt: t.profileEntry.endedAt,
    })
    .from(t.profileEntry)
    .innerJoin(t.staff, and(eq(t.staff.schoolId, t.profileEntry.schoolId), eq(t.staff.id, t.profileEntry.authorId)))
    .where(and(mine(t.profileEntry), oneOf(t.profileEntry.pupilId, 'listIds')))
    .orderBy(asc(t.profileEntry.recordedAt), asc(t.profileEntry.id)),
);

/** An entry as its row holds it, with its author's name. */
export interface KeptEntry extends ProfileEntry {
  pupilId: string;
  author: string;
}

/** All that was ever written in the profiles of these pupils, oldest first. */
export async function profileEntries(scope: Scope, listIds: readonly string[]): Promise<KeptEntry[]> {
  return (await scope.all(entriesOf, { listIds })) as KeptEntry[]; // parts are only ever written by the domain's own words
}

export const addEntry = change(({ q, t, arg }) =>
  q.insert(t.profileEntry).values({
    schoolId: arg('school'),
    id: arg('id'),
    pupilId: arg('pupilId'),
    part: arg('part'),
    words: arg('words'),
    authorId: arg('authorId'),
    recordedAt: arg('recordedAt'),
    replaces: arg('replaces'),
  }),
);

export const endEntry = change(({ q, t, arg, mine }) =>
  q
    .update(t.profileEntry)
    .set({ endedAt: arg('at'), endedBy: arg('by') })
    .where(and(mine(t.profileEntry), eq(t.profileEntry.id, arg('id')), isNull(t.profileEntry.endedAt))),
);
