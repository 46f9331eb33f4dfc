import { describe, expect, test } from 'vitest';
import {
  aCheckIn,
  anAdult,
  aPupil,
  aRegister,
  aSession,
  closed,
  day,
  noticed,
  type Parts,
  raised,
  schoolOf,
} from '../../../../support/small-school.ts';

const school = (...more: Parts[]) =>
  schoolOf(...more, aRegister('9B', ['lark'], ['amira']), aRegister('9/Sc', ['osei'], ['amira'], { kind: 'teaching' }));

describe('a new joiner', () => {
  const joined = aPupil('amira', { joinedOn: day(20) });
  const moments = (adultId: string, count: number, from = 21): Parts => ({
    checkIns: Array.from({ length: count }, (_, index) => aCheckIn(adultId, 'amira', day(from + index))),
  });
  const flags = (today: number, ...more: Parts[]) => raised('new-joiner', school(joined, ...more), day(today));

  test('with few moments is told at day ten, to the tutor and all adults', () => {
    expect(flags(29)).toEqual([]);
    expect(flags(30, moments('osei', 3))[0]).toMatchObject({
      severity: 'amber',
      adultId: null,
      since: day(20),
      facts: { days: 10, noticings: 3, adults: 1, limit: 5, adultsLimit: 2 },
      sentence: 'Amira joined 10 school days ago: 3 moments logged, by 1 adult',
      practices: ['background-conversation', 'get-to-know', 'glad-you-are-here'],
      for: { adults: ['lark', 'osei'], roles: [] },
    });
  });

  test.each([
    ['four moments with two adults', 3, 1, 1],
    ['five moments with two adults', 4, 1, 0],
    ['five moments with one adult', 5, 0, 1],
  ])('%s', (_, withOsei, withLark, expected) => {
    expect(flags(32, moments('osei', withOsei), moments('lark', withLark))).toHaveLength(expected);
  });

  test('is new for thirty school days', () => {
    expect(flags(50)).toHaveLength(1);
    expect(flags(51)).toEqual([]);
  });

  test('counts a held session as a moment, from the day they joined and not before', () => {
    const session = (heldOn: string | null) =>
      aSession('lark', 'amira', { stage: heldOn ? 'held' : 'planned', heldOn });
    const counted = (heldOn: string | null) => flags(32, moments('osei', 2), session(heldOn))[0]?.facts;
    expect(counted(day(25))).toMatchObject({ noticings: 3, adults: 2 });
    expect(counted(day(20))).toMatchObject({ noticings: 3, adults: 2 });
    expect(counted(day(19))).toMatchObject({ noticings: 2, adults: 1 });
    expect(counted(null)).toMatchObject({ noticings: 2, adults: 1 });
    expect(flags(32, moments('osei', 4), session(day(25)))).toEqual([]);
  });

  test('counts moments from the day they joined and not before', () => {
    const early = flags(32, moments('osei', 5, 15), moments('lark', 2, 21))[0]?.facts;
    expect(early).toMatchObject({ noticings: 2, adults: 1 });
    const first = flags(32, moments('osei', 1, 20), moments('lark', 1, 21))[0]?.facts;
    expect(first).toMatchObject({ noticings: 2, adults: 2 });
  });

  test('is not who came with the September intake, or in August', () => {
    const at = (joinedOn: string | null, today: string) =>
      raised('new-joiner', school(aPupil('amira', { joinedOn })), today);
    expect(at(day(10), day(25))).toEqual([]);
    expect(at(day(11), day(25))).toHaveLength(1);
    const long = { changes: { limits: { newJoinerDays: 60 } } };
    const inSummer = (joinedOn: string) => raised('new-joiner', school(aPupil('amira', { joinedOn })), day(15), long);
    expect(inSummer('2025-08-01')).toEqual([]);
    expect(inSummer('2025-07-31')).toHaveLength(1);
    expect(at(null, day(25))).toEqual([]);
    expect(at('2026-06-01', '2026-06-22')).toHaveLength(1);
  });

  test('is looked at from the tenth school day in Noticed, when the school came later', () => {
    const late = { firstDay: day(25) };
    expect(flags(34, late)).toEqual([]);
    expect(flags(35, late)[0]?.facts).toMatchObject({ days: 10 });
    expect(flags(35, late)[0]?.sentence).toContain('joined 15 school days ago');
  });
});

