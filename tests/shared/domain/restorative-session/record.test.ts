import type { SessionRecord } from '@noticed/shared/domain/restorative-session/record';
import { checkRecord, narrativeFields } from '@noticed/shared/domain/restorative-session/record';
import { describe, expect, it } from 'vitest';

const nothing: SessionRecord = {
  incidentOn: null,
  incidentReference: null,
  othersPresent: [],
  homeTold: null,
  consequence: null,
  passedToDslOn: null,
};
const today = '2026-01-14';

describe('what else is known of a session', () => {
  it('may be nothing at all, or everything of today', () => {
    const whole: SessionRecord = {
      incidentOn: today,
      incidentReference: 'A'.repeat(40),
      othersPresent: ['khan'],
      homeTold: { by: 'byrne', on: today },
      consequence: { reflected: true, freshStart: null },
      passedToDslOn: today,
    };
    expect(checkRecord(nothing, today)).toBe(nothing);
    expect(checkRecord(whole, today)).toBe(whole);
  });

  it.each([
    { incidentOn: '2026-01-15' },
    { homeTold: { by: 'byrne', on: '2026-01-15' } },
    { passedToDslOn: '2026-01-15' },
  ])('refuses a day to come: %o', (change) => {
    expect(() => checkRecord({ ...nothing, ...change }, today)).toThrow(
      expect.objectContaining({ kind: 'bad-item', message: '2026-01-15 has not come yet.' }),
    );
  });

  it('refuses a day that does not exist', () => {
    expect(() => checkRecord({ ...nothing, incidentOn: '2025-02-29' }, today)).toThrow(
      expect.objectContaining({ kind: 'bad-day' }),
    );
  });

  it.each(['A'.repeat(41), 'one\ntwo'])('refuses a reference that has become a story', (incidentReference) => {
    const message = 'A reference is a number or code of at most 40 characters: the story stays in its own system.';
    expect(() => checkRecord({ ...nothing, incidentReference }, today)).toThrow(
      expect.objectContaining({ kind: 'bad-item', message }),
    );
  });

  it('has words for what happened, both accounts and needs, and none for blame or a concern', () => {
    expect(narrativeFields).toEqual({
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
    });
  });
});
