import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Answer } from '../../data/client.ts';
import { paths } from '../../paths.ts';

type Entered = Answer<'signIn'>;

export interface Entering {
  /** Goes on to where somebody was going, or to the step of signing in that is still to come. */
  enter: (entered: Entered) => void;
  /** How the second factor can be given, once it is asked for. */
  ways: Entered['ways'] | null;
}

export function useEnter(): Entering {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [ways, setWays] = useState<Entered['ways'] | null>(null);
  const next = inside(search.get('next'));
  const enter = ({ stage, ways: given }: Entered) => {
    if (stage === 'second-factor') return setWays(given);
    const setUp = `${paths.secondFactor()}?next=${encodeURIComponent(next)}`;
    return void navigate(stage === 'set-up' ? setUp : next, { replace: true });
  };
  return { enter, ways };
}

/** Only an address of our own: a link that names another site goes to Today. */
export function inside(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : paths.today();
}
