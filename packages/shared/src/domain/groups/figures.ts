import type { Day } from '../calendar/day.ts';
import type { SchoolCalendar } from '../calendar/school-calendar.ts';
import { inSpell } from '../calendar/spell.ts';
import type { DayRange } from '../calendar/term.ts';
import type { ChampionFact, PupilFact } from '../facts.ts';
import type { TallyRow } from '../ledger/rows.ts';
import type { Standing } from '../relationship/phase.ts';
import type { Repair } from './repair.ts';

/** What trends know of one pupil over a window: the unit that groups are compared by, for ratings by one adult are not independent. */
export interface PupilFigures {
  pupilId: string;
  /** The relationships of the pupil, at the window's end: each adult who meets them, and where that adult says it stands. */
  relationships: readonly { adultId: string; standing: Standing }[];
  /** Whether nobody noticed the pupil; null when too few of their adults log for “not logged” to mean anything. */
  invisible: boolean | null;
  /** Whether an adult is named as their person. */
  championed: boolean;
  /** School days on roll in the window. */
  days: number;
  /** Individual moments in the window: those that noticed the pupil, and by tone. */
  noticings: number;
  positive: number;
  corrective: number;
  /** Held sessions of the window. */
  repairs: readonly Repair[];
}

/** The rows of a school or of a part of it that figures are made from; pupils who objected take no part. */
export interface FigureRows {
  pupils: readonly PupilFact[];
  relationships: readonly { adultId: string; pupilId: string; phase: Standing }[];
  tallies: readonly TallyRow[];
  champions: readonly ChampionFact[];
  /** What the invisible flag says of each pupil; a pupil who is absent here is not covered. */
  invisible: ReadonlyMap<string, boolean>;
  repairs: readonly (Repair & { pupilId: string })[];
}

/**
 * The figures of every pupil who did not object, in the order of the pupils. Who was not on roll in the window is among them,
 * without a day: the same pupils on every day that can be chosen, so that none follows from two days.
 * @throws Fault `bad-day` on what is no calendar day.
 */
export function figuresOf(rows: FigureRows, calendar: SchoolCalendar, window: DayRange): PupilFigures[] {
  const relationships = byPupil(rows.relationships);
  const tallies = byPupil(rows.tallies.filter(({ day }) => window.from <= day && day <= window.to));
  const champions = new Set(rows.champions.filter((one) => inSpell(one, window.to)).map((one) => one.pupilId));
  const repairs = byPupil(rows.repairs);
  return rows.pupils
    .filter((pupil) => !pupil.objected)
    .map((pupil) => ({
      pupilId: pupil.id,
      relationships: (relationships.get(pupil.id) ?? []).map(({ adultId, phase }) => ({ adultId, standing: phase })),
      invisible: rows.invisible.get(pupil.id) ?? null,
      championed: champions.has(pupil.id),
      days: daysOnRoll(pupil, calendar, window),
      ...momentsOf(tallies.get(pupil.id) ?? []),
      repairs: repairs.get(pupil.id) ?? [],
    }));
}

function byPupil<Row extends { pupilId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const list = found.get(row.pupilId);
    if (list) list.push(row);
    else found.set(row.pupilId, [row]);
  }
  return found;
}

function daysOnRoll(pupil: PupilFact, calendar: SchoolCalendar, window: DayRange): number {
  const from = latest(pupil.joinedOn, window.from);
  const to = pupil.leftOn !== null && pupil.leftOn < window.to ? pupil.leftOn : window.to;
  return calendar.schoolDays(from, to);
}

const latest = (a: Day | null, b: Day): Day => (a !== null && a > b ? a : b);

function momentsOf(tallies: readonly TallyRow[]): Pick<PupilFigures, 'noticings' | 'positive' | 'corrective'> {
  const moments = { noticings: 0, positive: 0, corrective: 0 };
  for (const tally of tallies) {
    moments.noticings += tally.noticings;
    moments.positive += tally.positive;
    moments.corrective += tally.corrective;
  }
  return moments;
}
