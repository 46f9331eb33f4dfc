import {
  type Relation,
  type RelationKind,
  type Role,
  relationTargets,
  roles,
} from '@noticed/shared/domain/people/staff';

/** How somebody of the matrix stands to what an operation is about. */
export const standings = ['own', 'unrelated', 'former', 'conflict', 'elsewhere'] as const;
export type MatrixStanding = (typeof standings)[number];

/** A part in the session and the writing that an operation is about, besides any relation. */
export const parts = ['adult', 'facilitator', 'author'] as const;
export type Part = (typeof parts)[number];

/** One row of the matrix: at most one role, relations of some kinds, and how they stand. */
export interface Person {
  name: string;
  role: Role | null;
  kinds: readonly RelationKind[];
  standing: MatrixStanding;
  part: Part | null;
}

// Object.keys widens to string; the object is closed.
const everyKind = (Object.keys(relationTargets) as RelationKind[]).filter((one) => one !== 'conflict');

const person = (
  role: Role | null,
  standing: MatrixStanding,
  kinds: readonly RelationKind[],
  part: Part | null = null,
): Person => ({
  ...{ role, standing, kinds, part },
  name: `${role ?? 'no role'}, ${part ?? standing}${kinds.length === 1 ? `, ${kinds[0]}` : ''}`,
});

/** Relations on their own; those of a leader stand for each other. */
const leads: readonly RelationKind[] = ['leads-house', 'leads-key-stage', 'leads-group'];
const alone = [...everyKind.filter((one) => !leads.includes(one)).map((one) => [one]), leads];

/** Everybody who asks: each role with each single relation; with all of them at once elsewhere, ended, or beside a conflict; with a part. */
export const people: readonly Person[] = [
  person(null, 'own', everyKind),
  ...roles.flatMap((role) => [
    person(role, 'own', []),
    ...alone.map((kinds) => person(role, 'own', kinds)),
    ...(['unrelated', 'former', 'conflict', 'elsewhere'] as const).map((standing) => person(role, standing, everyKind)),
    person(role, 'own', [], 'author'),
    ...parts.map((part) => person(role, 'own', ['teaches'], part)),
  ]),
];

/** What relations point at: Amira's own things, or somebody else's. */
export type Targets = Record<Exclude<(typeof relationTargets)[RelationKind], 'school'>, string>;

/** The relations of a person as rows: they began with the school year, and those of a former colleague ended yesterday. */
export function relationsFor(
  { kinds, standing }: Person,
  staffId: string,
  own: Targets,
  other: Targets,
  yesterday: string,
): Relation[] {
  const from = '2025-09-02';
  const to = standing === 'former' ? yesterday : null;
  const at = (kind: RelationKind) => {
    const target = relationTargets[kind];
    if (target === 'school') return standing === 'unrelated' ? [] : ['school'];
    return [(standing === 'unrelated' ? other : own)[target]];
  };
  const held = kinds.flatMap((kind) => at(kind).map((target) => ({ staffId, kind, target, from, to })));
  return standing === 'conflict' ? [...held, { staffId, kind: 'conflict', target: own.pupil, from, to: null }] : held;
}
