import { dayOfNumber, plusDays } from '@noticed/shared/domain/calendar/day';
import { buildCalendar, closedSchoolDays } from '@noticed/shared/domain/calendar/school-calendar';
import type { CalendarFacts } from '@noticed/shared/domain/facts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../../support/fault-of.ts';
import { bankHolidays2025, criftins, lonsdale, southsea } from '../../../support/school-years.ts';

const none: CalendarFacts = { timeZone: 'Europe/London', terms: [], closedDays: [], bankHolidays: [] };

describe('three real schools of 2025/26', () => {
  test.each([
    ['an infant school in Portsmouth', southsea, '2025-09-04', '2026-07-22'],
    ['a school in Staffordshire', lonsdale, '2025-09-02', '2026-07-17'],
    ['a school in Shropshire', criftins, '2025-09-02', '2026-07-17'],
  ])('%s opens for 190 pupil days', (_, facts, first, last) => {
    const calendar = buildCalendar(facts);
    expect(calendar.schoolDays('2025-09-01', '2026-08-31')).toBe(190);
    expect(calendar.nextSchoolDay('2025-08-31')).toBe(first);
    expect(calendar.previousSchoolDay('2026-09-01')).toBe(last);
  });

  test('the clock stands still over half-term, an INSET day and Christmas', () => {
    const calendar = buildCalendar(southsea);
    expect(calendar.countAfter('2025-10-24', '2025-11-03')).toBe(0);
    expect(calendar.countAfter('2025-10-24', '2025-11-04')).toBe(1);
    expect(calendar.countAfter('2025-12-19', '2026-01-04')).toBe(0);
    expect(calendar.nextSchoolDay('2025-12-19')).toBe('2026-01-05');
  });

  test('an INSET day beside Christmas makes the holiday a day longer', () => {
    expect(buildCalendar(criftins).nextSchoolDay('2025-12-19')).toBe('2026-01-06');
  });
});

describe('counting', () => {
  const calendar = buildCalendar(southsea);

  test('both ends count between two days, and none when they are the wrong way round', () => {
    expect(calendar.schoolDays('2025-09-08', '2025-09-12')).toBe(5);
    expect(calendar.schoolDays('2025-09-08', '2025-09-08')).toBe(1);
    expect(calendar.schoolDays('2025-09-06', '2025-09-07')).toBe(0);
    expect(calendar.schoolDays('2025-09-12', '2025-09-08')).toBe(0);
    expect(calendar.schoolDays('2025-09-09', '2025-09-08')).toBe(0);
  });

  test('the clock starts on the day after and never runs backward', () => {
    expect(calendar.countAfter('2025-09-08', '2025-09-08')).toBe(0);
    expect(calendar.countAfter('2025-09-08', '2025-09-09')).toBe(1);
    expect(calendar.countAfter('2025-09-09', '2025-09-08')).toBe(0);
  });

  test('a bank holiday, a weekend and the day of a closure are no school days', () => {
    expect(calendar.isSchoolDay('2026-05-04')).toBe(false);
    expect(calendar.isSchoolDay('2026-05-09')).toBe(false);
    expect(calendar.isSchoolDay('2026-05-01')).toBe(false);
    expect(calendar.isSchoolDay('2026-05-05')).toBe(true);
  });

  test('school days are added forward and back over a weekend', () => {
    expect(calendar.addSchoolDays('2025-09-12', 1)).toBe('2025-09-15');
    expect(calendar.addSchoolDays('2025-09-13', 1)).toBe('2025-09-15');
    expect(calendar.addSchoolDays('2025-09-15', -1)).toBe('2025-09-12');
    expect(calendar.addSchoolDays('2025-09-14', -1)).toBe('2025-09-12');
    expect(calendar.addSchoolDays('2025-09-14', 0)).toBe('2025-09-14');
    expect(calendar.addSchoolDays('2025-09-15', -2)).toBe('2025-09-11');
  });

  test('a window of 20 school days ends today and reaches back over half-term', () => {
    expect(calendar.windowStart('2025-11-14', 1)).toBe('2025-11-14');
    expect(calendar.windowStart('2025-11-15', 1)).toBe('2025-11-14');
    expect(calendar.windowStart('2025-11-14', 20)).toBe('2025-10-10');
  });
});

