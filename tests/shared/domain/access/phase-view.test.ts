import type { Decision } from '@noticed/shared/domain/access';
import type { AdultStanding } from '@noticed/shared/domain/access/phase-view';
import { phaseView } from '@noticed/shared/domain/access/phase-view';
import type { Limit } from '@noticed/shared/domain/access/table';
import type { Standing } from '@noticed/shared/domain/relationship/phase';
import { describe, expect, it } from 'vitest';

const within = (limit: Limit | null): Decision => ({ allowed: true, why: [], limit });
const adult = (adultId: string, standing: Standing, change: Partial<AdultStanding> = {}): AdultStanding => ({
  adultId,
  standing,
  askedForHelp: false,
  sessionExists: false,
  ...change,
});

const five = [
  adult('osei', 'maintain'),
  adult('byrne', 'restore'),
  adult('cole', 'maintain'),
  adult('adeyemi', 'establish'),
  adult('khan', 'restore'),
];
const nothing = { placed: null, counts: null, maintainAdultIds: [], restoreAdultIds: [] };
const counted = { placed: 5, counts: { establish: 1, maintain: 2, restore: 2 } };

describe('what is shown of where other adults stand', () => {
  it('is only one’s own placement, when the answer is no', () => {
    expect(phaseView('osei', { allowed: false, why: [] }, five, 'page')).toEqual({ own: 'maintain', ...nothing });
  });

  it('is “not placed yet” for an adult who has not placed the pupil', () => {
    expect(phaseView('newton', { allowed: false, why: [] }, five, 'page').own).toBe('unsorted');
  });

  it('is nothing to a subject teacher while fewer than five adults have placed the pupil', () => {
    const four = [...five.slice(0, 4), adult('khan', 'unsorted')];
    expect(phaseView('osei', within('count-of-five'), four, 'page')).toEqual({ own: 'maintain', ...nothing });
  });

  it('is a count without names to a subject teacher, from five placing adults on', () => {
    const asked = five.map((one) => ({ ...one, askedForHelp: true }));
    const expected = { own: 'maintain', ...counted, maintainAdultIds: [], restoreAdultIds: [] };
    expect(phaseView('osei', within('count-of-five'), [...asked, adult('new', 'unsorted')], 'list')).toEqual(expected);
  });

  it.each(['page', 'list'] as const)('is Maintain by name and Restore a count to a tutor, on a %s', (place) => {
    const expected = { own: 'unsorted', ...counted, maintainAdultIds: ['cole', 'osei'], restoreAdultIds: [] };
    expect(phaseView('tutor', within('maintain-by-name'), five, place)).toEqual(expected);
    expect(phaseView('tutor', within(null), five, place)).toEqual(expected);
  });

  it('names an adult in Restore who asked for help, or with a session, and no other', () => {
    const open = [
      adult('byrne', 'restore', { askedForHelp: true }),
      adult('khan', 'restore', { sessionExists: true }),
      adult('adeyemi', 'restore'),
      adult('cole', 'establish', { askedForHelp: true, sessionExists: true }),
    ];
    expect(phaseView('tutor', within('maintain-by-name'), open, 'page')).toEqual({
      own: 'unsorted',
      placed: 4,
      counts: { establish: 1, maintain: 0, restore: 3 },
      maintainAdultIds: [],
      restoreAdultIds: ['byrne', 'khan'],
    });
  });

  it('is shown to a senior leader on one pupil’s page and never in a list', () => {
    expect(phaseView('head', within('one-pupil-at-a-time'), five, 'list')).toEqual({ own: 'unsorted', ...nothing });
    expect(phaseView('head', within('one-pupil-at-a-time'), five, 'page')).toMatchObject({
      maintainAdultIds: ['cole', 'osei'],
    });
  });
});
