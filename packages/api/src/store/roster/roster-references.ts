import { and, eq, inArray, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { type Build, type Statement, statement } from '../database.ts';
import type { Tables } from '../schema.ts';
import type { RosterTable } from './roster-rows.ts';

type Mine = PgTable & { schoolId: PgColumn };

/** Counts the rows of a table that point at any of the listed ids, apart from the import's own. */
function pointing(pick: (t: Tables) => { from: Mine; column: PgColumn; own?: PgColumn }): Statement<{ count: number }> {
  return statement(({ q, t, mine, oneOf }: Build) => {
    const { from, column, own } = pick(t);
    const others = own ? sql`not (${oneOf(own, 'listOwn')})` : undefined;
    return q
      .select({ count: sql<number>`cast(count(*) as integer)` })
      .from(from)
      .where(and(mine(from), oneOf(column, 'listIds'), others));
  });
}

interface Reference {
  table: RosterTable;
  /** What it is called in a sentence: `1 check-in`. */
  word: string;
  count: Statement<{ count: number }>;
}

/** Everything that a person may have done with a pupil, a member of staff or a register since it was imported. */
export const referencesTo: readonly Reference[] = [
  of('pupil', 'check-in', (t) => ({ from: t.checkInPupil, column: t.checkInPupil.pupilId })),
  of('pupil', 'placement', (t) => ({ from: t.placement, column: t.placement.pupilId })),
  of('pupil', 'restorative session', (t) => ({ from: t.restorativeSession, column: t.restorativeSession.pupilId })),
  of('pupil', 'repair', (t) => ({ from: t.restorativeSession, column: t.restorativeSession.otherPupilId })),
  of('pupil', 'champion', (t) => ({ from: t.champion, column: t.champion.pupilId })),
  of('pupil', 'spell off site', (t) => ({ from: t.offSite, column: t.offSite.pupilId })),
  of('pupil', 'snooze', (t) => ({ from: t.snooze, column: t.snooze.pupilId })),
  of('pupil', 'stop', (t) => ({ from: t.stop, column: t.stop.pupilId })),
  of('pupil', 'place', (t) => ({ from: t.membership, column: t.membership.pupilId, own: t.membership.id })),
  of('register', 'place', (t) => ({ from: t.membership, column: t.membership.registerId, own: t.membership.id })),
  of('register', 'review', (t) => ({ from: t.review, column: t.review.registerId })),
  of('register', 'relation', (t) => ({ from: t.relation, column: t.relation.target, own: t.relation.id })),
  of('staff', 'account', (t) => ({ from: t.account, column: t.account.staffId })),
  of('staff', 'invitation', (t) => ({ from: t.invitation as unknown as Mine, column: t.invitation.staffId })), // its school may be empty, never for a person
  of('staff', 'relation', (t) => ({ from: t.relation, column: t.relation.staffId, own: t.relation.id })),
  of('staff', 'role', (t) => ({ from: t.role, column: t.role.staffId, own: t.role.id })),
  of('staff', 'check-in', (t) => ({ from: t.checkIn, column: t.checkIn.adultId })),
  of('staff', 'placement', (t) => ({ from: t.placement, column: t.placement.adultId })),
  of('staff', 'review', (t) => ({ from: t.review, column: t.review.adultId })),
  of('staff', 'restorative session', (t) => ({ from: t.restorativeSession, column: t.restorativeSession.adultId })),
  of('staff', 'facilitation', (t) => ({ from: t.restorativeSession, column: t.restorativeSession.facilitatorId })),
  of('staff', 'champion', (t) => ({ from: t.champion, column: t.champion.adultId })),
];

function of(table: RosterTable, word: string, pick: Parameters<typeof pointing>[0]): Reference {
  return { table, word, count: pointing(pick) };
}

/** The adults who have, or had, any of these registers. */
export const adultsOfRegisters = statement(({ q, t, mine, oneOf }) =>
  q
    .selectDistinct({ staffId: t.relation.staffId })
    .from(t.relation)
    .where(and(mine(t.relation), inArray(t.relation.kind, ['teaches', 'tutors']), oneOf(t.relation.target, 'listIds'))),
);

/** Those of these adults who have ever logged a moment. */
export const adultsWhoLogged = statement(({ q, t, mine, oneOf }) =>
  q
    .selectDistinct({ adultId: t.logged.adultId })
    .from(t.logged)
    .where(and(mine(t.logged), eq(t.logged.registerId, ''), oneOf(t.logged.adultId, 'listIds'))),
);