describe('a pupil who comes back', () => {
  const back = (today: number, ...more: Parts[]) => raised('back-today', school(...more), day(today));

  test('after five school days away is welcomed on the first day, and the reason is never said', () => {
    const away = closed('pupil', 'amira', day(10), day(14));
    expect(back(14, away)).toEqual([]);
    expect(back(15, away)[0]).toMatchObject({
      severity: 'amber',
      since: day(15),
      facts: {},
      sentence: 'Amira is back today: welcome them back',
      practices: ['glad-you-are-here', 'greeting', 'one-to-one-time'],
      for: { adults: ['lark'], roles: [] },
    });
    expect(back(16, away)).toEqual([]);
  });

  test('after four days is not', () => {
    expect(back(14, closed('pupil', 'amira', day(10), day(13)))).toEqual([]);
  });

  test('after days away that were entered one by one is', () => {
    const away = [10, 11, 12, 13, 14].map((nth) => closed('pupil', 'amira', day(nth)));
    expect(back(15, ...away)).toHaveLength(1);
  });

  test('after a suspension is, however short', () => {
    const away = {
      closures: [{ scope: 'pupil', scopeId: 'amira', from: day(10), to: day(10), welcomeBack: true }],
    } as const;
    expect(back(11, { closures: [...away.closures] })).toHaveLength(1);
    // The same day without a word of welcome is a day away.
    expect(back(11, closed('pupil', 'amira', day(10)))).toEqual([]);
    // One still to come says nothing about today.
    const ahead = { ...away.closures[0], from: day(30), to: day(30) };
    expect(back(11, { closures: [ahead] }, closed('pupil', 'amira', day(10)))).toEqual([]);
    // A suspension of last month is not what they come back from today.
    expect(back(25, { closures: [...away.closures] }, closed('pupil', 'amira', day(24)))).toEqual([]);
  });

  test('after a spell off site is', () => {
    const offSite = aPupil('amira', { offSite: [{ from: day(10), to: day(11) }] });
    expect(back(11, offSite)).toEqual([]);
    expect(back(12, offSite)).toHaveLength(1);
    expect(back(13, offSite)).toEqual([]);
  });

  test('is not, while they are still off site or away', () => {
    expect(
      back(15, aPupil('amira', { offSite: [{ from: day(15), to: null }] }), closed('pupil', 'amira', day(10), day(14))),
    ).toEqual([]);
    expect(back(15, closed('pupil', 'amira', day(10), day(15)))).toEqual([]);
  });

  test('is, on the first day of school after one that was shut', () => {
    const away = closed('pupil', 'amira', day(10), day(14));
    expect(back(16, away, closed('school', null, day(15)))).toHaveLength(1);
    expect(back(15, away, closed('school', null, day(15)))).toEqual([]);
  });

  test('is, after a holiday', () => {
    // Away for the last five school days before half-term (27 to 31 October) and an INSET day.
    const away = closed('pupil', 'amira', '2025-10-20', '2025-10-24');
    expect(raised('back-today', school(away), '2025-11-03')).toEqual([]);
    expect(raised('back-today', school(away), '2025-11-04')).toHaveLength(1);
  });

  test('is not, after the whole year was shut', () => {
    expect(back(16, closed('year', '9', day(10), day(15)))).toEqual([]);
  });

  test('is for the champion too, until each has greeted them', () => {
    const champion: Parts = {
      ...anAdult('reed'),
      champions: [{ pupilId: 'amira', adultId: 'reed', from: day(1), to: null }],
    };
    const away = closed('pupil', 'amira', day(10), day(14));
    expect(back(15, champion, away)[0]?.for.adults).toEqual(['lark', 'reed']);
    expect(back(15, champion, away, noticed('lark', 'amira', day(15)))[0]?.for.adults).toEqual(['reed']);
    expect(back(15, champion, away, noticed('lark', 'amira', day(15)), noticed('reed', 'amira', day(15)))).toEqual([]);
  });
});
