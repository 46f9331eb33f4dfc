import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../paths.ts';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { Skeleton } from '../ui/feedback/skeleton.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Doorstep } from './start/doorstep.tsx';
import { comeBack } from './start/elsewhere.ts';
import { inside } from './start/use-enter.ts';

const never = new Error('This page is reached by signing in elsewhere. Begin at the sign-in page.');

/** Where an account elsewhere sends the browser back to. */
export function Page() {
  const navigate = useNavigate();
  const [error, setError] = useState<Error | null>(null);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    comeBack(location.search).then((back) => {
      if (back) void navigate(inside(back.next), { replace: true });
      else setError(never);
    }, setError);
  }, [navigate]);
  return (
    <Doorstep>
      <PageHeader title="Signing in" />
      {error ? (
        <ErrorState
          title="That did not work"
          action={<LinkButton to={paths.signIn()}>Back to the sign-in page</LinkButton>}
        >
          {error.message}
        </ErrorState>
      ) : (
        <Skeleton label="Signing you in" lines={2} />
      )}
    </Doorstep>
  );
}
