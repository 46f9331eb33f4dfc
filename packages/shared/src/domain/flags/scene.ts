import { type ClosedSpan, spansOf } from '../calendar/closed-spans.ts';
import { type Day, dayNumber } from '../calendar/day.ts';
import { inSpell } from '../calendar/spell.ts';
import type { Spell, TeachingFact } from '../facts.ts';
import { closureKey, type Ledger } from '../ledger/ledger.ts';
import type { Moment } from '../ledger/rows.ts';
import { compare } from '../order.ts';
import type { Standing } from '../relationship/phase.ts';
import { nameAt, suggestions } from '../relationship/practice.ts';
import type { Settings } from '../settings.ts';
import { inSentence, spokenDay } from './sentence.ts';

/** A ledger looked at on one day with one school's settings: what every rule asks again and again, answered once. */
export interface Scene {
  readonly ledger: Ledger;
  readonly settings: Settings;
  readonly today: Day;
  /** When only one adult's own flags are wanted: the relationships of others are not judged. */
  readonly onlyAdultId: string | null;
  /** Today's running number in the school calendar. */
  readonly now: number;
  readonly isSchoolDay: boolean;
  /** The first day of the window of so many school days that ends today. */
  windowStart(days: number): Day;
  /** Ids of the practices that a phase offers first. */
  suggested(phase: Standing): readonly string[];
  /** The adults whom a register has today, and since when, in the order of their ids. */
  adultsOf(registerId: string): readonly TeachingFact[];
  /** A day, and a practice, as sentences say them. */
  spoken(day: Day): string;
  /** What was done, in the words of when it was logged. */
  named(moment: Moment): string;
  /** When the school as a whole, and with a year label that year, was shut beyond its calendar. */
  closedFor(year: string | null): readonly ClosedSpan[];
}

/** @throws Fault `bad-day` when today is no calendar day. */
export function sceneOf(ledger: Ledger, settings: Settings, today: Day, onlyAdultId: string | null = null): Scene {
  dayNumber(today);
  const { calendar, practices } = ledger;
  return {
    ledger,
    settings,
    today,
    onlyAdultId,
    now: calendar.ordinal(today),
    isSchoolDay: calendar.isSchoolDay(today),
    windowStart: remember((days) => calendar.windowStart(today, days)),
    suggested: remember((phase) => suggestions(practices.values(), phase).map((one) => one.id)),
    adultsOf: remember((registerId) => adultsOf(ledger, registerId, today)),
    spoken: remember((day) => spokenDay(day, today)),
    named: ({ practiceId, recordedAt }) => {
      const practice = practices.get(practiceId);
      return inSentence(practice ? nameAt(practice, recordedAt) : 'a moment');
    },
    closedFor: remember((year) => spansOf(calendar, closures(ledger, year))),
  };
}

/** A moment as the end of a sentence. @example ended(scene, last) // 'praise for effort, 14 Sept' */
export function ended({ named, spoken }: Scene, moment: Moment): string {
  return `${named(moment)}, ${spoken(moment.day)}`;
}

function adultsOf(ledger: Ledger, registerId: string, today: Day): TeachingFact[] {
  const spells = ledger.teachers.get(registerId) ?? [];
  const here = spells.filter((spell) => inSpell(spell, today) && !hasLeft(ledger, spell.adultId, today));
  return here.sort((a, b) => compare(a.adultId, b.adultId));
}

/** Whether an adult has left the school; one whom the ledger does not know has. */
export function hasLeft(ledger: Ledger, adultId: string, today: Day): boolean {
  const adult = ledger.adults.get(adultId);
  return !adult || (adult.leftOn !== null && adult.leftOn < today);
}

function closures(ledger: Ledger, year: string | null): Spell[] {
  const school = ledger.closures.get(closureKey({ scope: 'school', scopeId: null })) ?? [];
  const ofYear = ledger.closures.get(closureKey({ scope: 'year', scopeId: year })) ?? [];
  return year === null ? school : [...school, ...ofYear];
}

function remember<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = compute(key);
      known.set(key, value);
    }
    return value;
  };
}
