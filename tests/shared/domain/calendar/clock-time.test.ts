import { instantOf } from '@noticed/shared/domain/calendar/clock-time';
import { expect, it } from 'vitest';

it.each([
  ['in winter', '2026-01-13', '10:30', '2026-01-13T10:30:00.000Z'],
  ['in summer', '2026-07-01', '09:15', '2026-07-01T08:15:00.000Z'],
  ['before the clocks go forward', '2026-03-29', '00:30', '2026-03-29T00:30:00.000Z'],
  ['after the clocks went forward', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
  ['in the hour that does not exist', '2026-03-29', '01:30', '2026-03-29T01:30:00.000Z'],
  ['in the hour that comes twice', '2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
  ['after the clocks went back', '2026-10-25', '02:30', '2026-10-25T02:30:00.000Z'],
])('a time on the school’s wall %s is the right moment', (_when, day, time, instant) => {
  expect(instantOf(day, time, 'Europe/London')).toBe(instant);
});
