import { may } from '@noticed/shared/domain/access';
import type { Scope } from '@noticed/shared/domain/access/scope';
import { mayAtAll, scopeOf } from '@noticed/shared/domain/access/scope';
import type { Subject } from '@noticed/shared/domain/access/subject';
import { lookedAt, pointsAt, pupilsOf } from '@noticed/shared/domain/access/subject';
import { accessTable, limits, tablePermissions } from '@noticed/shared/domain/access/table';
import { meets } from '@noticed/shared/domain/access/tie';
import type { RelationKind, Viewer } from '@noticed/shared/domain/people/staff';
import { relationTargets, roles } from '@noticed/shared/domain/people/staff';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPupil, aRelation, aSession, aViewer } from '../../../support/viewers.ts';

const kinds = Object.keys(relationTargets) as RelationKind[]; // a closed object's own keys

/** What a database does with a scope, told in plain code. */
function selects(scope: Scope, viewer: Viewer, subject: Subject, seen: Subject): boolean {
  const pointed = (targets: Scope['parts'][number]['targets']) =>
    kinds.some((kind) => {
      const all: readonly string[] = { ...targets, school: [] }[relationTargets[kind]];
      return all.some((target) => pointsAt({ kind, target }, seen));
    });
  return (
    !pupilsOf(subject).some((one) => scope.exceptPupilIds.includes(one)) &&
    scope.parts.some(
      (part) =>
        (part.everyone || pointed(part.targets)) && (part.condition === null || meets(part.condition, viewer, seen)),
    )
  );
}

const labels = { register: ['9b', '9E', '8a'], year: ['8', '9'], house: ['Elm', 'Oak'], 'key-stage': ['KS3', 'KS4'] };
const targets = { ...labels, sen: ['K', 'E'], pupil: ['amira', 'tomas'], session: ['s1', 's2'], school: ['school'] };
const day = fc.constantFrom('2025-09-01', '2026-01-13', '2026-01-14', '2026-01-15');
const relation = fc.constantFrom(...kinds).chain((kind) =>
  fc.record({
    staffId: fc.constantFrom('osei', 'osei', 'osei', 'byrne'),
    kind: fc.constant(kind),
    target: fc.constantFrom(...targets[relationTargets[kind]]),
    from: day,
    to: fc.option(day),
  }),
);
const viewer = fc.record({
  staffId: fc.constant('osei'),
  roles: fc.subarray([...roles]),
  relations: fc.array(relation, { maxLength: 5 }),
  today: fc.constant('2026-01-14'),
});
const adult = fc.constantFrom('osei', 'byrne');
const pupil = fc.record({
  pupilId: fc.constantFrom('amira', 'tomas'),
  registerIds: fc.subarray(labels.register),
  year: fc.option(fc.constantFrom(...labels.year)),
  house: fc.option(fc.constantFrom(...labels.house)),
  keyStage: fc.option(fc.constantFrom(...labels['key-stage'])),
  sen: fc.option(fc.constantFrom('N', 'K', 'E')),
});
const subject = pupil.chain((one) =>
  fc.record({
    pupil: fc.constant(one),
    register: fc.record({ registerId: fc.constantFrom(...labels.register), year: fc.constantFrom(...labels.year) }),
    session: fc.record({
      sessionId: fc.constantFrom('s1', 's2'),
      adultId: fc.option(adult),
      facilitatorId: adult,
      pupilIds: fc.constantFrom([one.pupilId], [one.pupilId, 'somebody-else']),
      leadsMayRead: fc.boolean(),
      glassBroken: fc.boolean(),
    }),
    text: fc.record({ authorId: adult, writtenOn: fc.constantFrom('2024-05-01', '2026-01-10') }),
  }),
);

