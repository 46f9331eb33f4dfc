import { buildCalendar } from '@noticed/shared/domain/calendar/school-calendar';
import { repairOf } from '@noticed/shared/domain/groups/repair';
import type { Standing } from '@noticed/shared/domain/relationship/phase';
import { foldPlacements } from '@noticed/shared/domain/relationship/relationship';
import { describe, expect, test } from 'vitest';
import { southsea } from '../../../support/school-years.ts';

const calendar = buildCalendar(southsea);
const story = (...placements: [string, Standing][]) =>
  foldPlacements(
    placements.map(([happenedOn, to], at) => ({
      ...{ id: `p${at}`, adultId: 'osei', pupilId: 'amira', to, happenedOn },
      ...{ recordedAt: `${happenedOn}T09:0${at}:00.000Z`, retractedAt: null },
    })),
  );
const daysTo = (heldOn: string, ...placements: [string, Standing][]) =>
  repairOf({ heldOn }, story(...placements), null, calendar)?.daysToHeld;

describe('days from Restore to the held session', () => {
  test('they are school days: a weekend between adds none', () => {
    expect(daysTo('2025-09-16', ['2025-09-08', 'maintain'], ['2025-09-11', 'restore'])).toBe(3);
  });

  test('a session on the very day took none, also when the adult says Restore only then', () => {
    expect(daysTo('2025-09-11', ['2025-09-11', 'restore'])).toBe(0);
  });

  test('saying Restore again does not start the count again', () => {
    expect(daysTo('2025-09-16', ['2025-09-11', 'restore'], ['2025-09-15', 'restore'])).toBe(3);
  });

  test('the session answers the last time in Restore, not an earlier one', () => {
    const moves: [string, Standing][] = [
      ['2025-09-04', 'restore'],
      ['2025-09-09', 'maintain'],
      ['2025-09-15', 'restore'],
    ];
    expect(daysTo('2025-09-16', ...moves)).toBe(1);
  });

  test('an adult who says Maintain on the day of the session had said Restore before it', () => {
    expect(daysTo('2025-09-16', ['2025-09-11', 'restore'], ['2025-09-16', 'maintain'])).toBe(3);
  });

  test('without Restore before it there is nothing to count', () => {
    expect(daysTo('2025-09-16')).toBeNull();
    expect(daysTo('2025-09-16', ['2025-09-11', 'maintain'])).toBeNull();
    expect(daysTo('2025-09-16', ['2025-09-08', 'restore'], ['2025-09-11', 'maintain'])).toBeNull();
    expect(daysTo('2025-09-16', ['2025-09-17', 'restore'])).toBeNull();
  });
});

test('a session that was not held is no repair, and one that was says whether it mended', () => {
  expect(repairOf({ heldOn: null }, story(), null, calendar)).toBeNull();
  expect(repairOf({ heldOn: '2025-09-16' }, story(), true, calendar)).toEqual({ daysToHeld: null, mended: true });
});
