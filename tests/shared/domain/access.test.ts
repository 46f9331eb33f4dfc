import { may } from '@noticed/shared/domain/access';
import type { Subject } from '@noticed/shared/domain/access/subject';
import type { Limit, TablePermission } from '@noticed/shared/domain/access/table';
import { accessTable, permissions, tablePermissions } from '@noticed/shared/domain/access/table';
import type { Relation, RelationKind, Role, Viewer } from '@noticed/shared/domain/people/staff';
import { roles } from '@noticed/shared/domain/people/staff';
import { describe, expect, it } from 'vitest';
import { aPupil, aRelation, aSession, aViewer, everythingAbout, today } from '../../support/viewers.ts';

const amira = aPupil();
const allowed = (viewer: Viewer, subject: Subject): TablePermission[] =>
  tablePermissions.filter((permission) => may(viewer, permission, subject).allowed);
const sorted = (all: string[]): string[] => [...all].sort();

const anyAdult = ['find-pupil', 'log-check-in', 'celebrate'];
const whoWorksWithThem = [
  ...['see-roster', 'see-pupil', 'see-who-can-see', 'edit-profile', 'mark-away', 'see-support'],
  ...['own-placements', 'see-others-phases', 'ask-for-help'],
];
const subjectTeacher = [
  ...anyAdult,
  ...whoWorksWithThem,
  'know-repair',
  'read-audit',
  'see-register',
  'sort-register',
  'see-trends',
];
const formTutor = [
  ...subjectTeacher,
  'see-eal',
  'see-others-notes',
  'attach-statement',
  'plan-session',
  'facilitate-session',
  'name-champion',
];
const pastoral = [...anyAdult, ...whoWorksWithThem, 'see-eal', 'see-premium', 'name-champion', 'read-audit'];
const repair = ['know-repair', 'plan-session', 'facilitate-session'];
const yearLeader = [
  ...pastoral,
  ...repair,
  'see-others-notes',
  'attach-statement',
  'offer-help',
  'stop-prompts',
  'honour-objection',
  'see-register',
  'see-trends',
];
const behaviour = [...pastoral, ...repair, 'see-others-notes', 'attach-statement', 'see-trends'];
const labels = ['see-every-label', 'see-looked-after'];
const inclusion = [...pastoral, 'see-others-notes', 'attach-statement', ...labels, 'see-trends'];
const administration = [
  ...[
    'import-roster',
    'manage-accounts',
    'manage-terms',
    'manage-settings',
    'manage-retention',
    'review-access',
    'see-status',
  ],
];

/** A column of quality.md section 1: the person, the relation, and all that they may do to Amira. */
const columns: [string, Role, [RelationKind, string] | null, string[]][] = [
  ['a teacher who teaches her', 'teacher', ['teaches', '9b/En'], subjectTeacher],
  [
    'her form tutor',
    'teacher',
    ['tutors', '9E'],
    formTutor.filter((one) => !['see-register', 'sort-register', 'see-trends'].includes(one)),
  ],
  [
    'a teacher who covers her lesson',
    'teacher',
    ['cover', '9b/En'],
    [...anyAdult, 'see-pupil', 'see-register', 'read-audit'],
  ],
  ['a support adult', 'support-adult', null, anyAdult],
  ['a support adult who covers', 'support-adult', ['cover', '9b/En'], [...anyAdult, 'see-pupil', 'see-register']],
  ['her head of year', 'head-of-year', ['leads-year', '9'], yearLeader],
  [
    'her head of house',
    'head-of-year',
    ['leads-house', 'Elm'],
    yearLeader.filter((one) => !['see-register', 'see-trends'].includes(one)),
  ],
  [
    'her key stage leader',
    'head-of-year',
    ['leads-key-stage', 'KS3'],
    yearLeader.filter((one) => !['see-register', 'see-trends'].includes(one)),
  ],
  ['the leader of a group she is in', 'head-of-year', ['leads-group', '9b/En'], yearLeader],
  ['behaviour team for the whole school', 'behaviour-team', ['whole-school', 'school'], [...behaviour, 'see-register']],
  ['behaviour team with her on the caseload', 'behaviour-team', ['caseload', 'amira'], behaviour],
  ['an inclusion lead for the SEN list', 'inclusion-lead', ['sen-list', 'K'], inclusion],
  ['an inclusion lead with her on the caseload', 'inclusion-lead', ['caseload', 'amira'], [...inclusion, ...repair]],
  [
    'the safeguarding lead',
    'safeguarding-lead',
    null,
    [
      ...[
        ...pastoral,
        ...repair,
        'see-others-notes',
        'attach-statement',
        ...labels,
        'stop-prompts',
        'honour-objection',
      ],
      ...['see-register', 'see-trends', 'break-glass', 'see-passed-to-dsl', 'prepare-subject-access', 'hold-records'],
    ],
  ],
  [
    'a senior leader',
    'senior-leader',
    null,
    [
      ...[
        ...pastoral,
        ...repair,
        'see-notes-with-reason',
        'stop-prompts',
        'honour-objection',
        'see-register',
        'see-trends',
      ],
      ...[
        'review-break-glass',
        'approve-large-change',
        'review-access',
        'see-area-figures',
        'release-figures',
        'see-status',
      ],
      ...['hold-records', 'erase-records'],
    ],
  ],
  [
    'the head teacher, by that role alone',
    'head-teacher',
    null,
    [
      ...['break-glass', 'review-break-glass', 'prepare-subject-access', 'prepare-staff-access'],
      ...['hold-records', 'erase-records'],
    ],
  ],
  ['the designated teacher, by that role alone', 'designated-teacher', null, ['see-looked-after']],
  ['a data manager', 'data-manager', null, [...administration, 'find-pupil', 'see-roster', 'read-audit']],
  ['an area analyst', 'area-analyst', null, ['see-area-figures']],
];

