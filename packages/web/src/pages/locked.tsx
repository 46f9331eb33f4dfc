import { useNavigate, useSearchParams } from 'react-router';
import { LockScreen } from './lock/lock-screen.tsx';
import { inside } from './start/use-enter.ts';

/** A page was asked for on a device that is locked: first it is opened. */
export function Page() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  return <LockScreen onOpen={() => void navigate(inside(search.get('next')), { replace: true })} />;
}
