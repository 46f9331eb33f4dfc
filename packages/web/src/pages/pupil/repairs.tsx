import type { PupilPage } from '@noticed/shared/contract/pupils/pupils';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { nearDay } from '../../ui/day-words.ts';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';

const stages: Readonly<Record<string, string>> = {
  planned: 'Planned',
  held: 'Held',
  'followed-up': 'Followed up',
  closed: 'Closed',
  deferred: 'Put off',
  declined: 'Declined',
  cancelled: 'Cancelled',
};

/** That a repair is under way, with whom, and its stage: none of its words. */
export function Repairs({ page: { repairs, today } }: { page: PupilPage }) {
  if (repairs.length === 0) return null;
  return (
    <Card title="Repairs">
      <LineList label="Repairs">
        {repairs.map(({ id, adult, stage, on, mayOpen }) => {
          const words = <bdi>with {adult}</bdi>;
          return (
            <Line
              key={id}
              title={mayOpen ? <Link to={paths.session(id)}>{words}</Link> : words}
              detail={[stages[stage] ?? stage, on ? nearDay(on, today) : null].filter(Boolean).join(' · ')}
            />
          );
        })}
      </LineList>
    </Card>
  );
}