/** What a role may do without any relation to Amira. */
const withoutRelation: Partial<Record<Role, string[]>> = {
  teacher: [...anyAdult, 'read-audit'],
  'support-adult': anyAdult,
  'head-of-year': [...anyAdult, 'read-audit'],
  'behaviour-team': [...anyAdult, 'read-audit', 'see-trends'],
  'inclusion-lead': [...anyAdult, 'read-audit', 'see-trends'],
};

const related = columns.flatMap(([name, role, relation]) => (relation ? [{ name, role, relation }] : []));
const subject = everythingAbout(amira);

describe('who may do what, refused before it is allowed', () => {
  it.each(permissions.filter((one) => one !== 'anyone' && one !== 'signed-in'))(
    'an account without a role may not %s',
    (permission) => {
      expect(may(aViewer([]), permission, subject)).toEqual({
        allowed: false,
        why: ['no role and relation of today allows it'],
      });
    },
  );

  it.each(related)('$name may not, when the relation is to somebody else', ({ role, relation: [kind] }) => {
    const elsewhere = aViewer([role], [aRelation(kind, 'elsewhere')]);
    const expected = kind === 'whole-school' ? withoutRelation['behaviour-team'] : withoutRelation[role];
    expect(sorted(allowed(elsewhere, subject))).toEqual(sorted(expected ?? []));
  });

  it.each(related)('$name may not before the relation begins', ({ role, relation: [kind, target] }) => {
    const tomorrow = aViewer([role], [aRelation(kind, target, { from: '2026-01-15' })]);
    expect(sorted(allowed(tomorrow, subject))).toEqual(sorted(withoutRelation[role] ?? []));
  });

  it.each(related)('$name may not on the day after the relation ended', ({ role, relation: [kind, target] }) => {
    const yesterday = aViewer([role], [aRelation(kind, target, { to: '2026-01-13' })]);
    expect(sorted(allowed(yesterday, subject))).toEqual(sorted(withoutRelation[role] ?? []));
  });

  it.each(related)('$name may not by the relation of a colleague', ({ role, relation: [kind, target] }) => {
    const colleague = aViewer([role], [aRelation(kind, target, { staffId: 'somebody-else' })]);
    expect(sorted(allowed(colleague, subject))).toEqual(sorted(withoutRelation[role] ?? []));
  });

  it.each(related)('$name may not by the relation without the role', ({ relation: [kind, target] }) => {
    expect(allowed(aViewer([], [aRelation(kind, target)]), subject)).toEqual([]);
  });

  it.each(columns)('%s may do nothing to a pupil they declared a conflict with', (_, role, relation) => {
    const own = relation ? [aRelation(relation[0], relation[1])] : [];
    const parent = aViewer([role], [...own, aRelation('conflict', 'amira')]);
    expect(allowed(parent, subject)).toEqual([]);
    expect(may(parent, 'see-pupil', subject).why).toEqual(['a conflict with this pupil is declared']);
  });

  it.each(columns)('%s may do exactly what the table says', (_, role, relation, expected) => {
    const viewer = aViewer([role], relation ? [aRelation(relation[0], relation[1])] : []);
    expect(sorted(allowed(viewer, subject))).toEqual(sorted(expected));
  });

  it.each(related)(
    '$name still may on the first and the last day of the relation',
    ({ role, relation: [kind, target] }) => {
      const always = allowed(aViewer([role], [aRelation(kind, target)]), subject);
      const oneDay = aViewer([role], [aRelation(kind, target, { from: today, to: today })]);
      expect(allowed(oneDay, subject)).toEqual(always);
    },
  );

  it('a tutor opens, sorts and sees the trends of their form’s own register', () => {
    const tutor = aViewer(['teacher'], [aRelation('tutors', '9E')]);
    const form = { ...subject, register: { registerId: '9E', year: '9' } };
    expect(sorted(allowed(tutor, form))).toEqual(sorted(formTutor));
    expect(allowed(tutor, { register: { registerId: '9F', year: '9' } })).toEqual(['read-audit']);
  });
});

