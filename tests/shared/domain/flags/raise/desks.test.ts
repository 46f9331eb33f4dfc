import { describe, expect, test } from 'vitest';
import { anAdult, aRegister, closed, day, type Parts, raised, schoolOf } from '../../../../support/small-school.ts';

const school = (...more: Parts[]) => schoolOf(...more, aRegister('9B', ['lark', 'osei'], ['amira', 'ben']));
const reviewed = (adultId: string, ...days: number[]): Parts => ({
  reviews: days.map((nth) => ({ adultId, registerId: '9B', happenedOn: day(nth) })),
});

describe('a register that was not gone over', () => {
  test('is asked about after twenty school days, of each of its adults', () => {
    expect(raised('review-due', school(reviewed('osei', 5)), day(24)).map((flag) => flag.adultId)).toEqual(['lark']);
    const flags = raised('review-due', school(reviewed('osei', 5)), day(25));
    expect(flags.find((flag) => flag.adultId === 'osei')).toEqual({
      key: 'review-due||osei|9B',
      kind: 'review-due',
      severity: 'amber',
      pupilId: null,
      adultId: 'osei',
      registerId: '9B',
      sessionId: null,
      since: day(5),
      facts: { days: 20, limit: 20 },
      sentence: 'You last went over 9B on 10 Sept, 20 school days ago',
      practices: [],
      for: { adults: ['osei'], roles: [] },
    });
  });

  test('counts from the last review, whichever was written down first', () => {
    expect(raised('review-due', school(reviewed('osei', 25, 5), reviewed('lark', 25)), day(40))).toEqual([]);
    expect(raised('review-due', school(reviewed('osei', 5, 25), reviewed('lark', 25)), day(40))).toEqual([]);
  });

  test('that was never gone over counts from when the adult took it on', () => {
    const [flag] = raised('review-due', school(reviewed('lark', 15)), day(20));
    expect(flag?.sentence).toBe('You have not gone over 9B yet — 20 school days since 3 Sept');
    const taken = schoolOf(aRegister('9B', [], ['amira']), anAdult('osei'), {
      teaching: [{ adultId: 'osei', registerId: '9B', from: day(11), to: null }],
    });
    expect(raised('review-due', taken, day(30))).toEqual([]);
    expect(raised('review-due', taken, day(31))[0]?.since).toBe(day(11));
  });

  test('counts each adult from their own start', () => {
    const taken = { teaching: [{ adultId: 'osei', registerId: '9B', from: day(11), to: null }] };
    const shared = schoolOf(aRegister('9B', ['lark'], ['amira']), anAdult('osei'), taken);
    expect(raised('review-due', shared, day(30)).map((flag) => flag.adultId)).toEqual(['lark']);
    expect(raised('review-due', shared, day(31)).map((flag) => [flag.adultId, flag.since])).toEqual([
      ['lark', '2025-09-03'],
      ['osei', day(11)],
    ]);
  });

  test('counts from the first of two spells that run side by side', () => {
    const twice = schoolOf(aRegister('9B', ['osei'], ['amira'], { from: day(11) }), {
      teaching: [{ adultId: 'osei', registerId: '9B', from: day(2), to: null }],
    });
    expect(raised('review-due', twice, day(30))[0]?.since).toBe(day(2));
  });

  test.each([
    ['the school', closed('school', null, day(3), day(4))],
    ['its year', closed('year', '9', day(3), day(4))],
    ['the register itself', closed('register', '9B', day(3), day(4))],
  ])('does not count days on which %s was shut', (_, closure) => {
    expect(raised('review-due', school(closure), day(21))).toEqual([]);
    expect(raised('review-due', school(closure), day(22))).toHaveLength(2);
  });

  test('counts days on which another year was shut', () => {
    expect(raised('review-due', school(closed('year', '10', day(3), day(4))), day(20))).toHaveLength(2);
    const noYear = schoolOf(
      aRegister('Band', ['osei'], ['amira'], { year: null }),
      closed('year', '9', day(3), day(4)),
    );
    expect(raised('review-due', noYear, day(20))).toHaveLength(1);
  });

  test('asks nothing of an adult who left it or the school, nor about an empty register', () => {
    const left = school();
    const teaching = left.teaching.map((one) => (one.adultId === 'osei' ? { ...one, to: day(20) } : one));
    expect(raised('review-due', { ...left, teaching }, day(30)).map((flag) => flag.adultId)).toEqual(['lark']);
    expect(raised('review-due', school(anAdult('osei', day(20))), day(30)).map((flag) => flag.adultId)).toEqual([
      'lark',
    ]);
    expect(raised('review-due', schoolOf(aRegister('9B', ['osei'], [])), day(30))).toEqual([]);
  });

  test('is set aside by one adult for themselves', () => {
    const snoozes = {
      snoozes: [{ kind: 'review-due', pupilId: null, registerId: '9B', adultId: 'osei', until: day(35) }],
    };
    expect(raised('review-due', school(snoozes), day(30)).map((flag) => flag.adultId)).toEqual(['lark']);
    expect(raised('review-due', school(snoozes), day(35))).toHaveLength(2);
  });
});
