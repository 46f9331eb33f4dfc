import type { Day } from '@noticed/shared/domain/calendar/day';
import type { DayRange } from '@noticed/shared/domain/calendar/term';
import type { PlacementFact, PupilFact, RegisterFact } from '@noticed/shared/domain/facts';
import type { Chronicle } from '@noticed/shared/domain/groups/as-of';
import { restoreEntered } from '@noticed/shared/domain/groups/repair';
import { keptDays } from '@noticed/shared/domain/ledger/rows';
import { foldPlacements, type Story } from '@noticed/shared/domain/relationship/relationship';
import { timeToRepair } from '@noticed/shared/domain/restorative-session/repair';
import type { Session } from '@noticed/shared/domain/restorative-session/session';
import { settingsFrom } from '@noticed/shared/domain/settings';
import { and, asc, eq, gte, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { type Scope, statement } from '../database.ts';
import type { SchoolRow } from '../people/schools.ts';
import { staffNames } from '../people/staff.ts';
import { readPractices } from '../relationship/practices.ts';
import { schoolYear } from '../roster/calendar.ts';
import { registersByIds } from '../roster/registers.ts';
import { movesOfAll } from '../sessions/restorative-sessions.ts';

/** The statements behind trends: whole schools are read here, so each asks for the few columns that figures are made of. */
const memberships = statement(({ q, t, arg, mine, oneOf }) =>
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
        lte(t.membership.from, arg('to')),
        or(isNull(t.membership.to), gte(t.membership.to, arg('from'))),
      ),
    ),
);

const teaching = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select({ adultId: t.relation.staffId, registerId: t.relation.target, from: t.relation.from, to: t.relation.to })
    .from(t.relation)
    .where(
      and(
        mine(t.relation),
        inArray(t.relation.kind, ['teaches', 'tutors']),
        oneOf(t.relation.target, 'listRegisterIds'),
        lte(t.relation.from, arg('to')),
        or(isNull(t.relation.to), gte(t.relation.to, arg('from'))),
      ),
    ),
);

const standings = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ adultId: t.relationship.adultId, pupilId: t.relationship.pupilId, phase: t.relationship.phase })
    .from(t.relationship)
    .where(and(mine(t.relationship), oneOf(t.relationship.pupilId, 'listIds'))),
);

/** Every placement of the pairs that moved on or after a day. */
const placementsSince = statement(({ q, t, arg, mine, oneOf }) => {
  const moved = q
    .selectDistinct({ pupilId: t.placement.pupilId, adultId: t.placement.adultId })
    .from(t.placement)
    .where(and(mine(t.placement), gte(t.placement.happenedOn, arg('from')), isNull(t.placement.retractedAt)))
    .as('moved');
  return q
    .select({
      id: t.placement.id,
      adultId: t.placement.adultId,
      pupilId: t.placement.pupilId,
      to: t.placement.to,
      happenedOn: t.placement.happenedOn,
      recordedAt: t.placement.recordedAt,
      retractedAt: t.placement.retractedAt,
    })
    .from(t.placement)
    .innerJoin(moved, and(eq(moved.pupilId, t.placement.pupilId), eq(moved.adultId, t.placement.adultId)))
    .where(and(mine(t.placement), oneOf(t.placement.pupilId, 'listIds'), isNull(t.placement.retractedAt)));
});

const placementsOfPupils = statement(({ q, t, mine, oneOf }) =>
  q
    .select({
      id: t.placement.id,
      adultId: t.placement.adultId,
      pupilId: t.placement.pupilId,
      to: t.placement.to,
      happenedOn: t.placement.happenedOn,
      recordedAt: t.placement.recordedAt,
      retractedAt: t.placement.retractedAt,
    })
    .from(t.placement)
    .where(and(mine(t.placement), oneOf(t.placement.pupilId, 'listIds'), isNull(t.placement.retractedAt))),
);

const sums = {
  noticings: (column: unknown) => sql<number>`cast(sum(${column}) as integer)`,
};

