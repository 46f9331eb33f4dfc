import { channels } from '@noticed/shared/domain/facts';
import {
  type CheckInDraft,
  completeCheckIn,
  isRemote,
  notices,
  pastDay,
} from '@noticed/shared/domain/relationship/check-in';
import { practiceBank } from '@noticed/shared/domain/relationship/practice-bank';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../../support/fault-of.ts';

const today = '2025-09-15';
const complete = (draft: Partial<CheckInDraft>) =>
  completeCheckIn({ pupilIds: ['amira'], practiceId: 'effort', ...draft }, practiceBank, today);

describe('logging a moment', () => {
  test('needs only a pupil and a practice', () => {
    expect(complete({})).toEqual({
      pupilIds: ['amira'],
      practiceId: 'effort',
      tone: 'positive',
      reach: 'individual',
      channel: 'lesson',
      happenedOn: today,
    });
  });

  test('takes tone, reach and channel from its practice', () => {
    expect(complete({ practiceId: 'correction' })).toMatchObject({ tone: 'corrective', reach: 'individual' });
    expect(complete({ practiceId: 'vote' })).toMatchObject({ reach: 'whole-group' });
    expect(complete({ practiceId: 'note-home' })).toMatchObject({ channel: 'note-home' });
  });

  test('says otherwise when the adult says otherwise', () => {
    const draft = { tone: 'neutral', reach: 'whole-group', channel: 'video', happenedOn: '2025-09-01' } as const;
    expect(complete(draft)).toMatchObject(draft);
  });

  test('with “select all” is with the whole group, whatever else was said', () => {
    expect(complete({ practiceId: 'greeting', selectedAll: true }).reach).toBe('whole-group');
    expect(complete({ practiceId: 'greeting', reach: 'individual', selectedAll: true }).reach).toBe('whole-group');
    expect(complete({ practiceId: 'greeting', selectedAll: false }).reach).toBe('individual');
  });

  test('names each pupil once', () => {
    expect(complete({ pupilIds: ['amira', 'ben', 'amira'] }).pupilIds).toEqual(['amira', 'ben']);
  });

  test('is refused without a pupil, with a practice that is none, and for a day to come', () => {
    expect(faultOf(() => complete({ pupilIds: [] }))).toBe('no-pupils');
    expect(faultOf(() => complete({ practiceId: 'detention' }))).toBe('unknown-practice');
    expect(faultOf(() => complete({ happenedOn: '2025-09-16' }))).toBe('future-check-in');
    expect(faultOf(() => complete({ happenedOn: '2025-09-31' }))).toBe('bad-day');
  });

  test('may be for any day until today', () => {
    expect(pastDay('2025-09-15', today)).toBe('2025-09-15');
    expect(pastDay('2024-02-29', today)).toBe('2024-02-29');
  });
});

describe('what notices a pupil', () => {
  test.each([
    ['positive', 'individual', null, true],
    ['neutral', 'individual', null, true],
    ['corrective', 'individual', null, false],
    ['positive', 'whole-group', null, false],
    ['corrective', 'whole-group', null, false],
    ['positive', 'individual', '2025-09-15T10:00:00.000Z', false],
  ] as const)('a %s %s moment, taken back at %s: %s', (tone, reach, retractedAt, expected) => {
    expect(notices({ tone, reach, retractedAt })).toBe(expected);
  });

  test('from afar is a letter, a call, a message, a video, a note home, or remote contact in any channel', () => {
    const remote = channels.filter((channel) => isRemote({ practiceId: 'effort', channel }));
    expect(remote).toEqual(['note-home', 'phone', 'message', 'video', 'letter']);
    expect(channels.every((channel) => isRemote({ practiceId: 'remote-contact', channel }))).toBe(true);
  });
});