describe('days on which the calendar is missing', () => {
  test('without any term dates weekdays count, except bank holidays', () => {
    const calendar = buildCalendar({ ...none, bankHolidays: ['2026-08-31'] });
    expect(calendar.schoolDays('2026-08-24', '2026-09-04')).toBe(9);
    expect(calendar.covers('2026-08-24')).toBe(false);
    expect(calendar.missing('2026-08-24', '2026-09-04')).toEqual([{ from: '2026-08-24', to: '2026-09-04' }]);
  });

  test('a calendar with nothing in it counts weekdays in any century', () => {
    const calendar = buildCalendar(none);
    expect(calendar.schoolDays('2026-01-05', '2026-01-11')).toBe(5);
    expect(calendar.addSchoolDays('1965-01-01', 5)).toBe('1965-01-08');
    expect(calendar.addSchoolDays('2065-01-01', -5)).toBe('2064-12-25');
    expect(calendar.addSchoolDays('1970-01-05', -1)).toBe('1970-01-02');
  });

  test('a summer between two years with terms adds no days', () => {
    const calendar = buildCalendar({
      ...southsea,
      terms: [...southsea.terms, { name: 'Autumn 2026', from: '2026-09-02', to: '2026-12-18' }],
    });
    expect(calendar.countAfter('2026-07-22', '2026-09-01')).toBe(0);
    expect(calendar.countAfter('2026-07-22', '2026-09-02')).toBe(1);
    expect(calendar.missing('2025-09-01', '2026-12-18')).toEqual([]);
  });

  test('the summer stays a holiday when the new year has no dates yet, and weekdays count from 1 September', () => {
    const calendar = buildCalendar(southsea);
    expect(calendar.countAfter('2026-07-22', '2026-08-31')).toBe(0);
    expect(calendar.covers('2026-08-31')).toBe(true);
    expect(calendar.covers('2026-09-01')).toBe(false);
    expect(calendar.countAfter('2026-08-31', '2026-09-07')).toBe(5);
  });

  test('a year of which only the autumn was typed in does not fall silent in spring', () => {
    const calendar = buildCalendar({ ...southsea, terms: southsea.terms.slice(0, 1) });
    expect(calendar.covers('2026-01-19')).toBe(false);
    expect(calendar.schoolDays('2026-01-19', '2026-01-23')).toBe(5);
  });

  test('a spring that was never typed in is missing, not a holiday of sixteen weeks', () => {
    const calendar = buildCalendar({ ...southsea, terms: southsea.terms.filter((term) => term.name !== 'Spring') });
    expect(calendar.covers('2026-02-02')).toBe(false);
    expect(calendar.missing('2025-12-15', '2026-04-20')).toEqual([{ from: '2025-12-20', to: '2026-04-12' }]);
  });

  test('weekdays before the first date that the school gave count as missing days', () => {
    const calendar = buildCalendar(southsea);
    expect(calendar.schoolDays('2025-06-02', '2025-06-06')).toBe(5);
    expect(calendar.covers('2025-06-02')).toBe(false);
    expect(calendar.missing('2025-08-30', '2025-09-05')).toEqual([{ from: '2025-08-30', to: '2025-08-31' }]);
    expect(calendar.addSchoolDays('2025-09-04', -2)).toBe('2025-08-28');
  });
});

describe('dates that cannot be true are refused', () => {
  const term = (from: string, to: string) => ({ name: 'Autumn', from, to });
  test.each([
    [
      'terms that share a day',
      'overlapping-terms',
      { terms: [term('2025-12-19', '2026-03-01'), term('2025-09-01', '2025-12-19')] },
    ],
    ['a term that ends before it starts', 'bad-term', { terms: [term('2025-12-19', '2025-09-01')] }],
    ['a term of more than a year', 'bad-term', { terms: [term('2025-09-01', '2026-09-03')] }],
    ['a term on 31 September', 'bad-day', { terms: [term('2025-09-31', '2025-12-19')] }],
    ['a closure that ends before it starts', 'bad-day', { closedDays: [{ from: '2025-10-31', to: '2025-10-27' }] }],
    ['a bank holiday that is no day', 'bad-day', { bankHolidays: ['Christmas'] }],
    ['a time zone that nobody lives in', 'bad-setting', { timeZone: 'Europe/Camelot' }],
  ])('%s', (_, kind, facts) => {
    expect(faultOf(() => buildCalendar({ ...none, ...facts }))).toBe(kind);
  });

  test('a term of a whole year, leap day included, is allowed', () => {
    expect(buildCalendar({ ...none, terms: [term('2023-09-01', '2024-09-01')] }).covers('2024-02-29')).toBe(true);
  });

  test('a question about 30 February is refused', () => {
    const calendar = buildCalendar(southsea);
    expect(faultOf(() => calendar.countAfter('2026-02-30', '2026-03-02'))).toBe('bad-day');
    expect(faultOf(() => calendar.isSchoolDay('tomorrow'))).toBe('bad-day');
    expect(faultOf(() => calendar.covers('tomorrow'))).toBe('bad-day');
    expect(faultOf(() => calendar.missing('2026-03-02', 'tomorrow'))).toBe('bad-day');
    expect(faultOf(() => calendar.addSchoolDays('tomorrow', 0))).toBe('bad-day');
  });
});

