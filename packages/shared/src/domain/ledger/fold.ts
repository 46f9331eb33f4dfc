import type { Day } from '../calendar/day.ts';
import type { CheckInFact, PlacementFact, ReviewFact } from '../facts.ts';
import { Fault } from '../fault.ts';
import { pastDay } from '../relationship/check-in.ts';
import { foldPlacements } from '../relationship/relationship.ts';
import { apply } from './change.ts';
import { emptyLedger, type Ledger, relationshipOf, under } from './ledger.ts';
import type { LedgerRows } from './rows.ts';

/** A school as it happened: nothing folded, nothing left out. */
export interface SchoolFacts extends Omit<LedgerRows, 'relationships' | 'noticed' | 'tallies' | 'logged'> {
  placements: readonly PlacementFact[];
  checkIns: readonly CheckInFact[];
}

/**
 * Folds the facts of a school into a ledger. Facts may come in any order and the answer is the same.
 * @throws Fault `future-check-in`, `stranger` when a check-in or placement names a pupil or adult who is not in the
 * school, `unknown-practice`, `unknown-phase`, `bad-day`.
 */
export function foldLedger(facts: SchoolFacts, today: Day): Ledger {
  const { placements, checkIns, ...around } = facts;
  const ledger = emptyLedger(facts);
  apply(ledger, { ...around, reviews: lastReviews(facts.reviews) });
  for (const checkIn of checkIns) checkNamed(ledger, checkIn, today);
  apply(ledger, { checkIns });
  for (const [pupilId, byAdult] of byPair(ledger, placements))
    for (const [adultId, own] of byAdult) {
      const { phase, since } = foldPlacements(own);
      Object.assign(relationshipOf(ledger, adultId, pupilId), { phase, phaseSince: since });
    }
  return ledger;
}

/** The rows that the store keeps, from raw facts: what a rebuild writes, and what a test compares them with. */
export function foldFacts(facts: SchoolFacts, today: Day): LedgerRows {
  const { placements, checkIns, ...around } = facts;
  return { ...around, reviews: lastReviews(facts.reviews), ...foldedRows(foldLedger(facts, today)) };
}

/** The folded rows of a ledger; {@link apply} on an empty one gives the same ledger again. */
export function foldedRows(ledger: Ledger): Pick<LedgerRows, 'relationships' | 'noticed' | 'tallies' | 'logged'> {
  const pairs = [...ledger.relationships].flatMap(([pupilId, byAdult]) =>
    [...byAdult].map(([adultId, pair]) => ({ adultId, pupilId, ...pair })),
  );
  return {
    relationships: pairs.map(({ tallies, ...row }) => row),
    noticed: [...ledger.noticed.values()],
    tallies: pairs.flatMap(({ adultId, pupilId, tallies }) => tallies.map((day) => ({ adultId, pupilId, ...day }))),
    logged: [...ledger.logged].flatMap(([adultId, days]) =>
      [...days].map(([registerId, lastOn]) => ({ adultId, registerId: registerId || null, lastOn })),
    ),
  };
}

function checkNamed(ledger: Ledger, checkIn: CheckInFact, today: Day): void {
  pastDay(checkIn.happenedOn, today);
  for (const pupilId of checkIn.pupilIds) checkKnown(ledger, checkIn.adultId, pupilId);
  if (!ledger.practices.has(checkIn.practiceId))
    throw new Fault('unknown-practice', `“${checkIn.practiceId}” is not in the practice bank.`);
}

function checkKnown(ledger: Ledger, adultId: string, pupilId: string): void {
  if (!ledger.pupils.has(pupilId) || !ledger.adults.has(adultId))
    throw new Fault('stranger', `Adult ${adultId} or pupil ${pupilId} is not in this school.`);
}

function byPair(ledger: Ledger, placements: readonly PlacementFact[]): Map<string, Map<string, PlacementFact[]>> {
  const pairs = new Map<string, Map<string, PlacementFact[]>>();
  for (const placement of placements) {
    checkKnown(ledger, placement.adultId, placement.pupilId);
    const byAdult = under(pairs, placement.pupilId, () => new Map<string, PlacementFact[]>());
    under(byAdult, placement.adultId, () => []).push(placement);
  }
  return pairs;
}

function lastReviews(reviews: readonly ReviewFact[]): ReviewFact[] {
  const last = new Map<string, ReviewFact>();
  for (const review of reviews) {
    const key = `${review.adultId}|${review.registerId}`;
    if ((last.get(key)?.happenedOn ?? '') < review.happenedOn) last.set(key, review);
  }
  return [...last.values()];
}
