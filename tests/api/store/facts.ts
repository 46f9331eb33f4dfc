import { type Scope, statement } from '@noticed/api/store/database';
import type { SchoolRow } from '@noticed/api/store/people/schools';
import { allStaff } from '@noticed/api/store/people/staff';
import { ledgerRows } from '@noticed/api/store/relationship/ledger';
import { everyPupil } from '@noticed/api/store/roster/pupils';
import type { CheckInFact, PlacementFact, SessionFact } from '@noticed/shared/domain/facts';
import { foldFacts, type SchoolFacts } from '@noticed/shared/domain/ledger/fold';
import type { LedgerRows, Moment } from '@noticed/shared/domain/ledger/rows';

// The raw facts, read here once more and in the plainest way, so that no query of the product is trusted.
const placements = statement(({ q, t, mine }) => q.select().from(t.placement).where(mine(t.placement)));
const checkIns = statement(({ q, t, mine }) => q.select().from(t.checkIn).where(mine(t.checkIn)));
const checkInPupils = statement(({ q, t, mine }) => q.select().from(t.checkInPupil).where(mine(t.checkInPupil)));
const memberships = statement(({ q, t, mine }) => q.select().from(t.membership).where(mine(t.membership)));
const relations = statement(({ q, t, mine }) => q.select().from(t.relation).where(mine(t.relation)));
const held = statement(({ q, t, mine }) =>
  q
    .select({
      id: t.restorativeSession.id,
      adultId: t.restorativeSession.adultId,
      pupilId: t.restorativeSession.pupilId,
      facilitatorId: t.restorativeSession.facilitatorId,
      stage: t.restorativeSession.stage,
      createdOn: t.restorativeSession.createdOn,
      plannedOn: t.restorativeSession.plannedOn,
      heldOn: t.restorativeSession.heldOn,
      followUpOn: t.restorativeSession.followUpOn,
    })
    .from(t.restorativeSession)
    .where(mine(t.restorativeSession)),
);

const keptRelationships = statement(({ q, t, mine }) => q.select().from(t.relationship).where(mine(t.relationship)));
const keptPupils = statement(({ q, t, mine }) => q.select().from(t.pupilNoticing).where(mine(t.pupilNoticing)));
const keptDays = statement(({ q, t, mine }) => q.select().from(t.dailyCount).where(mine(t.dailyCount)));
const keptLogged = statement(({ q, t, mine }) => q.select().from(t.logged).where(mine(t.logged)));

/** The four kinds of row that are kept from the facts, in an order that does not depend on where they came from. */
export type Kept = { relationships: string[]; noticed: string[]; tallies: string[]; logged: string[] };

type Folded = Pick<LedgerRows, 'relationships' | 'noticed' | 'tallies' | 'logged'>;

/** Rows as lines of text. One that says no more than its absence would is left out. */
function linesOf({ relationships, noticed, tallies, logged }: Folded): Kept {
  const moment = (last: Moment | null) =>
    last ? `${last.day} ${last.recordedAt} ${last.adultId} ${last.practiceId}` : 'never';
  return {
    relationships: relationships
      .filter((one) => one.phase !== 'unsorted' || one.last !== null)
      .map((one) => `${one.adultId} ${one.pupilId}: ${one.phase} since ${one.phaseSince}, ${moment(one.last)}`)
      .sort(),
    noticed: noticed
      .filter((one) => one.last !== null || one.lastRemoteOn !== null)
      .map((one) => `${one.pupilId}: ${moment(one.last)}, from afar ${one.lastRemoteOn}`)
      .sort(),
    tallies: tallies
      .map((one) => `${one.adultId} ${one.pupilId} ${one.day}: ${one.noticings} ${one.positive} ${one.corrective}`)
      .sort(),
    logged: logged.map((one) => `${one.adultId} ${one.registerId || 'anything'}: ${one.lastOn}`).sort(),
  };
}

/** The kept rows as the store holds them. */
export async function keptRows(scope: Scope): Promise<Kept> {
  const last = (
    one: { lastNoticedOn: string | null; lastPracticeId: string | null; lastRecordedAt: string | null },
    adultId: string | null,
  ) =>
    one.lastNoticedOn && one.lastPracticeId && one.lastRecordedAt && adultId
      ? { day: one.lastNoticedOn, practiceId: one.lastPracticeId, recordedAt: one.lastRecordedAt, adultId }
      : null;
  const relationships = await scope.all(keptRelationships);
  const noticed = await scope.all(keptPupils);
  return linesOf({
    relationships: relationships.map((one) => ({
      ...one,
      phase: one.phase as 'unsorted',
      last: last(one, one.adultId),
    })), // only written out
    noticed: noticed.map((one) => ({ ...one, last: last(one, one.lastAdultId) })),
    tallies: await scope.all(keptDays),
    logged: await scope.all(keptLogged),
  });
}

/** The same rows, worked out from nothing but the facts by the domain. */
export async function foldedFacts(scope: Scope, school: SchoolRow, today: string): Promise<Kept> {
  const pupilIds = (await scope.all(everyPupil)).map((one) => one.id);
  const rows = await ledgerRows(scope, school, pupilIds, today);
  // What is to be worked out again is left out.
  const { relationships: _1, noticed: _2, tallies: _3, logged: _4, ...around } = rows;
  const byCheckIn = Map.groupBy(await scope.all(checkInPupils), (one) => one.checkInId);
  const teaching = (await scope.all(relations)).filter((one) => ['teaches', 'tutors'].includes(one.kind));
  const facts = {
    ...around,
    adults: (await scope.all(allStaff)).map(({ id, displayName, leftOn }) => ({ id, name: displayName, leftOn })),
    memberships: await scope.all(memberships),
    teaching: teaching.map(({ staffId, target, from, to }) => ({ adultId: staffId, registerId: target, from, to })),
    sessions: (await scope.all(held))
      .filter((one) => one.adultId !== null)
      .map((one) => ({ ...one, openItems: [] })) as SessionFact[], // stages are the domain's own
    placements: (await scope.all(placements)) as PlacementFact[], // phases are the domain's own
    checkIns: (await scope.all(checkIns)).map((one) => ({
      ...one,
      pupilIds: (byCheckIn.get(one.id) ?? []).map((each) => each.pupilId),
    })) as CheckInFact[], // tones, reaches and channels are the domain's own
  } satisfies SchoolFacts;
  return linesOf(foldFacts(facts, today));
}