/** A pupil's moments of a day, over all adults. */
const dayTallies = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select({
      pupilId: t.dailyCount.pupilId,
      day: t.dailyCount.day,
      noticings: sums.noticings(t.dailyCount.noticings),
      positive: sums.noticings(t.dailyCount.positive),
      corrective: sums.noticings(t.dailyCount.corrective),
    })
    .from(t.dailyCount)
    .where(
      and(
        mine(t.dailyCount),
        oneOf(t.dailyCount.pupilId, 'listIds'),
        gte(t.dailyCount.day, arg('from')),
        lte(t.dailyCount.day, arg('to')),
      ),
    )
    .groupBy(t.dailyCount.pupilId, t.dailyCount.day),
);

/** The same over a whole window, dated by its first moment: where only one window is asked, a row a pupil is enough. */
const windowTallies = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select({
      pupilId: t.dailyCount.pupilId,
      day: sql<string>`min(${t.dailyCount.day})`,
      noticings: sums.noticings(t.dailyCount.noticings),
      positive: sums.noticings(t.dailyCount.positive),
      corrective: sums.noticings(t.dailyCount.corrective),
    })
    .from(t.dailyCount)
    .where(
      and(
        mine(t.dailyCount),
        oneOf(t.dailyCount.pupilId, 'listIds'),
        gte(t.dailyCount.day, arg('from')),
        lte(t.dailyCount.day, arg('to')),
      ),
    )
    .groupBy(t.dailyCount.pupilId),
);

const noticedNow = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ pupilId: t.pupilNoticing.pupilId, day: sql<string>`${t.pupilNoticing.lastNoticedOn}` })
    .from(t.pupilNoticing)
    .where(
      and(mine(t.pupilNoticing), oneOf(t.pupilNoticing.pupilId, 'listIds'), isNotNull(t.pupilNoticing.lastNoticedOn)),
    ),
);

const loggedNow = statement(({ q, t, mine }) =>
  q
    .select({ adultId: t.logged.adultId, day: t.logged.lastOn })
    .from(t.logged)
    .where(and(mine(t.logged), eq(t.logged.registerId, ''))),
);

/** Days on which these adults logged anything about anybody. */
const loggedDays = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .selectDistinct({ adultId: t.checkIn.adultId, day: t.checkIn.happenedOn })
    .from(t.checkIn)
    .where(
      and(
        mine(t.checkIn),
        oneOf(t.checkIn.adultId, 'listAdultIds'),
        isNull(t.checkIn.retractedAt),
        gte(t.checkIn.happenedOn, arg('from')),
        lte(t.checkIn.happenedOn, arg('to')),
      ),
    ),
);

const champions = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ pupilId: t.champion.pupilId, adultId: t.champion.adultId, from: t.champion.from, to: t.champion.to })
    .from(t.champion)
    .where(and(mine(t.champion), oneOf(t.champion.pupilId, 'listIds'))),
);

const stops = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ pupilId: t.stop.pupilId, adultId: t.stop.adultId, from: t.stop.from, to: t.stop.to })
    .from(t.stop)
    .where(and(mine(t.stop), oneOf(t.stop.pupilId, 'listIds'))),
);

const held = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select({
      id: t.restorativeSession.id,
      pupilId: t.restorativeSession.pupilId,
      adultId: sql<string>`${t.restorativeSession.adultId}`,
      heldOn: sql<string>`${t.restorativeSession.heldOn}`,
      outcome: t.restorativeSession.outcome,
    })
    .from(t.restorativeSession)
    .where(
      and(
        mine(t.restorativeSession),
        oneOf(t.restorativeSession.pupilId, 'listIds'),
        isNotNull(t.restorativeSession.adultId),
        gte(t.restorativeSession.heldOn, arg('from')),
        lte(t.restorativeSession.heldOn, arg('to')),
      ),
    )
    .orderBy(asc(t.restorativeSession.heldOn), asc(t.restorativeSession.id)),
);

const offSite = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ pupilId: t.offSite.pupilId, from: t.offSite.from, to: t.offSite.to })
    .from(t.offSite)
    .where(and(mine(t.offSite), oneOf(t.offSite.pupilId, 'listIds'))),
);

