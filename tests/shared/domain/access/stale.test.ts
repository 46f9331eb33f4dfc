import { reasonsToReview } from '@noticed/shared/domain/access/stale';
import type { RelationKind, Role } from '@noticed/shared/domain/staff';
import { roles } from '@noticed/shared/domain/staff';
import { describe, expect, it } from 'vitest';
import { aRelation, aViewer } from '../../../support/viewers.ts';

const account = (role: Role[], kinds: RelationKind[], lastSignedInOn: string | null = '2026-01-13') => ({
  ...aViewer(
    role,
    kinds.map((kind) => aRelation(kind, 'x')),
  ),
  createdOn: '2025-10-16',
  lastSignedInOn,
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
    expect(reasonsToReview(ended)).toEqual([idle('teacher')]);
  });

  it('an account without any role', () => {
    expect(reasonsToReview(account([], []))).toEqual(['Has no role, so it opens nothing.']);
  });

  it('an account not used for ninety days, and one never used, counted from the day it was made', () => {
    expect(reasonsToReview(account(['data-manager'], [], '2025-10-17'))).toEqual([]);
    expect(reasonsToReview(account(['data-manager'], [], '2025-10-16'))).toEqual(['Not used for 90 days.']);
    expect(reasonsToReview(account(['data-manager'], [], null))).toEqual(['Never used for 90 days.']);
  });
});