describe('what a relation reaches', () => {
  const teacher = aViewer(['teacher'], [aRelation('teaches', '9b/En')]);

  it('to teach a pupil opens no other register that the pupil is on, nor their year', () => {
    expect(may(teacher, 'see-register', { ...subject, register: { registerId: '9E', year: '9' } }).allowed).toBe(false);
    expect(may(teacher, 'see-trends', { ...subject, register: { registerId: '9E', year: '9' } }).allowed).toBe(false);
    expect(may(teacher, 'see-register', { pupil: amira }).allowed).toBe(false);
    expect(may(aViewer(['head-of-year'], [aRelation('leads-year', '9')]), 'see-trends', { pupil: amira }).allowed).toBe(
      false,
    );
  });

  it('to teach a register opens no pupil who is not on it', () => {
    const elsewhere = { ...subject, pupil: aPupil({ registerIds: ['9a/En'] }) };
    expect(may(teacher, 'see-pupil', elsewhere).allowed).toBe(false);
  });

  it('to lead a year opens the trends of that year and of no other', () => {
    const leader = aViewer(['head-of-year'], [aRelation('leads-year', '9')]);
    const cohort = (year: string | null) => ({ cohort: { year, house: null, keyStage: null } });
    expect(may(leader, 'see-trends', cohort('8')).allowed).toBe(false);
    expect(may(leader, 'see-trends', cohort(null)).allowed).toBe(false);
    expect(may(leader, 'see-trends', { ...cohort('9'), register: { registerId: '8c', year: '8' } }).allowed).toBe(
      false,
    );
    expect(may(leader, 'see-trends', cohort('9')).allowed).toBe(true);
  });

  it.each([
    ['leads-house', 'Elm'],
    ['leads-key-stage', 'KS3'],
  ] as const)('%s opens the trends of what is led', (kind, target) => {
    const leader = aViewer(['head-of-year'], [aRelation(kind, target)]);
    const cohort = (house: string, keyStage: string) => ({ cohort: { year: null, house, keyStage } });
    expect(may(leader, 'see-trends', cohort('Oak', 'KS4')).allowed).toBe(false);
    expect(may(leader, 'see-trends', cohort('Elm', 'KS3')).allowed).toBe(true);
  });
});

describe('a conflict', () => {
  it('is seen for the pupil asked about, and for every pupil of a session', () => {
    const parent = aViewer(['safeguarding-lead'], [aRelation('conflict', 'amira')]);
    const between = aSession({ pupilIds: ['tomas', 'amira'] });
    expect(may(parent, 'know-repair', { pupil: amira }).allowed).toBe(false);
    expect(may(parent, 'know-repair', { pupil: aPupil({ pupilId: 'tomas' }) }).allowed).toBe(true);
    expect(may(parent, 'plan-session', { pupil: aPupil({ pupilId: 'tomas' }), session: between }).allowed).toBe(false);
  });

  it('no longer denies after its last day', () => {
    const former = aViewer(['safeguarding-lead'], [aRelation('conflict', 'amira', { to: '2026-01-13' })]);
    expect(may(former, 'see-pupil', { pupil: amira }).allowed).toBe(true);
  });

  it('leaves everything else as it was', () => {
    const parent = aViewer(['data-manager'], [aRelation('conflict', 'amira')]);
    expect(may(parent, 'import-roster').allowed).toBe(true);
    expect(may(parent, 'signed-in').allowed).toBe(true);
  });

  it('also denies what asks for no more than an account', () => {
    const parent = aViewer([], [aRelation('conflict', 'amira')]);
    expect(may(parent, 'signed-in', { pupil: amira }).allowed).toBe(false);
  });
});

