import { QueryClientProvider } from '@tanstack/react-query';
import { Outlet, ScrollRestoration } from 'react-router';
import { openOutbox } from '../data/offline/outbox.ts';
import { startWorker } from '../data/offline/worker.ts';
import { prefetch, queryClient } from '../data/query.ts';
import { ToastProvider } from '../ui/overlay/toast.tsx';
import { ProjectorSafeProvider } from '../ui/projector-safe.tsx';
import { CheckInProvider } from './check-in/provider.tsx';
import { Lockable } from './lock/lockable.tsx';
import { StepUp } from './step-up/step-up.tsx';

export async function loader() {
  const { staffId } = await prefetch('readMe', {});
  openOutbox(staffId);
  return null;
}

/** Once the page stands; where the browser refuses a worker, everything but opening without a network works. */
setTimeout(() => void startWorker().catch(() => undefined), 1000);

/** Nothing goes away under a hand in the first second. */
setTimeout(() => {
  import('../ui/keep-focus.ts').then(({ keepFocus }) => keepFocus()).catch(() => undefined);
}, 1000);

/** What all pages share once somebody is signed in, with or without the frame around them. */
export function Page() {
  return (
    <QueryClientProvider client={queryClient}>
      <Lockable>
        <ProjectorSafeProvider>
          <ToastProvider>
            <CheckInProvider>
              <Outlet />
              <ScrollRestoration getKey={placeOf} />
              <StepUp />
            </CheckInProvider>
          </ToastProvider>
        </ProjectorSafeProvider>
      </Lockable>
    </QueryClientProvider>
  );
}

/** Where a page was scrolled to: a page that was loaded afresh has no key of its own, and must not take that of another. */
const placeOf = ({ key, pathname }: { key: string; pathname: string }): string => (key === 'default' ? pathname : key);
