import { buildCalendar } from '@noticed/shared/domain/calendar/school-calendar';
import type { PupilFact } from '@noticed/shared/domain/facts';
import { type FigureRows, figuresOf } from '@noticed/shared/domain/groups/figures';
import { describe, expect, test } from 'vitest';
import { southsea } from '../../../support/school-years.ts';

const window = { from: '2025-09-08', to: '2025-09-19' };
const pupil = (id: string, change: Partial<PupilFact> = {}): PupilFact => ({
  ...{ id, name: id, year: '9', joinedOn: null, leftOn: null, offSite: [], objected: false },
  ...change,
});
const tally = (pupilId: string, day: string) => ({
  ...{ adultId: 'osei', pupilId, day },
  ...{ noticings: 2, positive: 1, corrective: 3 },
});
const figures = (rows: Partial<FigureRows>) =>
  figuresOf(
    {
      ...{ pupils: [pupil('amira')], relationships: [], tallies: [], champions: [], repairs: [] },
      invisible: new Map(),
      ...rows,
    },
    buildCalendar(southsea),
    window,
  );

describe('what trends know of a pupil', () => {
  test('a pupil of whom nothing is known has no adults, no champion and no verdict', () => {
    expect(figures({})).toEqual([
      {
        ...{ pupilId: 'amira', relationships: [], invisible: null, championed: false, days: 10 },
        ...{ noticings: 0, positive: 0, corrective: 0, repairs: [] },
      },
    ]);
  });

  test('moments of the window are added up, its first and last day included, others left out', () => {
    const days = ['2025-09-07', '2025-09-08', '2025-09-19', '2025-09-20'];
    const [one] = figures({ tallies: [...days.map((day) => tally('amira', day)), tally('ben', '2025-09-10')] });
    expect(one).toMatchObject({ noticings: 4, positive: 2, corrective: 6 });
  });

  test('days are those on roll: from joining, to leaving', () => {
    const pupils = [
      pupil('joined', { joinedOn: '2025-09-15' }),
      pupil('left', { leftOn: '2025-09-09' }),
      pupil('stayed', { joinedOn: '2024-09-02', leftOn: '2026-07-22' }),
    ];
    expect(figures({ pupils }).map(({ days }) => days)).toEqual([5, 2, 10]);
  });

  test('who objected takes no part; who had left or had not joined has no day, so that two windows speak of the same pupils', () => {
    const pupils = [
      pupil('objected', { objected: true }),
      pupil('gone', { leftOn: '2025-09-05' }),
      pupil('later', { joinedOn: '2025-09-22' }),
    ];
    expect(figures({ pupils })).toMatchObject([
      { pupilId: 'gone', days: 0, relationships: [] },
      { pupilId: 'later', days: 0, relationships: [] },
    ]);
  });

  test('relationships, repairs and the verdict are those of the pupil; a champion counts on the last day', () => {
    const champion = (pupilId: string, to: string | null) => ({ pupilId, adultId: 'osei', from: '2025-09-01', to });
    const all = figures({
      pupils: [pupil('amira'), pupil('ben')],
      relationships: [
        { adultId: 'osei', pupilId: 'amira', phase: 'restore' },
        { adultId: 'byrne', pupilId: 'amira', phase: 'maintain' },
      ],
      champions: [champion('amira', null), champion('ben', '2025-09-18')],
      invisible: new Map([
        ['amira', false],
        ['ben', true],
      ]),
      repairs: [{ pupilId: 'ben', daysToHeld: 3, mended: null }],
    });
    expect(all.map(({ championed, invisible }) => [championed, invisible])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(all[0]?.relationships).toEqual([
      { adultId: 'osei', standing: 'restore' },
      { adultId: 'byrne', standing: 'maintain' },
    ]);
    expect(all.map(({ repairs }) => repairs.length)).toEqual([0, 1]);
  });
});