describe('what a question must name', () => {
  const everyRole = aViewer([...roles], [aRelation('whole-school', 'school')]);
  const aboutSomebody = tablePermissions.filter((one) => ['pupil', 'session', 'text'].includes(accessTable[one].about));

  it('somebody, when it is about a pupil, a session or a text: else a conflict could not be seen', () => {
    for (const permission of aboutSomebody)
      expect(may(everyRole, permission, { register: { registerId: '9b/En', year: '9' } })).toEqual({
        allowed: false,
        why: ['no pupil is named'],
      });
  });

  it('nobody, when it is about the school', () => {
    expect(allowed(everyRole, {})).toEqual(
      tablePermissions.filter((one) => !aboutSomebody.includes(one) && one !== 'sort-register'),
    );
  });

  it('a session together with one of its own pupils', () => {
    const subject = { pupil: amira, session: aSession({ pupilIds: ['tomas'] }) };
    expect(may(everyRole, 'plan-session', subject)).toEqual({
      allowed: false,
      why: ['the session is not about this pupil'],
    });
  });

  it('nothing, when any account or nobody at all will do', () => {
    const answer = { allowed: true, why: ['needs no more than this account'], limit: null };
    expect(may(aViewer([]), 'anyone')).toEqual(answer);
    expect(may(aViewer([]), 'signed-in')).toEqual(answer);
  });
});

