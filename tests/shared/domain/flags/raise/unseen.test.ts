import { describe, expect, test } from 'vitest';
import {
  anAdult,
  aPupil,
  aRegister,
  busy,
  closed,
  day,
  noticed,
  type Parts,
  placed,
  raised,
  schoolOf,
} from '../../../../support/small-school.ts';

/** Amira's form with Mx Lark and her class with Mx Osei, both of whom log with Ben. */
const school = (...more: Parts[]) =>
  schoolOf(
    ...more,
    aRegister('9B', ['lark'], ['amira', 'ben']),
    aRegister('9/Sc', ['osei'], ['amira', 'ben'], { kind: 'teaching' }),
    busy('osei', 'ben', 60),
    busy('lark', 'ben', 60),
    noticed('lark', 'ben', day(1)),
  );

const about = (pupilId: string, flags: ReturnType<typeof raised>) => flags.filter((flag) => flag.pupilId === pupilId);

describe('a pupil whom nobody has noticed', () => {
  const seen = noticed('osei', 'amira', day(1));

  test.each([
    [9, 'none'],
    [10, 'amber'],
    [14, 'amber'],
    [15, 'red'],
  ])('%i school days after the last moment: %s', (days, expected) => {
    const flags = about('amira', raised('invisible', school(seen), day(1 + days)));
    expect(flags[0]?.severity ?? 'none').toBe(expected);
  });

  test('is told to the tutor and the head of year, with the last moment', () => {
    const flags = raised('invisible', school(noticed('osei', 'amira', '2025-09-15')), '2025-10-07');
    expect(about('amira', flags)).toEqual([
      {
        key: 'invisible|amira||',
        kind: 'invisible',
        severity: 'red',
        pupilId: 'amira',
        adultId: null,
        registerId: '9B',
        sessionId: null,
        since: '2025-09-15',
        facts: { days: 16, limit: 15 },
        sentence:
          'No one has logged a moment with Amira for 16 school days — last: Mx Osei, praise for effort, 15 Sept',
        practices: ['greeting', 'specific-praise', 'effort'],
        for: { adults: ['lark'], roles: ['head-of-year'] },
      },
    ]);
  });

  test('is told so whatever the phases', () => {
    const flags = raised('invisible', school(seen, placed('osei', 'amira', 'maintain')), day(16));
    expect(about('amira', flags)[0]).toMatchObject({ severity: 'red', facts: { days: 15, limit: 15 } });
  });

  test('and who never was counts from joining', () => {
    const flags = about('amira', raised('invisible', school(), day(10)));
    expect(flags[0]?.sentence).toBe('No one has logged a moment with Amira yet — 10 school days since 3 Sept');
  });

  test('is told by the name of a colleague, even one who has left', () => {
    const left = [
      anAdult('osei', day(5)),
      anAdult('reed'),
      aRegister('9/Ma', ['reed'], ['amira', 'ben']),
      busy('reed', 'ben', 20),
    ];
    const flags = raised('invisible', school(seen, ...left), day(11));
    expect(about('amira', flags)[0]?.sentence).toContain('last: Mx Osei, praise for effort, 4 Sept');
  });

  test('is noticed by one moment with any adult, and by no moment with everyone', () => {
    expect(about('amira', raised('invisible', school(seen, noticed('lark', 'amira', day(9))), day(16)))).toEqual([]);
    const withAll = noticed('lark', 'amira', day(9), { reach: 'whole-group' });
    expect(about('amira', raised('invisible', school(seen, withAll), day(16)))).toHaveLength(1);
  });

  test('is not looked for on days on which they could not be met', () => {
    const away = closed('pupil', 'amira', day(3), day(9));
    expect(about('amira', raised('invisible', school(seen, away), day(17)))).toEqual([]);
    expect(about('amira', raised('invisible', school(seen, away), day(18)))[0]?.facts.days).toBe(10);
  });

  test('is looked for while off site', () => {
    const offSite = aPupil('amira', { offSite: [{ from: day(2), to: null }] });
    const away = closed('pupil', 'amira', day(2), day(12));
    expect(about('amira', raised('invisible', school(offSite, seen, away), day(11)))).toHaveLength(1);
  });

  test('is nobody’s business once they left, before they come, or when they objected', () => {
    const flags = (parts: Parameters<typeof aPupil>[1]) =>
      about('amira', raised('invisible', school(aPupil('amira', parts)), day(20)));
    expect(flags({ leftOn: day(19) })).toEqual([]);
    expect(flags({ joinedOn: day(21) })).toEqual([]);
    expect(flags({ objected: true })).toEqual([]);
    expect(flags({ leftOn: day(20), joinedOn: day(1) })).toHaveLength(1);
  });
});

