import type { Day } from '../calendar/day.ts';
import type { Flag } from '../flags/flag.ts';
import { daysSince, type Person, tiedSince } from '../flags/person.ts';
import { unseenSince } from '../flags/raise/unseen.ts';
import type { Relationship } from '../ledger/ledger.ts';
import { isCovered } from '../relationship/coverage.ts';
import { clockStart } from '../relationship/noticing.ts';
import type { Standing } from '../relationship/phase.ts';
import { isOwnTurn } from './knowing.ts';
import type { Candidate } from './need.ts';

/** Whether this adult noticed the pupil today who had not rested: one of the five is done. */
export function wasDueToday({ scene, known }: Person, adultId: string, round: number): boolean {
  const pair = known.get(adultId);
  if (pair?.last?.day !== scene.today) return false;
  const before = pair.tallies.findLast((tally) => tally.day < scene.today && tally.noticings > 0);
  return before === undefined || scene.now - scene.ledger.calendar.ordinal(before.day) >= round;
}

/** A pupil as one adult's list weighs them. `round` is how many school days a pupil of this list rests. */
export function candidateOf(person: Person, adultId: string, round: number, flag: Flag | null): Candidate {
  const { scene, pupil, known } = person;
  const pair = known.get(adultId);
  const unseen = daysSince(person, unseenSince(person));
  const over = unseen - scene.settings.limits.invisibleAmber;
  const isUnseen = over >= 0 && isCovered(person);
  return {
    pupilId: pupil.id,
    flag,
    phase: phaseFor(person, adultId),
    unseen,
    turn: !isUnseen ? 1 : isOwnTurn(person, adultId, over) ? 0 : 2,
    own: daysSince(person, ownSince(person, adultId, pair)),
    rested: pair?.last ? scene.now - scene.ledger.calendar.ordinal(pair.last.day) < round : false,
  };
}

/** Where the relationship stands; for a leader who has none of their own, Restore when any adult reports it. */
function phaseFor({ pairs }: Person, adultId: string): Standing {
  const own = pairs.find((pair) => pair.adultId === adultId);
  if (own) return own.phase;
  return pairs.some(({ phase }) => phase === 'restore') ? 'restore' : 'unsorted';
}

function ownSince({ scene, registers, pairs }: Person, adultId: string, pair: Relationship | undefined): Day {
  const ties = pairs.find((one) => one.adultId === adultId)?.ties ?? registers;
  return clockStart(pair?.last, tiedSince(scene, ties), scene.ledger.school.firstDay);
}