describe('the scope that a query takes', () => {
  it('selects exactly what a question about each row would allow, and offers a screen wherever it allows anything', () => {
    fc.assert(
      fc.property(viewer, subject, fc.constantFrom(...tablePermissions), (who, about, permission) => {
        const answer = may(who, permission, about).allowed;
        const seen = lookedAt(about, accessTable[permission].about);
        expect(selects(scopeOf(who, permission), who, about, seen)).toBe(answer);
        if (answer) expect(mayAtAll(who, permission)).toBe(true);
      }),
      { numRuns: 4000, seed: 14 },
    );
  });

  it('is empty without a role, without a relation, and with a relation that ran out', () => {
    const ended = aRelation('teaches', '9b', { to: '2026-01-13' });
    for (const who of [aViewer([]), aViewer(['teacher']), aViewer(['teacher'], [ended])]) {
      expect(scopeOf(who, 'see-pupil').parts).toEqual([]);
      expect(mayAtAll(who, 'see-pupil')).toBe(false);
    }
  });

  it('names each register, year and pupil once, with its limit, and excepts the pupil of a conflict', () => {
    const relations = [
      ...[
        aRelation('teaches', '9b'),
        aRelation('teaches', '9b'),
        aRelation('teaches', '8a'),
        aRelation('tutors', '9E'),
      ],
      ...[aRelation('leads-year', '9'), aRelation('conflict', 'tomas')],
    ];
    const none = { register: [], year: [], house: [], 'key-stage': [], sen: [], pupil: [], session: [], school: [] };
    expect(scopeOf(aViewer(['teacher', 'head-of-year'], relations), 'see-others-phases')).toEqual({
      parts: [
        { everyone: false, targets: { ...none, register: ['9b', '8a'] }, condition: null, limit: 'count-of-five' },
        { everyone: false, targets: { ...none, register: ['9E'] }, condition: null, limit: 'maintain-by-name' },
        { everyone: false, targets: { ...none, year: ['9'] }, condition: null, limit: 'maintain-by-name' },
      ],
      exceptPupilIds: ['tomas'],
    });
  });

  it('is everyone, without targets, for a role or a relation that spans the school', () => {
    const everyone = { everyone: true, condition: null, limit: null };
    const lead = scopeOf(aViewer(['safeguarding-lead']), 'see-pupil').parts;
    const team = scopeOf(aViewer(['behaviour-team'], [aRelation('whole-school', 'school')]), 'see-pupil').parts;
    expect(lead).toMatchObject([everyone]);
    expect(team).toMatchObject([everyone]);
    const mixed = [aRelation('caseload', 'amira'), aRelation('whole-school', 'school')];
    expect(scopeOf(aViewer(['behaviour-team'], mixed), 'read-own-notes').parts[0]).toMatchObject({ everyone: true });
    expect([...lead, ...team].flatMap((part) => Object.values(part.targets).flat())).toEqual([]);
  });

  it('keeps the condition beside the rows, so that a teacher’s own sessions do not become the whole class’s', () => {
    const parts = scopeOf(aViewer(['teacher'], [aRelation('teaches', '9b')]), 'plan-session').parts;
    expect(parts).toMatchObject([{ everyone: false, condition: 'is-its-adult', targets: { register: ['9b'] } }]);
  });
});

describe('questions put together at random', () => {
  const anywhere = fc.tuple(viewer, subject, fc.constantFrom(...tablePermissions));
  const breadth = ['none', ...Object.keys(limits)];

  it('a further role or relation never takes anything away, save a conflict', () => {
    fc.assert(
      fc.property(anywhere, fc.constantFrom(...roles), relation, ([who, about, permission], role, more) => {
        const before = may(who, permission, about);
        const kind = more.kind === 'conflict' ? 'cover' : more.kind;
        const after = may(
          { ...who, roles: [...who.roles, role], relations: [...who.relations, { ...more, kind }] },
          permission,
          about,
        );
        if (!before.allowed) return;
        expect(after.allowed).toBe(true);
        const width = (limit: string | null) => breadth.indexOf(limit ?? 'none');
        if (after.allowed) expect(width(after.limit)).toBeLessThanOrEqual(width(before.limit));
      }),
      { numRuns: 2000, seed: 15 },
    );
  });

  it('a conflict of today refuses everything about that pupil', () => {
    fc.assert(
      fc.property(anywhere, ([who, about, permission]) => {
        const conflict = aRelation('conflict', about.pupil.pupilId);
        expect(may({ ...who, relations: [...who.relations, conflict] }, permission, about).allowed).toBe(false);
      }),
      { numRuns: 1000, seed: 16 },
    );
  });
});

describe('what a subject says of itself', () => {
  it('is nothing when nothing is known: no relation points at it, and no condition is met', () => {
    const nobody = aPupil({ registerIds: [], year: null, house: null, keyStage: null, sen: null });
    for (const kind of kinds)
      expect([kind, pointsAt({ kind, target: 'any' }, { pupil: nobody })]).toEqual([kind, false]);
    for (const kind of kinds) expect([kind, pointsAt({ kind, target: 'any' }, {})]).toEqual([kind, false]);
    for (const condition of [
      'wrote-it',
      'wrote-it-this-year',
      'facilitates-it',
      'is-its-adult',
      'shared-with-leads',
      'broke-the-glass',
    ] as const)
      expect(meets(condition, aViewer([...roles]), {})).toBe(false);
  });

  it('is read by the kind of question only', () => {
    const pupil = aPupil();
    const session = aSession();
    const text = { authorId: 'osei', writtenOn: '2026-01-14' };
    const register = { registerId: '9b', year: '9' };
    const cohort = { year: '9', house: null, keyStage: null };
    const all = { pupil, session, text, register, cohort };
    for (const about of ['pupil', 'session', 'text'] as const)
      expect(lookedAt(all, about)).toEqual({ pupil, session, text });
    expect(lookedAt({}, 'pupil')).toEqual({});
    expect(lookedAt(all, 'register')).toEqual({ register });
    expect(lookedAt({ pupil, cohort }, 'register')).toEqual({});
    expect(lookedAt(all, 'cohort')).toEqual({ register });
    expect(lookedAt({ pupil, cohort }, 'cohort')).toEqual({ cohort });
    expect(lookedAt({ pupil }, 'cohort')).toEqual({});
    expect(lookedAt(all, 'school')).toEqual({});
  });
});
