import type { RegisterPage } from '@noticed/shared/contract/registers';
import { counted, listed } from '../../ui/count-words.ts';
import { nearDay } from '../../ui/day-words.ts';

/** What this page knows, in one line. */
export function Lede({ page: { register, pupils, reviewedOn, maySort, today } }: { page: RegisterPage }) {
  const reviewed = reviewedOn ? `you went over it ${nearDay(reviewedOn, today)}` : 'you have not gone over it yet';
  const parts = [counted(pupils.length, 'pupil'), register.subject, listed(register.adults), maySort ? reviewed : null];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}
