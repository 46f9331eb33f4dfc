import { reasonsToReview } from '@noticed/shared/domain/access/stale';
import type { RelationKind, Role } from '@noticed/shared/domain/people/staff';
import { roles } from '@noticed/shared/domain/people/staff';
import { describe, expect, it } from 'vitest';
import { aRelation, aViewer } from '../../../support/viewers.ts';

const account = (role: Role[], kinds: RelationKind[], lastSignedInOn: string | null = '2026-01-13') => ({
  ...aViewer(
    role,
    kinds.map((kind) => aRelation(kind, 'x')),
  ),
  createdOn: '2025-10-16',
  lastSignedInOn,
  leftOn: null,
  openRoles: [],
  keptOn: null,
});
const idle = (name: string) => `Is ${name}, but has no relation of today that gives the role a pupil.`;

describe('what the access review brings up', () => {
  it.each([
    ['teacher', ['teaches', 'tutors', 'cover']],
    ['head-of-year', ['leads-year', 'leads-house', 'leads-key-stage', 'leads-group']],
    ['behaviour-team', ['whole-school', 'caseload']],
    ['inclusion-lead', ['sen-list', 'caseload']],
  ] as [Role, RelationKind[]][])('nothing for a %s in use whose relation gives the role a pupil', (role, kinds) => {
    expect(reasonsToReview(account([role], ['conflict', 'named-in-session']))).toHaveLength(1);
    for (const kind of kinds) expect(reasonsToReview(account([role], [kind]))).toEqual([]);
  });

  it.each([
    ['teacher', 'teacher'],
    ['head-of-year', 'head of year'],
    ['behaviour-team', 'behaviour team'],
    ['inclusion-lead', 'inclusion lead'],
  ] as [Role, string][])('a %s without a relation, as “%s”', (role, name) => {
    expect(reasonsToReview(account([role], []))).toEqual([idle(name)]);
  });

  it('no relation for the roles that need none', () => {
    const needing: Role[] = ['teacher', 'head-of-year', 'behaviour-team', 'inclusion-lead'];
    for (const role of roles.filter((one) => !needing.includes(one)))
      expect(reasonsToReview(account([role], []))).toEqual([]);
  });

  it('a relation that ran out', () => {
    const ended = { ...account(['teacher'], []), relations: [aRelation('teaches', '9b', { to: '2026-01-13' })] };
    expect(reasonsToReview(ended)).toEqual([`${idle('teacher')} The last one ended on 13 Jan.`]);
  });

  it('an account without any role', () => {
    expect(reasonsToReview(account([], []))).toEqual(['Has no role, so it opens nothing.']);
  });

  it('an account not used for ninety days, and one never used, counted from the day it was made', () => {
    expect(reasonsToReview(account(['data-manager'], [], '2025-10-17'))).toEqual([]);
    expect(reasonsToReview(account(['data-manager'], [], '2025-10-16'))).toEqual(['Not used for 90 days.']);
  });

  it('an account that nobody ever signed in to, sooner', () => {
    const made = (createdOn: string) => reasonsToReview({ ...account(['data-manager'], [], null), createdOn });
    expect(made('2025-12-16')).toEqual([]);
    expect(made('2025-12-15')).toEqual(['Never used for 30 days.']);
  });

  it('somebody who left, and nothing else of them', () => {
    const left = (leftOn: string) => reasonsToReview({ ...account([], [], null), leftOn, keptOn: '2026-01-13' });
    expect(left('2026-01-13')).toEqual(['Left on 13 Jan; the account was not closed.']);
    expect(left('2026-01-14')).toEqual([]);
  });

  it('a role that opens much, held for a year with no last day; never the role of a teacher or support adult', () => {
    const held = (role: Role, from: string) => reasonsToReview({ ...account([], []), openRoles: [{ role, from }] })[1];
    expect(held('safeguarding-lead', '2025-01-15')).toBeUndefined();
    expect(held('safeguarding-lead', '2025-01-14')).toBe('Has been safeguarding lead for 365 days, with no last day.');
    const silent = roles.filter((role) => held(role, '2024-09-01') === undefined);
    expect(silent).toEqual(['teacher', 'support-adult']);
  });

  it('nothing for half a year after somebody looked and kept it', () => {
    const kept = (keptOn: string) => reasonsToReview({ ...account([], []), keptOn });
    expect(kept('2025-07-19')).toEqual([]);
    expect(kept('2025-07-18')).toEqual(['Has no role, so it opens nothing.']);
  });
});
