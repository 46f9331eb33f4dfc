import type { CalendarFacts } from '@noticed/shared/domain/facts';

/** Bank holidays of England and Wales in the school year 2025/26 (gov.uk). */
export const bankHolidays2025 = [
  '2025-12-25',
  '2025-12-26',
  '2026-01-01',
  '2026-04-03',
  '2026-04-06',
  '2026-05-04',
  '2026-05-25',
  '2026-08-31',
];

const halfTerms = [
  { from: '2025-10-27', to: '2025-10-31' },
  { from: '2026-02-16', to: '2026-02-20' },
  { from: '2026-05-25', to: '2026-05-29' },
];

const schoolYear = (autumn: string, spring: string, summerEnd: string, inset: string[]): CalendarFacts => ({
  timeZone: 'Europe/London',
  terms: [
    { name: 'Autumn', from: autumn, to: '2025-12-19' },
    { name: 'Spring', from: spring, to: '2026-03-27' },
    { name: 'Summer', from: '2026-04-13', to: summerEnd },
  ],
  closedDays: [...halfTerms, ...inset.map((day) => ({ from: day, to: day }))],
  bankHolidays: bankHolidays2025,
});

/** Term dates that three schools published for 2025/26: each opens for 190 pupil days. */
export const southsea = schoolYear('2025-09-03', '2026-01-05', '2026-07-22', [
  '2025-09-03',
  '2025-11-03',
  '2026-02-23',
  '2026-05-01',
  '2026-06-26',
]);

export const lonsdale = schoolYear('2025-09-02', '2026-01-05', '2026-07-17', [
  '2025-09-01',
  '2025-10-23',
  '2025-10-24',
  '2026-05-22',
  '2026-07-20',
]);

export const criftins = schoolYear('2025-09-02', '2026-01-06', '2026-07-17', [
  '2025-09-01',
  '2025-11-03',
  '2026-01-05',
  '2026-02-23',
  '2026-07-20',
]);
