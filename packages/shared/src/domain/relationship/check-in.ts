import type { Day } from '../calendar/day.ts';
import { dayNumber } from '../calendar/day.ts';
import type { Channel, CheckInFact, Reach, Tone } from '../facts.ts';
import { Fault } from '../fault.ts';
import type { Practice } from './practice.ts';
import { remoteContact } from './practice-bank.ts';

/** What an adult has to say about a moment: who and what. Everything else has a default. */
export interface CheckInDraft {
  pupilIds: readonly string[];
  practiceId: string;
  tone?: Tone;
  reach?: Reach;
  channel?: Channel;
  happenedOn?: Day;
  /** The pupils came from “select all” and not from names tapped one by one: the moment is whole-group. */
  selectedAll?: boolean;
}

/** A moment with every default filled in. */
export type CheckInMoment = Pick<CheckInFact, 'pupilIds' | 'practiceId' | 'tone' | 'reach' | 'channel' | 'happenedOn'>;

/**
 * Fills in a check-in: tone, reach and channel from its practice, today as its day, each pupil once. “Select all” makes
 * it whole-group whatever the practice, so that a greeting to thirty resets no clock (domain.md section 3).
 * @throws Fault `unknown-practice`, `no-pupils` when nobody was chosen, `bad-day`, `future-check-in`.
 */
export function completeCheckIn(draft: CheckInDraft, practices: Iterable<Practice>, today: Day): CheckInMoment {
  const practice = [...practices].find((one) => one.id === draft.practiceId);
  if (!practice) throw new Fault('unknown-practice', `“${draft.practiceId}” is not in the practice bank.`);
  if (draft.pupilIds.length === 0) throw new Fault('no-pupils', 'A check-in is with at least one pupil.');
  return {
    pupilIds: [...new Set(draft.pupilIds)],
    practiceId: practice.id,
    tone: draft.tone ?? practice.tone,
    reach: draft.selectedAll ? 'whole-group' : (draft.reach ?? practice.reach),
    channel: draft.channel ?? practice.channel,
    happenedOn: pastDay(draft.happenedOn ?? today, today),
  };
}

/**
 * Whether a check-in notices its pupils: individual and not corrective, whatever its practice (domain.md section 1).
 * A retracted one never happened.
 */
export function notices(checkIn: Pick<CheckInFact, 'reach' | 'tone' | 'retractedAt'>): boolean {
  return checkIn.reach === 'individual' && checkIn.tone !== 'corrective' && checkIn.retractedAt === null;
}

const remoteChannels: readonly Channel[] = ['note-home', 'phone', 'message', 'video', 'letter'];

/** Whether a check-in reached a pupil who was not there: the contact that {@link remoteContact} and its channels stand for. */
export function isRemote(checkIn: Pick<CheckInFact, 'practiceId' | 'channel'>): boolean {
  return checkIn.practiceId === remoteContact || remoteChannels.includes(checkIn.channel);
}

/**
 * The day itself, if it is no later than today: what has not happened cannot be logged.
 * @throws Fault `bad-day`, `future-check-in`.
 */
export function pastDay(day: Day, today: Day): Day {
  if (dayNumber(day) > dayNumber(today))
    throw new Fault('future-check-in', `A moment on ${day} cannot be logged on ${today}: it has not happened yet.`);
  return day;
}