describe('confidential text of a session (tier 2)', () => {
  const read = (viewer: Viewer, change: Partial<Subject> = {}) =>
    may(viewer, 'read-confidential', { pupil: amira, session: aSession(), ...change }).allowed;
  const mine = { authorId: 'osei', writtenOn: today };
  const teaches = aRelation('teaches', '9b/En');
  const named = aRelation('named-in-session', 'session-1');

  it.each(roles)('is closed to %s, related in every way, who neither wrote it nor is named', (role) => {
    const close: Relation[] = [
      ...[teaches, aRelation('tutors', '9E'), aRelation('leads-year', '9'), aRelation('whole-school', 'school')],
      ...[aRelation('caseload', 'amira'), aRelation('sen-list', 'K'), aRelation('named-in-session', 'session-2')],
    ];
    expect(read(aViewer([role], close))).toBe(false);
  });

  it.each(['teacher', 'head-of-year', 'inclusion-lead', 'safeguarding-lead'] as const)(
    'is open to %s when named',
    (role) => {
      expect(read(aViewer([role], [aRelation('named-in-session', 'session-1', { to: '2026-01-13' })]))).toBe(false);
      expect(read(aViewer([role], [named]))).toBe(true);
    },
  );

  it.each([
    'support-adult',
    'behaviour-team',
    'senior-leader',
    'head-teacher',
    'data-manager',
    'designated-teacher',
    'area-analyst',
  ] as const)('stays closed to %s by being named alone', (role) => {
    expect(read(aViewer([role], [named]))).toBe(false);
  });

  it('is open to whoever facilitates it, the behaviour team too', () => {
    const session = aSession({ facilitatorId: 'osei' });
    const open = roles.filter((role) => read(aViewer([role]), { session }));
    expect(open).toEqual(['teacher', 'head-of-year', 'behaviour-team', 'inclusion-lead', 'safeguarding-lead']);
  });

  it.each([
    ['teacher', 'teaches', '9b/En'],
    ['teacher', 'tutors', '9E'],
    ['head-of-year', 'leads-year', '9'],
    ['inclusion-lead', 'caseload', 'amira'],
    ['safeguarding-lead', 'teaches', '9b/En'],
  ] as const)('is open to the adult of the relationship, a %s, while “%s” goes on', (role, kind, target) => {
    const session = aSession({ adultId: 'osei' });
    const relation = aRelation(kind, target);
    expect(read(aViewer([role], [relation]))).toBe(false);
    expect(read(aViewer([role], [{ ...relation, to: '2026-01-13' }]), { session })).toBe(false);
    expect(read(aViewer(['support-adult'], [relation]), { session })).toBe(false);
    expect(read(aViewer([role], [relation]), { session })).toBe(true);
  });

  it('is open to a leader of the year when its author left it ticked, and only there', () => {
    const session = aSession({ leadsMayRead: true });
    expect(read(aViewer(['head-of-year'], [aRelation('leads-year', '8')]), { session })).toBe(false);
    expect(read(aViewer(['teacher'], [aRelation('leads-year', '9')]), { session })).toBe(false);
    expect(read(aViewer(['head-of-year'], [aRelation('leads-year', '9')]), { session })).toBe(true);
  });

  it('is open by break-glass to the safeguarding lead and the head alone', () => {
    const session = aSession({ glassBroken: true });
    expect(roles.filter((role) => read(aViewer([role]), { session }))).toEqual(['safeguarding-lead', 'head-teacher']);
  });

  it('is open to its author, who reads what they wrote', () => {
    const open = roles.filter((role) => read(aViewer([role]), { text: mine }));
    expect(open).toEqual([
      'teacher',
      'head-of-year',
      'behaviour-team',
      'inclusion-lead',
      'safeguarding-lead',
      'senior-leader',
    ]);
  });

  it('stays open to a former author until the academic year ends, then closes', () => {
    const former = (day: string) =>
      aViewer(['teacher'], [aRelation('teaches', '9b/En', { to: '2026-03-01' })], { today: day });
    expect(read(former('2026-09-01'), { text: mine })).toBe(false);
    expect(read(former('2026-08-31'), { text: mine })).toBe(true);
  });

  it.each([
    ['teacher', 'teaches', '9b/En'],
    ['teacher', 'tutors', '9E'],
    ['head-of-year', 'leads-year', '9'],
    ['head-of-year', 'leads-house', 'Elm'],
    ['behaviour-team', 'caseload', 'amira'],
    ['behaviour-team', 'whole-school', 'school'],
    ['inclusion-lead', 'sen-list', 'K'],
  ] as const)(
    'stays open over the years to a %s who wrote it and whose relation “%s” goes on',
    (role, kind, target) => {
      const text = { authorId: 'osei', writtenOn: '2024-11-20' };
      expect(read(aViewer([role]), { text })).toBe(false);
      expect(read(aViewer([role], [aRelation(kind, target)]), { text })).toBe(true);
      expect(read(aViewer([role], [aRelation(kind, target)]), { text: { ...text, authorId: 'byrne' } })).toBe(false);
    },
  );

  it('does not stay open over the years to an author who only covers now', () => {
    const text = { authorId: 'osei', writtenOn: '2024-11-20' };
    expect(read(aViewer(['teacher'], [aRelation('cover', '9b/En')]), { text })).toBe(false);
  });
});

describe('what one wrote oneself', () => {
  const text = { authorId: 'osei', writtenOn: today };
  const mayWith = (permission: TablePermission, role: Role, writing = text) =>
    may(aViewer([role]), permission, { pupil: amira, text: writing, session: aSession() }).allowed;
  const writers = ['teacher', 'head-of-year', 'behaviour-team', 'inclusion-lead', 'safeguarding-lead', 'senior-leader'];

  it.each(['read-own-notes', 'correct-own-note'] as const)(
    '%s: never another’s, one’s own by every role that writes notes',
    (permission) => {
      expect(roles.filter((role) => mayWith(permission, role, { ...text, authorId: 'byrne' }))).toEqual([]);
      expect(roles.filter((role) => mayWith(permission, role))).toEqual(writers);
    },
  );

  it('is undone by whoever logged it, support adults too', () => {
    expect(roles.filter((role) => mayWith('retract-own', role, { ...text, authorId: 'byrne' }))).toEqual([]);
    expect(roles.filter((role) => mayWith('retract-own', role))).toEqual([
      'teacher',
      'support-adult',
      ...writers.slice(1),
    ]);
  });

  it('says that it was passed to the DSL to its writer and to the safeguarding lead alone', () => {
    const others = { ...text, authorId: 'byrne' };
    expect(roles.filter((role) => mayWith('see-passed-to-dsl', role, others))).toEqual(['safeguarding-lead']);
    expect(roles.filter((role) => mayWith('see-passed-to-dsl', role))).toEqual(writers);
  });
});