describe('days on which a pupil could not be met', () => {
  const calendar = buildCalendar(southsea);

  test('a trip and a day away on the same day count once', () => {
    const trip = { from: '2025-09-15', to: '2025-09-17' };
    const away = { from: '2025-09-17', to: '2025-09-18' };
    expect(closedSchoolDays(calendar, [away, trip], '2025-09-08', '2025-09-30')).toBe(4);
  });

  test('only the part of a spell inside the window counts, weekends not at all', () => {
    const examLeave = { from: '2025-09-01', to: null };
    expect(closedSchoolDays(calendar, [examLeave], '2025-09-12', '2025-09-15')).toBe(2);
    expect(closedSchoolDays(calendar, [{ from: '2025-09-10', to: '2025-09-12' }], '2025-09-12', '2025-09-15')).toBe(1);
    expect(closedSchoolDays(calendar, [{ from: '2025-10-01', to: '2025-10-02' }], '2025-09-12', '2025-09-15')).toBe(0);
    expect(closedSchoolDays(calendar, [], '2025-09-12', '2025-09-15')).toBe(0);
  });

  test('a day away inside a longer absence adds nothing, whichever is named first', () => {
    const absence = { from: '2025-09-15', to: '2025-09-19' };
    const day = { from: '2025-09-16', to: '2025-09-16' };
    for (const spells of [
      [absence, day],
      [day, absence],
      [absence, absence],
    ])
      expect(closedSchoolDays(calendar, spells, '2025-09-01', '2025-09-30')).toBe(5);
  });
});

describe('clocks of London', () => {
  const calendar = buildCalendar(southsea);

  test('a moment just after midnight in summer belongs to the new day', () => {
    expect(calendar.dayOf('2026-06-30T23:30:00Z')).toBe('2026-07-01');
    expect(calendar.dayOf('2026-01-12T23:30:00Z')).toBe('2026-01-12');
  });

  test('the weeks in which the clocks change have five school days like any other', () => {
    expect(calendar.schoolDays('2026-03-23', '2026-03-29')).toBe(5);
    expect(calendar.schoolDays('2025-10-20', '2025-10-26')).toBe(5);
  });

  test('a leap day is a school day when its weekday is', () => {
    const leap = buildCalendar({ ...none, terms: [{ name: 'Spring', from: '2024-01-08', to: '2024-03-28' }] });
    expect(leap.isSchoolDay('2024-02-29')).toBe(true);
    expect(leap.schoolDays('2024-02-26', '2024-03-01')).toBe(5);
  });
});

