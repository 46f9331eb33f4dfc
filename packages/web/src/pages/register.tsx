import { useEffect } from 'react';
import type { LoaderFunction } from 'react-router';
import { useParams } from 'react-router';
import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { late } from '../ui/feedback/late.tsx';
import { Skeleton } from '../ui/feedback/skeleton.tsx';
import { RegisterIcon } from '../ui/icons.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { useProjectorSafe } from '../ui/projector-safe.tsx';
import { Bar } from './register/bar.tsx';
import { Board } from './register/board.tsx';
import { Filters } from './register/filters.tsx';
import { Lede } from './register/lede.tsx';
import { List } from './register/list.tsx';
import { Prompts } from './register/prompts.tsx';
import { rememberRegister } from './register/recent.ts';
import { useWork } from './register/work.ts';
import '../ui/styles/register.css';

const Seating = late(() => import('./seating/plan.tsx').then(({ Plan }) => Plan), {
  meanwhile: <Skeleton label="The seating plan" kind="cards" />,
});

// On most days no move meets another one; where one does, the network has often been gone.
const Conflicts = late(() => import('./register/conflicts-card.tsx').then((module) => module.Conflicts), {
  soon: true,
});

export const loader: LoaderFunction = async ({ params }) => {
  const { registerId = '' } = params;
  await Promise.all([prefetch('readRegister', { params: { registerId } }), prefetch('listPractices', {})]);
  return null;
};

/** Listens for what colleagues change, once the register can be used. */
function useLive(registerId: string): void {
  useEffect(() => {
    let left = false;
    let stop: (() => void) | undefined;
    import('../data/live.ts').then(
      ({ keepFresh }) => {
        if (!left) stop = keepFresh(registerId);
      },
      () => undefined, // without a network nobody changes anything that could be heard
    );
    return () => {
      left = true;
      stop?.();
    };
  }, [registerId]);
}

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
      {work.sorting.conflicts.length > 0 ? <Conflicts page={page} sorting={work.sorting} /> : null}
      <Prompts page={page} />
      <Filters page={page} view={work.view} />
      {page.pupils.length === 0 ? (
        <EmptyState title="Nobody is on this register" icon={<RegisterIcon />}>
          Pupils come onto it with the school’s roster.
        </EmptyState>
      ) : drawn === 'board' ? (
        <Board work={work} />
      ) : drawn === 'seating' ? (
        <Seating key={registerId} work={work} />
      ) : (
        <List work={work} />
      )}
      <Bar page={page} work={work} />
    </div>
  );
}