/** What of a pupil's row a chronicle needs. */
export interface PupilRow {
  id: string;
  year: string | null;
  joinedOn: string | null;
  leftOn: string | null;
  objected: boolean;
}

/** Which days a chronicle is to tell of, and how far back from the first of them moments are counted. */
export interface Asked extends DayRange {
  /** The first day of the moments that figures count. */
  countFrom: Day;
  /** A stretch of which all held sessions are asked for besides. */
  repairs?: DayRange | null;
  /** The last day is today and the only one: what is kept up to date then tells most of it. */
  onlyNow: boolean;
}

/** Everything about these pupils that their figures on the days asked for are made of. */
export async function readChronicle(
  scope: Scope,
  school: SchoolRow,
  pupils: readonly PupilRow[],
  { from, to, countFrom, onlyNow, repairs: stretch }: Asked,
): Promise<Chronicle> {
  const { calendar, closures } = await schoolYear(scope, school);
  const listIds = pupils.map((one) => one.id);
  const given = { listIds, from, to };
  const back = calendar.windowStart(from, keptDays);
  const since = countFrom < back ? countFrom : back;
  const memberRows = await scope.all(memberships, given);
  const listRegisterIds = [...new Set(memberRows.map((one) => one.registerId))];
  const teachingRows = await scope.all(teaching, { listRegisterIds, from, to });
  const adultIds = [...new Set(teachingRows.map((one) => one.adultId))];
  const heldFrom = stretch && stretch.from < since ? stretch.from : since;
  const heldTo = stretch && stretch.to > to ? stretch.to : to;
  const heldRows = await scope.all(held, { listIds, from: heldFrom, to: heldTo });
  return {
    school: { kind: school.kind, firstDay: school.firstDay },
    ...{ calendar, closures, settings: settingsFrom(school.settings) },
    practices: await readPractices(scope),
    adults: await scope.all(staffNames, { listIds: adultIds }),
    pupils: await pupilFacts(scope, pupils),
    registers: (await scope.all(registersByIds, { listIds: listRegisterIds })) as RegisterFact[], // kinds are the domain's own
    memberships: memberRows,
    teaching: teachingRows,
    standings: (await scope.all(standings, given)) as Chronicle['standings'], // phases are written by the contract's own words
    steps: onlyNow ? [] : storiesOf((await scope.all(placementsSince, given)) as PlacementFact[]), // likewise
    tallies: onlyNow
      ? withoutAdults(await scope.all(windowTallies, { listIds, from: countFrom, to }))
      : withoutAdults(await scope.all(dayTallies, { listIds, from: since, to })),
    noticed: onlyNow ? await scope.all(noticedNow, given) : [],
    logged: onlyNow
      ? await scope.all(loggedNow)
      : await scope.all(loggedDays, { listAdultIds: adultIds, from: back, to }),
    champions: await scope.all(champions, given),
    stops: await scope.all(stops, given),
    repairs: await repairs(scope, heldRows, calendar),
  };
}

/** Figures sum over adults, so the rows need not say whose a moment was. */
const withoutAdults = (rows: readonly Omit<Chronicle['tallies'][number], 'adultId'>[]): Chronicle['tallies'] =>
  rows.map((one) => ({ ...one, adultId: '' }));

async function pupilFacts(scope: Scope, pupils: readonly PupilRow[]): Promise<PupilFact[]> {
  const spells = Map.groupBy(await scope.all(offSite, { listIds: pupils.map((one) => one.id) }), (one) => one.pupilId);
  // No figure needs a name, so none is here.
  return pupils.map(({ id, year, joinedOn, leftOn, objected }) => ({
    ...{ id, name: '', year, joinedOn, leftOn, objected },
    offSite: (spells.get(id) ?? []).map(({ from, to }) => ({ from, to })),
  }));
}

