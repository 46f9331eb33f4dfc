import type { Flag, Severity } from '../flags/flag.ts';
import { compare } from '../order.ts';
import type { Phase, Standing } from '../relationship/phase.ts';

/** A pupil whom an adult could notice today, and all that decides how soon. Days are school days. */
export interface Candidate {
  pupilId: string;
  /** The most urgent flag about them that is for this adult. */
  flag: Flag | null;
  phase: Standing;
  /** Since any adult noticed them. */
  unseen: number;
  /** Unseen by everyone for the limit: 0 when it is this adult's turn to be offered them, 2 when it is another's; else 1. */
  turn: 0 | 1 | 2;
  /** Since this adult noticed them, or since they first met. */
  own: number;
  /** This adult noticed them so lately that everyone else comes first. */
  rested: boolean;
}

/** A register of thirty comes round in six school days at five a day; no list rests longer than that. */
const longestRound = 6;

/**
 * How many school days a pupil rests after a moment, in which all others of the list come first: so long as a round of
 * the list takes, so that nobody on it starves; at most six school days.
 * @example roundOf(30, 5) // 6
 */
export function roundOf(pupils: number, five: number): number {
  return Math.min(longestRound, Math.ceil(pupils / five));
}

/**
 * How many of today's five go to whoever this adult noticed longest ago, whatever the flags. A list of one round needs
 * none. On a longer one two in five do, or urgent pupils would take every place for ever.
 * @param day the running number of the school day; over five of them the places add up to two in five.
 * @example rotatingPlaces(300, 5, 41) // 2
 */
export function rotatingPlaces(pupils: number, five: number, day: number): number {
  if (pupils <= five * longestRound) return 0;
  const places = (days: number) => Math.floor((days * five * 2) / 5);
  return places(day + 1) - places(day);
}

const severities: Record<Severity | 'none', number> = { red: 0, amber: 1, none: 2 };
const phases: Record<Phase | 'unsorted', number> = { restore: 0, establish: 1, maintain: 2, unsorted: 3 };

/**
 * Who is offered before whom (domain.md section 4): who did not rest lately; red before amber; Restore before Establish
 * before Maintain; unseen by everyone first; then longest unseen.
 */
export function byNeed(a: Candidate, b: Candidate): number {
  return (
    Number(a.rested) - Number(b.rested) ||
    (a.rested ? byOwn(a, b) : 0) ||
    severities[a.flag?.severity ?? 'none'] - severities[b.flag?.severity ?? 'none'] ||
    phases[a.phase] - phases[b.phase] ||
    a.turn - b.turn ||
    b.unseen - a.unseen ||
    byOwn(a, b)
  );
}

/** Whom this adult noticed longest ago first. */
export function byOwn(a: Candidate, b: Candidate): number {
  return b.own - a.own || compare(a.pupilId, b.pupilId);
}