describe('for any school', () => {
  const around = (from: number, to: number) =>
    fc.integer({ min: from, max: to }).map((offset) => dayOfNumber(20_000 + offset));
  const anyFacts = fc
    .record({
      lengths: fc.array(
        fc.record({ gap: fc.integer({ min: 1, max: 120 }), length: fc.integer({ min: 0, max: 120 }) }),
        { maxLength: 7 },
      ),
      closed: fc.array(fc.record({ from: around(-100, 900), length: fc.integer({ min: 0, max: 12 }) }), {
        maxLength: 8,
      }),
      bankHolidays: fc.array(around(-100, 900), { maxLength: 12 }),
    })
    .map(({ lengths, closed, bankHolidays }): CalendarFacts => {
      let day = dayOfNumber(20_000);
      const terms = lengths.map(({ gap, length }, index) => {
        const from = plusDays(day, gap);
        day = plusDays(from, length);
        return { name: `Term ${index}`, from, to: day };
      });
      const closedDays = closed.map(({ from, length }) => ({ from, to: plusDays(from, length) }));
      return { timeZone: 'Europe/London', terms: terms.reverse(), closedDays, bankHolidays };
    });
  const anyDay = around(-400, 1400);

  test('counting day by day gives the same number as the table', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, fc.integer({ min: 0, max: 90 }), (facts, from, length) => {
        const calendar = buildCalendar(facts);
        const days = Array.from({ length: length + 1 }, (_, index) => plusDays(from, index));
        expect(calendar.schoolDays(from, plusDays(from, length))).toBe(days.filter(calendar.isSchoolDay).length);
      }),
    );
  });

  test('a day is a school day exactly when it is an open weekday in term, or where no dates are known', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, day) => {
        const calendar = buildCalendar(facts);
        const within = (ranges: { from: string; to: string }[]) =>
          ranges.some(({ from, to }) => from <= day && day <= to);
        const weekday = ![0, 6].includes(new Date(day).getUTCDay());
        const shut = within(facts.closedDays) || facts.bankHolidays.includes(day);
        const expected = weekday && !shut && (within(facts.terms) || !calendar.covers(day));
        expect(calendar.isSchoolDay(day)).toBe(expected);
      }),
    );
  });

  test('the clock is additive and never runs backward', () => {
    fc.assert(
      fc.property(anyFacts, fc.array(anyDay, { minLength: 3, maxLength: 3 }), (facts, days) => {
        const calendar = buildCalendar(facts);
        const [a, b, c] = [...days].sort() as [string, string, string]; // three days were asked for above
        expect(calendar.countAfter(a, c)).toBe(calendar.countAfter(a, b) + calendar.countAfter(b, c));
        expect(calendar.countAfter(a, b)).toBeLessThanOrEqual(calendar.countAfter(a, c));
        expect(calendar.countAfter(c, a)).toBe(0);
      }),
    );
  });

  test('adding school days and counting them agree, both ways', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, fc.integer({ min: 1, max: 300 }), (facts, day, count) => {
        const calendar = buildCalendar(facts);
        const later = calendar.addSchoolDays(day, count);
        const earlier = calendar.addSchoolDays(day, -count);
        expect(calendar.isSchoolDay(later) && calendar.isSchoolDay(earlier)).toBe(true);
        expect(calendar.countAfter(day, later)).toBe(count);
        expect(calendar.schoolDays(earlier, plusDays(day, -1))).toBe(count);
        expect(calendar.schoolDays(calendar.windowStart(day, count), day)).toBe(count);
      }),
    );
  });

  test('missing stretches are the days that the calendar does not cover', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, fc.integer({ min: 0, max: 120 }), (facts, from, length) => {
        const calendar = buildCalendar(facts);
        const days = Array.from({ length: length + 1 }, (_, index) => plusDays(from, index));
        const gaps = calendar.missing(from, plusDays(from, length));
        const inGap = days.filter((day) => gaps.some((gap) => gap.from <= day && day <= gap.to));
        expect(inGap).toEqual(days.filter((day) => !calendar.covers(day)));
      }),
    );
  });

  test('days that a pupil could not be met are never more than the school days themselves', () => {
    const spell = fc.record({ from: anyDay, length: fc.integer({ min: 0, max: 60 }) });
    fc.assert(
      fc.property(
        anyFacts,
        fc.array(spell, { maxLength: 6 }),
        anyDay,
        fc.integer({ min: 0, max: 90 }),
        (facts, raw, from, length) => {
          const calendar = buildCalendar(facts);
          const spells = raw.map((one) => ({ from: one.from, to: plusDays(one.from, one.length) }));
          const days = Array.from({ length: length + 1 }, (_, index) => plusDays(from, index));
          const met = days.filter(
            (day) => calendar.isSchoolDay(day) && spells.some((one) => one.from <= day && day <= one.to),
          );
          expect(closedSchoolDays(calendar, spells, from, plusDays(from, length))).toBe(met.length);
        },
      ),
    );
  });
});

test('a bank holiday of the list is no school day even inside a term', () => {
  const calendar = buildCalendar({ ...none, terms: southsea.terms, bankHolidays: bankHolidays2025 });
  expect(calendar.isSchoolDay('2026-05-04')).toBe(false);
  expect(calendar.isSchoolDay('2026-05-25')).toBe(false);
});