function storiesOf(
  placements: readonly PlacementFact[],
): (Pick<Story, 'steps'> & { adultId: string; pupilId: string })[] {
  const pairs = Map.groupBy(placements, (one) => `${one.pupilId} ${one.adultId}`);
  return [...pairs.values()].flatMap((rows) => {
    const [first] = rows;
    return first ? [{ adultId: first.adultId, pupilId: first.pupilId, steps: foldPlacements(rows).steps }] : [];
  });
}

type Held = { id: string; pupilId: string; adultId: string; heldOn: string; outcome: string | null };

async function repairs(
  scope: Scope,
  rows: readonly Held[],
  calendar: Chronicle['calendar'],
): Promise<Chronicle['repairs']> {
  const listIds = [...new Set(rows.map((one) => one.pupilId))];
  const placed = (await scope.all(placementsOfPupils, { listIds })) as PlacementFact[]; // as above
  const stories = new Map(storiesOf(placed).map((one) => [`${one.pupilId} ${one.adultId}`, one]));
  const listMoves = { listIds: rows.map((one) => one.id) };
  const moves = Map.groupBy(await scope.all(movesOfAll, listMoves), (one) => one.sessionId);
  return rows.map(({ id, pupilId, adultId, heldOn, outcome }) => {
    const entered = restoreEntered(stories.get(`${pupilId} ${adultId}`) ?? { steps: [] }, heldOn);
    // The parts of a session that its time to repair is told from.
    const session = {
      heldOn,
      partner: { kind: 'adult', id: adultId },
      moves: moves.get(id) ?? [],
    } as unknown as Session;
    const daysToHeld = entered ? timeToRepair(session, entered, calendar.countAfter) : null;
    return { pupilId, heldOn, daysToHeld, mended: outcome === null ? null : outcome === 'mended' };
  });
}

/** The steps of every pair of these pupils that moved since a day: what movement is told from. */
export async function stepsSince(scope: Scope, listIds: readonly string[], from: Day): Promise<Chronicle['steps']> {
  return storiesOf((await scope.all(placementsSince, { listIds, from })) as PlacementFact[]); // as above
}

/** All pupils who were on roll on any day from one to another, with what marks them for groups. */
export const rollOf = statement(({ q, t, arg, mine }) =>
  q
    .select({
      id: t.pupil.id,
      year: t.pupil.year,
      house: t.pupil.house,
      sex: t.pupil.sex,
      sen: t.pupil.sen,
      pupilPremium: t.pupil.pupilPremium,
      fsm: t.pupil.fsm,
      everFsm6: t.pupil.everFsm6,
      eal: t.pupil.eal,
      lookedAfter: t.pupil.lookedAfter,
      joinedOn: t.pupil.joinedOn,
      leftOn: t.pupil.leftOn,
      objected: t.pupil.objected,
    })
    .from(t.pupil)
    .where(
      and(
        mine(t.pupil),
        or(isNull(t.pupil.leftOn), gte(t.pupil.leftOn, arg('from'))),
        or(isNull(t.pupil.joinedOn), lte(t.pupil.joinedOn, arg('to'))),
      ),
    )
    // By id: figures carry no order, and a name's order would tell one.
    .orderBy(asc(t.pupil.id)),
);

/** Everyone's tutor group and custom groups, and who is on the reader's own registers, on a day. */
export const formsAndClubs = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select({
      pupilId: t.membership.pupilId,
      registerId: t.membership.registerId,
      name: t.register.name,
      kind: t.register.kind,
    })
    .from(t.membership)
    .innerJoin(
      t.register,
      and(eq(t.register.schoolId, t.membership.schoolId), eq(t.register.id, t.membership.registerId)),
    )
    .where(
      and(
        mine(t.membership),
        isNull(t.register.archivedOn),
        or(inArray(t.register.kind, ['tutor', 'primary-class', 'custom']), oneOf(t.membership.registerId, 'listOwn')),
        lte(t.membership.from, arg('day')),
        or(isNull(t.membership.to), gte(t.membership.to, arg('day'))),
      ),
    )
    .orderBy(asc(t.register.sortName), asc(t.register.id)),
);
