import type { StaffLine } from '@noticed/shared/contract/people/staff';
import { type RelationKind, relationTargets } from '@noticed/shared/domain/people/staff';
import { type YearGroup, yearGroupName, yearGroups } from '@noticed/shared/domain/people/year-group';

type Relation = StaffLine['relations'][number];

/** Each kind as a form offers it. Those named in a session come from the session itself. */
export const relationChoices: readonly { kind: RelationKind; label: string; means: string }[] = [
  {
    kind: 'tutors',
    label: 'Tutor of a form or primary class',
    means: 'Sees and sorts its pupils, and reads the team’s notes on them.',
  },
  { kind: 'teaches', label: 'Teaches a register', means: 'Sees and sorts its pupils.' },
  {
    kind: 'cover',
    label: 'Covers a register',
    means: 'Sees its pupils and what works for them, until the last day. Nothing else.',
  },
  {
    kind: 'leads-year',
    label: 'Leads a year group',
    means: 'With the role of head of year: sees its pupils, their team notes and repairs.',
  },
  { kind: 'leads-house', label: 'Leads a house', means: 'With the role of head of year: the same, for a house.' },
  {
    kind: 'leads-key-stage',
    label: 'Leads a key stage',
    means: 'With the role of head of year: the same, for a key stage.',
  },
  {
    kind: 'leads-group',
    label: 'Leads a custom group',
    means: 'With the role of head of year: the same, for one group.',
  },
  {
    kind: 'whole-school',
    label: 'Named for the whole school',
    means: 'With the role of behaviour team: sees every pupil, their team notes and repairs.',
  },
  {
    kind: 'caseload',
    label: 'Has a pupil on their caseload',
    means: 'With the role of behaviour team or inclusion lead: sees that pupil.',
  },
  {
    kind: 'sen-list',
    label: 'Leads an SEN list',
    means: 'With the role of inclusion lead: sees the pupils on it with all their labels.',
  },
  {
    kind: 'conflict',
    label: 'Must not see a pupil',
    means: 'Their own child, say: everything about that pupil is closed to them. It wins over every role.',
  },
];

const senLists: Record<string, string> = { K: 'the SEN support list', E: 'the list of pupils with a plan (EHCP)' };

function yearWords(year: string): string {
  const known = yearGroups.find((one) => one === year);
  return known ? yearGroupName(known satisfies YearGroup) : year;
}

/** A relation as a line says it. @example relationWords({ kind: 'tutors', targetName: '9B', … }) // 'Tutor of 9B' */
export function relationWords({ kind, target, targetName }: Pick<Relation, 'kind' | 'target' | 'targetName'>): string {
  // A pupil's name is not always told here; their id says nothing to anybody.
  const name = relationTargets[kind] === 'pupil' && targetName === target ? 'one pupil' : targetName;
  const words: Record<RelationKind, string> = {
    tutors: `Tutor of ${name}`,
    teaches: `Teaches ${name}`,
    cover: `Covers ${name}`,
    'leads-group': `Leads ${name}`,
    'leads-year': `Leads ${yearWords(name)}`,
    'leads-house': `Leads ${name} house`,
    'leads-key-stage': `Leads ${name}`,
    'sen-list': `Leads ${senLists[target] ?? `the SEN list ${name}`}`,
    caseload: `Has ${name} on their caseload`,
    conflict: `Must not see ${name}`,
    'named-in-session': 'Named in a restorative session',
    'whole-school': 'Named for the whole school',
  };
  return words[kind];
}