describe('a pupil whose adults do not log', () => {
  const adults = (...logging: string[]) =>
    schoolOf(
      aRegister('9B', ['lark', 'osei', 'reed', 'shaw', 'tull'], ['amira', 'ben']),
      ...logging.map((adultId) => busy(adultId, 'ben', 40)),
    );

  test.each([
    ['none of five', [], 0],
    ['two of five', ['lark', 'osei'], 0],
    ['three of five', ['lark', 'osei', 'reed'], 1],
  ])('%s: covered %#', (_, logging, expected) => {
    expect(about('amira', raised('invisible', adults(...logging), day(30)))).toHaveLength(expected);
  });

  test('is not covered by one adult alone, except in a primary', () => {
    const alone = (...more: Parts[]) =>
      about(
        'amira',
        raised(
          'invisible',
          schoolOf(...more, aRegister('R1', ['lark'], ['amira', 'ben']), busy('lark', 'ben', 20)),
          day(20),
        ),
      );
    expect(alone()).toHaveLength(0);
    expect(alone({ kind: 'primary' })).toHaveLength(1);
    const inClass = aRegister('R1', ['lark'], ['amira', 'ben'], { kind: 'primary-class' });
    expect(about('amira', raised('invisible', schoolOf(inClass, busy('lark', 'ben', 20)), day(20)))).toHaveLength(1);
  });

  test('is not covered by what was logged before the window', () => {
    const school = schoolOf(
      aRegister('9B', ['lark', 'osei'], ['amira', 'ben']),
      noticed('lark', 'ben', day(1)),
      noticed('osei', 'ben', day(1)),
    );
    expect(about('amira', raised('invisible', school, day(20)))).toHaveLength(1);
    expect(about('amira', raised('invisible', school, day(21)))).toEqual([]);
  });
});

describe('keeping in touch with a pupil off site', () => {
  const away = aPupil('amira', { offSite: [{ from: day(3), to: day(40) }] });
  const flags = (today: number, ...more: Parts[]) =>
    about('amira', raised('keep-in-touch', school(away, ...more), day(today)));

  test('is asked for on the fifth school day', () => {
    expect(flags(7)).toEqual([]);
    expect(flags(8)[0]).toMatchObject({
      severity: 'amber',
      since: day(3),
      facts: { days: 5, limit: 5 },
      sentence: 'Amira is off site: no letter, call or message logged for 5 school days',
      practices: ['remote-contact', 'note-home'],
      for: { adults: ['lark'], roles: [] },
    });
  });

  test.each(['note-home', 'phone', 'message', 'video', 'letter'] as const)('is done by %s', (channel) => {
    expect(flags(11, noticed('osei', 'amira', day(7), { channel }))).toEqual([]);
    expect(flags(12, noticed('osei', 'amira', day(7), { channel }))[0]?.since).toBe(day(7));
  });

  test('is done by remote contact in any channel, and by the later of two', () => {
    const early = noticed('osei', 'amira', day(4), { practiceId: 'remote-contact', channel: 'in-person' });
    expect(flags(8, early)).toEqual([]);
    expect(flags(9, noticed('osei', 'amira', day(6), { channel: 'phone' }), early)).toEqual([]);
  });

  test.each(['in-person', 'lesson', 'corridor'] as const)('is not done by a moment %s', (channel) => {
    expect(flags(9, noticed('osei', 'amira', day(7), { channel }))).toHaveLength(1);
  });

  test('a letter from before they went does not count, and the day they come back it is over', () => {
    expect(flags(8, noticed('osei', 'amira', day(2), { channel: 'letter' }))).toHaveLength(1);
    expect(flags(40)).toHaveLength(1);
    expect(flags(41)).toEqual([]);
  });

  test('is for the named champion too, while they are one and here', () => {
    const champion = (to: string | null): Parts => ({
      champions: [{ pupilId: 'amira', adultId: 'reed', from: day(1), to }],
    });
    expect(flags(8, anAdult('reed'), champion(null))[0]?.for.adults).toEqual(['lark', 'reed']);
    expect(flags(8, anAdult('reed'), champion(day(5)))[0]?.for.adults).toEqual(['lark']);
    expect(flags(8, anAdult('reed', day(6)), champion(null))[0]?.for.adults).toEqual(['lark']);
  });

  test('does not silence that nobody noticed them', () => {
    expect(about('amira', raised('invisible', school(away), day(20)))).toHaveLength(1);
  });

  test('is asked of the school’s own days: nothing before it began with Noticed', () => {
    expect(flags(12, { firstDay: day(8) })).toEqual([]);
    expect(flags(13, { firstDay: day(8) })[0]?.since).toBe(day(8));
  });
});
