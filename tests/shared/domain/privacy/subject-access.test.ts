import { buildCalendar } from '@noticed/shared/domain/calendar/school-calendar';
import { checksFor, deadlines, moveRequest, releaseChecks } from '@noticed/shared/domain/privacy/subject-access';
import { describe, expect, it } from 'vitest';
import { terms202526 } from '../../../support/builders.ts';

const bankHolidays = ['2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25'];
const calendar = buildCalendar({ timeZone: 'Europe/London', ...terms202526, bankHolidays });

describe('by when a request for records has to be answered', () => {
  it.each([
    ['2026-01-12', '2026-02-12', 'the same day of the next month'],
    ['2026-01-31', '2026-03-02', '28 February is a Saturday: the Monday after'],
    ['2025-12-12', '2026-01-12', 'over the turn of the year'],
    ['2026-03-03', '2026-04-07', 'Good Friday, a weekend and Easter Monday pass'],
    ['2024-01-31', '2024-02-29', 'a leap year has one day more'],
  ])('received on %s: by %s (%s)', (received, by) => {
    expect(deadlines(received, calendar, bankHolidays).month).toBe(by);
  });

  it('counts 15 school days for an educational record, over half-term and holidays', () => {
    expect(deadlines('2026-01-12', calendar, bankHolidays).schoolDays).toBe('2026-02-02');
    expect(deadlines('2026-02-09', calendar, bankHolidays).schoolDays).toBe('2026-03-09');
    expect(deadlines('2026-03-20', calendar, bankHolidays).schoolDays).toBe('2026-04-24');
  });
});

describe('how a request goes on', () => {
  const all = checksFor('pupil');
  const request = { status: 'draft', about: 'pupil', checked: all } as const;

  it('asks for a child’s view only where there is a child', () => {
    expect(checksFor('pupil')).toEqual(Object.keys(releaseChecks));
    expect(checksFor('staff')).toEqual(all.filter((one) => one !== 'child-view'));
  });

  it('is checked when every check is done, then released in a step of its own', () => {
    expect(moveRequest(request, 'checked')).toBe('checked');
    expect(moveRequest({ ...request, status: 'checked' }, 'released')).toBe('released');
    expect(moveRequest({ ...request, about: 'staff', checked: checksFor('staff') }, 'checked')).toBe('checked');
  });

  it('goes back to a draft when something is changed after the check, and can be withdrawn', () => {
    expect(moveRequest({ ...request, status: 'checked' }, 'draft')).toBe('draft');
    expect(moveRequest({ ...request, checked: [] }, 'withdrawn')).toBe('withdrawn');
  });

  it.each([
    [{ ...request, checked: all.slice(1) }, 'checked', 'Still to check: Whoever asks'],
    [{ ...request, status: 'checked', checked: all.slice(0, -1) }, 'released', 'Still to check: Staff are named'],
    [request, 'released', 'Check the pack first'],
    [{ ...request, status: 'released' }, 'draft', 'was released'],
    [{ ...request, status: 'withdrawn' }, 'checked', 'was withdrawn'],
  ] as const)('refuses what comes too early or too late, saying why (%#)', (from, to, why) => {
    expect(() => moveRequest(from, to)).toThrow(expect.objectContaining({ kind: 'illegal-move' }));
    expect(() => moveRequest(from, to)).toThrow(why);
  });
});
