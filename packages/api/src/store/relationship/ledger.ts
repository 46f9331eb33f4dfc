import type { Day } from '@noticed/shared/domain/calendar/day';
import type { PupilFact, RegisterFact, SessionFact } from '@noticed/shared/domain/facts';
import { keptDays, type LedgerRows, type Moment } from '@noticed/shared/domain/ledger/rows';
import { calledName } from '@noticed/shared/domain/people/name';
import { and, asc, gte, isNull, lte, or } from 'drizzle-orm';
import { type Scope, statement } from '../database.ts';
import type { SchoolRow } from '../people/schools.ts';
import { staffNames } from '../people/staff.ts';
import { schoolYear } from '../roster/calendar.ts';
import { offSiteOf, pupilsByIds } from '../roster/pupils.ts';
import { registersByIds, teachingOf } from '../roster/registers.ts';
import { itemsOf, sessionsOfPupils } from '../sessions/restorative-sessions.ts';
import { latestReviews } from './placements.ts';
import { readPractices } from './practices.ts';
import { championsOf, openSnoozes, stopsOf } from './prompts.ts';

const membershipsOf = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select({
      pupilId: t.membership.pupilId,
      registerId: t.membership.registerId,
      from: t.membership.from,
      to: t.membership.to,
    })
    .from(t.membership)
    .where(
      and(
        mine(t.membership),
        oneOf(t.membership.pupilId, 'listIds'),
        lte(t.membership.from, arg('today')),
        or(isNull(t.membership.to), gte(t.membership.to, arg('today'))),
      ),
    )
    // Of two registers that ask for the same, it must be known which one a prompt names.
    .orderBy(asc(t.membership.pupilId), asc(t.membership.registerId), asc(t.membership.id)),
);

const relationshipsOf = statement(({ q, t, mine, oneOf }) =>
  q
    .select()
    .from(t.relationship)
    .where(and(mine(t.relationship), oneOf(t.relationship.pupilId, 'listIds'))),
);

const noticedOf = statement(({ q, t, mine, oneOf }) =>
  q
    .select()
    .from(t.pupilNoticing)
    .where(and(mine(t.pupilNoticing), oneOf(t.pupilNoticing.pupilId, 'listIds'))),
);

const talliesOf = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select({
      adultId: t.dailyCount.adultId,
      pupilId: t.dailyCount.pupilId,
      day: t.dailyCount.day,
      noticings: t.dailyCount.noticings,
      positive: t.dailyCount.positive,
      corrective: t.dailyCount.corrective,
    })
    .from(t.dailyCount)
    .where(and(mine(t.dailyCount), oneOf(t.dailyCount.pupilId, 'listIds'), gte(t.dailyCount.day, arg('since')))),
);

const loggedOf = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ adultId: t.logged.adultId, registerId: t.logged.registerId, lastOn: t.logged.lastOn })
    .from(t.logged)
    .where(and(mine(t.logged), oneOf(t.logged.adultId, 'listIds'))),
);

/** Every pupil on roll. */
export const onRollIds = statement(({ q, t, arg, mine }) =>
  q
    .select({ id: t.pupil.id })
    .from(t.pupil)
    .where(and(mine(t.pupil), or(isNull(t.pupil.leftOn), gte(t.pupil.leftOn, arg('today'))))),
);

export const onRollOfYears = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select({ id: t.pupil.id })
    .from(t.pupil)
    .where(
      and(
        mine(t.pupil),
        oneOf(t.pupil.year, 'listYears'),
        or(isNull(t.pupil.leftOn), gte(t.pupil.leftOn, arg('today'))),
      ),
    ),
);

/**
 * The rows from which the flags of these pupils are computed, as `LedgerRows` asks for them.
 * @param counted school days of tallies that are wanted: they are most of all rows, and many readers need none
 */
