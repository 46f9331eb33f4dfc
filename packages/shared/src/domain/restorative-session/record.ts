import type { Day } from '../calendar/day.ts';
import { dayNumber } from '../calendar/day.ts';
import { Fault } from '../fault.ts';

/**
 * The words of a session, all confidential (tier 2), none required: each with what a screen asks for. There is no field
 * for blame and none for a concern; nothing in them is counted.
 */
export const narrativeFields = {
  whatHappened: 'What happened',
  pupilAccount: 'The pupil’s account, in their own words',
  pupilMeant: 'Read back: what the pupil said they meant',
  adultAccount: 'The adult’s account',
  whoWasAffected: 'Who was affected, and how',
  pupilNeeds: 'What the pupil needs',
  adultNeeds: 'What the adult needs',
  adultPart: 'The adult’s part: what I would do differently',
  putRight: 'What would help to put it right',
  freshStart: 'How the next day should start',
} as const;
export type NarrativeField = keyof typeof narrativeFields;
export type Narrative = Partial<Record<NarrativeField, string>>;

/** What else is known of a session, apart from its words; nothing here is required. */
export interface SessionRecord {
  incidentOn: Day | null;
  /** Where the school's own system keeps the incident: a number or code, never its story. */
  incidentReference: string | null;
  othersPresent: readonly string[];
  homeTold: { by: string; on: Day } | null;
  /** A consequence is never decided here; if there was one elsewhere, whether a reflective conversation and the next morning's fresh start followed it. */
  consequence: { reflected: boolean | null; freshStart: boolean | null } | null;
  /** That it was passed to the DSL, and when: nothing else, seen by its writer and the safeguarding lead alone. */
  passedToDslOn: Day | null;
}

const longestReference = 40;

/** A record, checked. @throws Fault `bad-item` for a day to come, or a reference that has become a story; `bad-day`. */
export function checkRecord(record: SessionRecord, today: Day): SessionRecord {
  const { incidentOn, homeTold, passedToDslOn, incidentReference } = record;
  for (const day of [incidentOn, homeTold?.on, passedToDslOn])
    if (day && dayNumber(day) > dayNumber(today)) throw new Fault('bad-item', `${day} has not come yet.`);
  if (incidentReference !== null && (incidentReference.length > longestReference || incidentReference.includes('\n')))
    throw new Fault(
      'bad-item',
      `A reference is a number or code of at most ${longestReference} characters: the story stays in its own system.`,
    );
  return record;
}
