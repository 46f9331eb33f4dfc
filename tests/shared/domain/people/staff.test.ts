import {
  holdsOn,
  relationsToday,
  relationTargets,
  roleNames,
  roles,
  targetKinds,
} from '@noticed/shared/domain/people/staff';
import { describe, expect, it } from 'vitest';
import { aRelation, aViewer } from '../../../support/viewers.ts';

describe('a relation', () => {
  it.each([
    ['2026-01-04', false],
    ['2026-01-05', true],
    ['2026-01-09', true],
    ['2026-01-10', false],
  ])('from Monday 5 to Friday 9 January holds on %s: %s', (day, holds) => {
    expect(holdsOn(aRelation('teaches', '9b', { from: '2026-01-05', to: '2026-01-09' }), day)).toBe(holds);
  });

  it('without a last day holds on', () => {
    expect(holdsOn(aRelation('teaches', '9b'), '2031-07-21')).toBe(true);
  });

  it('counts for whoever it belongs to, today', () => {
    const mine = aRelation('teaches', '9b');
    const relations = [
      mine,
      aRelation('teaches', '9c', { staffId: 'byrne' }),
      aRelation('teaches', '9d', { to: '2026-01-13' }),
    ];
    expect(relationsToday(aViewer(['teacher'], relations))).toEqual([mine]);
  });

  it('points at a kind of thing that is known', () => {
    for (const kind of Object.values(relationTargets)) expect(targetKinds).toContain(kind);
    expect(new Set(Object.values(relationTargets)).size).toBe(targetKinds.length);
  });
});

describe('a role', () => {
  it('has a name that reads as English, for each', () => {
    expect(Object.keys(roleNames)).toEqual([...roles]);
    for (const role of roles) expect(roleNames[role]).toBe(role.replaceAll('-', ' '));
  });
});