describe('planning and holding a session', () => {
  const own = { pupil: amira, session: aSession({ adultId: 'osei' }) };
  const plan = (viewer: Viewer, permission: TablePermission = 'plan-session') => may(viewer, permission, own).allowed;

  it.each(['plan-session', 'facilitate-session'] as const)(
    '%s: a subject teacher may for their own relationship, while they teach the pupil',
    (permission) => {
      const teaches = aRelation('teaches', '9b/En');
      expect(may(aViewer(['teacher'], [teaches]), permission, { pupil: amira, session: aSession() }).allowed).toBe(
        false,
      );
      expect(plan(aViewer(['teacher']), permission)).toBe(false);
      expect(plan(aViewer(['support-adult'], [teaches]), permission)).toBe(false);
      expect(plan(aViewer(['teacher'], [teaches]), permission)).toBe(true);
    },
  );

  it('a facilitator sees it through, but does not plan others', () => {
    const asked = { pupil: amira, session: aSession({ facilitatorId: 'osei' }) };
    expect(may(aViewer(['teacher']), 'plan-session', asked).allowed).toBe(false);
    expect(may(aViewer(['support-adult']), 'facilitate-session', asked).allowed).toBe(false);
    expect(may(aViewer(['teacher']), 'facilitate-session', asked).allowed).toBe(true);
  });
});

describe('the limits and reasons of an answer', () => {
  const limitOf = (viewer: Viewer, permission: TablePermission): Limit | null | 'refused' => {
    const answer = may(viewer, permission, subject);
    return answer.allowed ? answer.limit : 'refused';
  };

  it.each([
    ['teacher', [aRelation('teaches', '9b/En')], 'see-others-phases', 'count-of-five'],
    ['teacher', [aRelation('tutors', '9E')], 'see-others-phases', 'maintain-by-name'],
    ['head-of-year', [aRelation('leads-year', '9')], 'see-others-phases', 'maintain-by-name'],
    ['behaviour-team', [aRelation('caseload', 'amira')], 'see-others-phases', 'maintain-by-name'],
    ['inclusion-lead', [aRelation('sen-list', 'K')], 'see-others-phases', 'maintain-by-name'],
    ['safeguarding-lead', [], 'see-others-phases', 'maintain-by-name'],
    ['senior-leader', [], 'see-others-phases', 'one-pupil-at-a-time'],
    ['teacher', [aRelation('teaches', '9b/En')], 'see-trends', 'at-least-ten'],
    ['head-of-year', [aRelation('leads-year', '9')], 'see-trends', null],
    ['teacher', [], 'read-audit', 'mine'],
    ['behaviour-team', [], 'read-audit', 'mine'],
    ['inclusion-lead', [], 'read-audit', 'mine'],
    ['head-of-year', [], 'read-audit', 'mine-and-my-year'],
    ['data-manager', [], 'read-audit', 'events-without-text'],
    ['safeguarding-lead', [], 'read-audit', null],
    ['senior-leader', [], 'read-audit', null],
    ['support-adult', [], 'find-pupil', 'name-and-form'],
    ['data-manager', [], 'find-pupil', 'roster'],
    ['data-manager', [], 'see-roster', null],
  ] as const)('%s with %o: %s within “%s”', (role, relations, permission, limit) => {
    expect(limitOf(aViewer([role], [...relations]), permission)).toBe(limit);
  });

  it('takes the widest of several grants and names every reason, the widest first', () => {
    const both = aViewer(['senior-leader', 'teacher'], [aRelation('teaches', '9b/En'), aRelation('tutors', '9E')]);
    expect(may(both, 'see-others-phases', { pupil: amira })).toEqual({
      allowed: true,
      why: [
        'as teacher: is their form tutor or primary class teacher',
        'as senior leader: may by role, for the whole school',
        'as teacher: teaches them',
      ],
      limit: 'maintain-by-name',
    });
  });

  it('puts no limit before any limit', () => {
    const both = aViewer(['teacher', 'safeguarding-lead'], [aRelation('teaches', '9b/En')]);
    expect(may(both, 'see-trends', subject)).toEqual({
      allowed: true,
      why: ['as safeguarding lead: may by role, for the whole school', 'as teacher: teaches them'],
      limit: null,
    });
  });
});
