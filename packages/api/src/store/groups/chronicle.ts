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
import type { Scope } from '../database.ts';
import type { SchoolRow } from '../people/schools.ts';
import { staffNames } from '../people/staff.ts';
import { readPractices } from '../relationship/practices.ts';
import { schoolYear } from '../roster/calendar.ts';
import { registersByIds } from '../roster/registers.ts';
import { movesOfAll } from '../sessions/restorative-sessions.ts';
import {
  champions,
  dayTallies,
  held,
  loggedDays,
  loggedNow,
  memberships,
  noticedNow,
  offSite,
  placementsOfPupils,
  placementsSince,
  standings,
  stops,
  teaching,
  windowTallies,
} from './chronicle-rows.ts';

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
