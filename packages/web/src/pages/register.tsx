import { lazy, Suspense, useEffect } from 'react';
import type { LoaderFunction } from 'react-router';
import { useParams } from 'react-router';
import { useLive } from '../data/live.ts';
import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { Skeleton } from '../ui/feedback/skeleton.tsx';
import { RegisterIcon } from '../ui/icons.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { useProjectorSafe } from '../ui/projector-safe.tsx';
import { Bar } from './register/bar.tsx';
import { Board } from './register/board.tsx';
import { Conflicts } from './register/conflicts-card.tsx';
import { Filters } from './register/filters.tsx';
import { Lede } from './register/lede.tsx';
import { List } from './register/list.tsx';
import { Prompts } from './register/prompts.tsx';
import { rememberRegister } from './register/recent.ts';
import { useWork } from './register/work.ts';
import '../ui/styles/register.css';

const Seating = lazy(() => import('./seating/plan.tsx').then(({ Plan }) => ({ default: Plan })));

export const loader: LoaderFunction = async ({ params }) => {
  const { registerId = '' } = params;
  await Promise.all([prefetch('readRegister', { params: { registerId } }), prefetch('listPractices', {})]);
  return null;
};

/** One register: where the reader stands with each pupil, sorted and logged from here by key, pointer or touch. */
export function Page() {
  const { registerId = '' } = useParams();
  const page = useRead('readRegister', { params: { registerId } });
  const { safe } = useProjectorSafe();
  const work = useWork(page, safe);
  const { name } = page.register;
  const { look, show } = work.view;
  // While pupils may see the screen, a plan of names says nothing; columns would.
  const drawn = show !== 'everyone' || (safe && look === 'board') ? 'list' : look;
  useEffect(() => rememberRegister(registerId), [registerId]);
  useLive(registerId);
  return (
    <div className="register">
      <PageHeader title={name} back={{ to: paths.registers(), label: 'Registers' }} lede={<Lede page={page} />} />
      <Conflicts page={page} sorting={work.sorting} />
      <Prompts page={page} />
      <Filters page={page} view={work.view} />
      {page.pupils.length === 0 ? (
        <EmptyState title="Nobody is on this register" icon={<RegisterIcon />}>
          Pupils come onto it with the school’s roster.
        </EmptyState>
      ) : drawn === 'board' ? (
        <Board work={work} />
      ) : drawn === 'seating' ? (
        <Suspense fallback={<Skeleton label="The seating plan" kind="cards" />}>
          <Seating key={registerId} work={work} />
        </Suspense>
      ) : (
        <List work={work} />
      )}
      <Bar page={page} work={work} />
    </div>
  );
}
