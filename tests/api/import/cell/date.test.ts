import { type DateOrder, dateOf, orderOf } from '@noticed/api/import/cell/date';
import { dayOfNumber } from '@noticed/shared/domain/calendar/day';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('a date in a cell', () => {
  it.each([
    ['14/03/2012'],
    ['14-03-2012'],
    ['14.03.12'],
    ['2012-03-14'],
    ['2012-03-14T00:00:00'],
    ['2012-03-14 00:00:00.000000'],
    ['20120314'],
    ['14 Mar 2012'],
    ['14th March 2012'],
    ['Wed, 14 Mar 2012, 11:20'],
    ['14/03/2012 12:47'],
    ['40982'],
    ['40982.5'],
    ['03/14/2012'],
    [' 14/3/2012 '],
  ])('“%s” is 14 March 2012', (text) => {
    expect(dateOf(text, 'day-first')).toBe('2012-03-14');
  });

  it.each([
    ['31/02/2012'],
    ['29/02/2011'],
    ['13/13/2012'],
    ['#REF!'],
    ['2012'],
    ['9E5'],
    ['14/03/1812'],
    ['99999'],
    ['Mar 2012'],
    [''],
    ['32 Mar 2012'],
    ['14 Mer 2012'],
  ])('“%s” is no date', (text) => {
    expect(dateOf(text, 'day-first')).toBeNull();
  });

  it('reads 4/3/2012 by the order that the file shows, and not at all where the file contradicts itself', () => {
    expect(dateOf('4/3/2012', 'day-first')).toBe('2012-03-04');
    expect(dateOf('4/3/2012', 'month-first')).toBe('2012-04-03');
    expect(dateOf('4/3/2012', null)).toBeNull();
    expect(dateOf('4/4/2012', null)).toBe('2012-04-04');
    expect(dateOf('14/3/2012', null)).toBe('2012-03-14');
  });

  it('gives back any day, in figures of either order and as a spreadsheet counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: -15_000, max: 40_000 }), (number) => {
        const day = dayOfNumber(number);
        const [year, month, date] = day.split('-');
        expect(dateOf(`${date}/${month}/${year}`, 'day-first')).toBe(day);
        expect(dateOf(`${Number(month)}/${Number(date)}/${year}`, 'month-first')).toBe(day);
        expect(dateOf(String(number + 25_569), null)).toBe(day);
      }),
    );
  });
});

describe('the order of a column', () => {
  const many = (text: string, count: number) => Array.from({ length: count }, () => text);
  const cases: [string, string[], DateOrder | null][] = [
    ['is the usual one where no date tells', ['1/2/2012', '3/4/2012', ''], 'day-first'],
    ['is day first where one date can be nothing else', ['1/2/2012', '13/4/2012'], 'day-first'],
    ['is month first where one date can be nothing else', ['1/2/2012', '4/13/2012'], 'month-first'],
    ['is that of nearly all', [...many('13/4/2012', 20), '4/13/2012'], 'day-first'],
    ['is nobody’s guess where they contradict each other', [...many('13/4/2012', 3), '4/13/2012'], null],
  ];
  it.each(cases)('%s', (_, texts, order) => {
    expect(orderOf(texts, 'day-first')).toBe(order);
  });
});