export async function ledgerRows(
  scope: Scope,
  school: SchoolRow,
  pupilIds: readonly string[],
  today: Day,
  counted = keptDays,
): Promise<LedgerRows> {
  const { calendar, closures } = await schoolYear(scope, school);
  const given = { listIds: pupilIds, today, since: calendar.windowStart(today, keptDays) };
  const memberships = await scope.all(membershipsOf, given);
  const registerIds = [...new Set(memberships.map((one) => one.registerId))];
  const teaching = await scope.all(teachingOf, { listRegisterIds: registerIds, today });
  const relationships = (await scope.all(relationshipsOf, given)) as KeptRelationship[]; // phases are the domain's own
  const noticed = await scope.all(noticedOf, given);
  const sessions = await scope.all(sessionsOfPupils, given);
  const champions = await scope.all(championsOf, given);
  const adultIds = new Set(
    [...teaching, ...relationships, ...sessions, ...champions].flatMap((one) => one.adultId ?? []),
  );
  for (const session of sessions) adultIds.add(session.facilitatorId);
  const listAdults = { listIds: [...adultIds] };
  return {
    school: { kind: school.kind, firstDay: school.firstDay },
    calendar,
    practices: await readPractices(scope),
    adults: await scope.all(staffNames, listAdults),
    pupils: await pupilFacts(scope, pupilIds),
    // The kind of a register is one of the domain's own.
    registers: (await scope.all(registersByIds, { listIds: registerIds })) as RegisterFact[],
    memberships,
    teaching,
    relationships: relationships.map((one) => ({
      adultId: one.adultId,
      pupilId: one.pupilId,
      phase: one.phase,
      phaseSince: one.phaseSince,
      last: momentOf({ ...one, lastAdultId: one.adultId }),
    })),
    noticed: noticed.map((one) => ({ pupilId: one.pupilId, last: momentOf(one), lastRemoteOn: one.lastRemoteOn })),
    tallies:
      counted > 0 ? await scope.all(talliesOf, { listIds: pupilIds, since: calendar.windowStart(today, counted) }) : [],
    logged: (await scope.all(loggedOf, listAdults)).map((one) => ({ ...one, registerId: one.registerId || null })),
    reviews: await scope.all(latestReviews, { listRegisterIds: registerIds }),
    sessions: await sessionFacts(scope, sessions),
    champions,
    snoozes: await scope.all(openSnoozes, given),
    stops: await scope.all(stopsOf, given),
    closures,
  };
}

type KeptRelationship = Omit<LedgerRows['relationships'][number], 'last'> & Kept;
interface Kept {
  lastNoticedOn: string | null;
  lastAdultId?: string | null;
  lastPracticeId: string | null;
  lastRecordedAt: string | null;
}

function momentOf(kept: Kept): Moment | null {
  const { lastNoticedOn: day, lastAdultId: adultId, lastPracticeId: practiceId, lastRecordedAt: recordedAt } = kept;
  return day && adultId && practiceId && recordedAt ? { day, adultId, practiceId, recordedAt } : null;
}

async function pupilFacts(scope: Scope, pupilIds: readonly string[]): Promise<PupilFact[]> {
  const rows = await scope.all(pupilsByIds, { listIds: pupilIds });
  const spells = Map.groupBy(await scope.all(offSiteOf, { listIds: pupilIds }), (one) => one.pupilId);
  return rows.map((row) => ({
    id: row.id,
    name: calledName(row),
    year: row.year,
    joinedOn: row.joinedOn,
    leftOn: row.leftOn,
    offSite: (spells.get(row.id) ?? []).map(({ from, to }) => ({ from, to })),
    objected: row.objected,
  }));
}

type SessionRow = {
  id: string;
  adultId: string | null;
  pupilId: string;
  facilitatorId: string;
  stage: string;
  createdOn: string;
  plannedOn: string | null;
  heldOn: string | null;
  followUpOn: string | null;
};

async function sessionFacts(scope: Scope, rows: readonly SessionRow[]): Promise<SessionFact[]> {
  const items = await scope.all(itemsOf, { listSessionIds: rows.map((one) => one.id) });
  const open = Map.groupBy(
    items.filter((one) => one.status === 'open'),
    (one) => one.sessionId,
  );
  return rows.map((row) => ({
    ...row,
    adultId: row.adultId ?? row.facilitatorId, // the query leaves repairs between pupils out
    stage: row.stage as SessionFact['stage'], // written by the domain's own moves
    openItems: (open.get(row.id) ?? []).map(({ id, ownerId, ownerKind, dueOn }) => ({
      id,
      ownerId: ownerKind === 'adult' ? ownerId : null,
      dueOn,
    })),
  }));
}
