import { useMemo } from 'react';
import { type Refusal, refusalOf } from '../../data/refusal.ts';

/** The refusal of a form, the same list until the next one, so that the summary takes the focus once each. */
export function useRefusal(error: Error | null, rename: (path: string) => string = asItIs): Refusal {
  return useMemo(() => {
    const refusal = refusalOf(error);
    return { ...refusal, errors: refusal.errors.map((one) => ({ ...one, field: rename(one.field) })) };
  }, [error, rename]);
}

function asItIs(path: string): string {
  return path;
}
