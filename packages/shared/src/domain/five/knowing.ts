import type { Day } from '../calendar/day.ts';
import { current, type Person } from '../flags/person.ts';
import { tutors } from '../flags/prompt.ts';
import type { Relationship } from '../ledger/ledger.ts';
import { compare } from '../order.ts';

/** School days after which a pupil whom nobody sees is offered to one adult more. */
const turnDays = 2;

/**
 * The adults who meet a pupil, those who know them best first: a named champion, then who has them in Maintain, then
 * their tutor, then who noticed them most often in the window of coverage.
 */
export function inOrderOfKnowing(person: Person): string[] {
  const { ledger, today } = person.scene;
  const champions = new Set(current(ledger.champions.get(person.pupil.id), today).map((one) => one.adultId));
  const tutoring = new Set(tutors(person));
  const since = person.scene.windowStart(person.scene.settings.limits.coverageWindow);
  const known = person.pairs.map((pair) => ({
    adultId: pair.adultId,
    closeness:
      Number(champions.has(pair.adultId)) * 4 +
      Number(pair.phase === 'maintain') * 2 +
      Number(tutoring.has(pair.adultId)),
    noticings: noticings(pair, since),
  }));
  known.sort((a, b) => b.closeness - a.closeness || b.noticings - a.noticings || compare(a.adultId, b.adultId));
  return known.map((one) => one.adultId);
}

/**
 * Whether a pupil whom nobody sees is this adult's to be offered: at first only to the one who knows them best, then
 * every second school day to one adult more, so that somebody does. Always for a leader who does not meet them: theirs is
 * another list.
 */
export function isOwnTurn(person: Person, adultId: string, daysOverLimit: number): boolean {
  return inOrderOfKnowing(person).indexOf(adultId) <= Math.floor(daysOverLimit / turnDays);
}

function noticings({ tallies }: Relationship, since: Day): number {
  let sum = 0;
  for (const tally of tallies) if (tally.day >= since) sum += tally.noticings;
  return sum;
}
