import type { RegisterPage } from '@noticed/shared/contract/registers/registers';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { counted, listed } from '../../ui/count-words.ts';
import { nearDay } from '../../ui/day-words.ts';

/** What this page knows, in one line, and whom to ask about last year. */
export function Lede({ page: { register, pupils, reviewedOn, maySort, today } }: { page: RegisterPage }) {
  const reviewed = reviewedOn ? `you went over it ${nearDay(reviewedOn, today)}` : 'you have not gone over it yet';
  const parts = [counted(pupils.length, 'pupil'), register.subject, listed(register.adults), maySort ? reviewed : null];
  return (
    <>
      {parts.filter(Boolean).join(' · ')}
      {pupils.length > 0 ? (
        <span className="no-print">
          {' · '}
          <Link to={paths.handover(register.id)}>last year’s adults</Link>
        </span>
      ) : null}
    </>
  );
}
