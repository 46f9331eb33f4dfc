import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import { statement } from '../database.ts';
import { downwards } from '../order.ts';

/** One adult's kept relationships with these pupils. A pair without a row is unsorted, at version 0. */
export const ownRelationships = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select({
      pupilId: t.relationship.pupilId,
      phase: t.relationship.phase,
      phaseSince: t.relationship.phaseSince,
      lastNoticedOn: t.relationship.lastNoticedOn,
      version: t.relationship.version,
    })
    .from(t.relationship)
    .where(
      and(mine(t.relationship), eq(t.relationship.adultId, arg('adultId')), oneOf(t.relationship.pupilId, 'listIds')),
    ),
);

/** Every adult's kept relationship with one pupil, who noticed them last first. */
export const relationshipsOfPupil = statement(({ q, t, arg, mine }) =>
  q
    .select({ adultId: t.relationship.adultId, phase: t.relationship.phase })
    .from(t.relationship)
    .where(and(mine(t.relationship), eq(t.relationship.pupilId, arg('pupilId'))))
    .orderBy(downwards(t.relationship.lastNoticedOn), asc(t.relationship.adultId)),
);

/** The registers on which an adult met any of these pupils on a day. */
export const sharedRegisters = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .selectDistinct({ registerId: t.relation.target })
    .from(t.relation)
    .innerJoin(
      t.membership,
      and(eq(t.membership.schoolId, t.relation.schoolId), eq(t.membership.registerId, t.relation.target)),
    )
    .where(
      and(
        mine(t.relation),
        eq(t.relation.staffId, arg('adultId')),
        inArray(t.relation.kind, ['teaches', 'tutors']),
        oneOf(t.membership.pupilId, 'listIds'),
        lte(t.relation.from, arg('day')),
        or(isNull(t.relation.to), gte(t.relation.to, arg('day'))),
        lte(t.membership.from, arg('day')),
        or(isNull(t.membership.to), gte(t.membership.to, arg('day'))),
      ),
    ),
);
