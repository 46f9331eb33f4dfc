import { rowsOf, sentOf, usualYear, yearsOf } from '@noticed/web/pages/terms/draft.ts';
import { reckon, yearSpan } from '@noticed/web/pages/terms/reckon.ts';
import { expect, it } from 'vitest';
import { bankHolidays2025, southsea } from '../../../support/school-years.ts';

const closedDays = southsea.closedDays.map((one, at) => ({ name: `Closed ${at}`, ...one }));
const rows = rowsOf({ terms: southsea.terms, closedDays });

it('counts the 190 days of a real school’s year while it is typed', () => {
  const { from, to } = yearSpan(2025);
  expect(reckon(rows, bankHolidays2025).calendar?.schoolDays(from, to)).toBe(190);
});

it('waits for a line to be whole before it counts it', () => {
  const half = { key: 'new', kind: 'closedDays' as const, year: 2025, name: 'INSET', from: '', to: '' };
  const { from, to } = yearSpan(2025);
  expect(reckon([...rows, half], bankHolidays2025).calendar?.schoolDays(from, to)).toBe(190);
});

it('says which terms overlap', () => {
  const again = {
    key: 'new',
    kind: 'terms' as const,
    year: 2025,
    name: 'Second autumn',
    from: '2025-12-01',
    to: '2025-12-05',
  };
  expect(reckon([...rows, again], []).trouble).toMatch(/Autumn .* and Second autumn .* overlap/);
});

it('sends lines in order of date with the key of each, a single day as one, and none that is empty', () => {
  const lines = [
    { key: 'b', kind: 'closedDays' as const, year: 2025, name: ' INSET ', from: '2026-01-05', to: '' },
    { key: 'empty', kind: 'closedDays' as const, year: 2025, name: '', from: '', to: '' },
    { key: 'a', kind: 'closedDays' as const, year: 2025, name: 'Half-term', from: '2025-10-27', to: '2025-10-31' },
  ];
  expect(sentOf(lines, 'closedDays')).toEqual({
    spans: [
      { name: 'Half-term', from: '2025-10-27', to: '2025-10-31' },
      { name: 'INSET', from: '2026-01-05', to: '2026-01-05' },
    ],
    keys: ['a', 'b'],
  });
});

it('gives every year with dates a sheet, beside those that the server names', () => {
  const old = rowsOf({ terms: [{ name: 'Autumn', from: '2024-09-03', to: '2024-12-20' }], closedDays: [] });
  expect(yearsOf(old, [{ name: '2025/26' }]).map((one) => one.name)).toEqual(['2024/25', '2025/26']);
});

it('lays a usual year out by name and invents no day', () => {
  let made = 0;
  const year = usualYear(2026, () => `new-${++made}`);
  expect(year.filter((one) => one.kind === 'terms')).toHaveLength(3);
  expect(year.every((one) => one.from === '' && one.to === '' && one.year === 2026)).toBe(true);
  expect(new Set(year.map((one) => one.key)).size).toBe(year.length);
});
