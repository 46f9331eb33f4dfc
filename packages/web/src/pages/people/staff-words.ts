import type { StaffLine } from '@noticed/shared/contract/people/staff';
import { roleNames } from '@noticed/shared/domain/people/staff';
import { counted, listed } from '../../ui/count-words.ts';
import { relationWords } from './relation-words.ts';

type Spell = { from: string; to: string | null };

/** Whether a dated grant holds on a day: it ends at the end of its last day. */
export function holds({ from, to }: Spell, today: string): boolean {
  return from <= today && (to === null || today <= to);
}

export const accountWords: Record<StaffLine['account'], string> = {
  active: 'Can sign in',
  invited: 'Invited',
  none: 'No account',
  disabled: 'Disabled',
};

/** All that somebody is and does here today, in one line for a list. */
export function worksAs({ roles, relations }: StaffLine, today: string): string {
  const own = [...new Set(roles.filter((one) => holds(one, today)).map((one) => roleNames[one.role]))];
  const current = relations.filter((one) => holds(one, today));
  const classes = current.filter((one) => one.kind === 'teaches').length;
  const others = current.filter((one) => one.kind !== 'teaches' && one.kind !== 'named-in-session');
  const relation = [
    ...others.map(relationWords).map((words) => words.charAt(0).toLowerCase() + words.slice(1)),
    ...(classes > 0 ? [`teaches ${counted(classes, 'register')}`] : []),
  ];
  return [listed(own), listed(relation)].filter(Boolean).join(' · ') || 'no role yet';
}
