import type { Operation } from '@noticed/shared/contract/contract';
import { useMemo } from 'react';
import { useWrite } from './query.ts';
import { refusalOf } from './refusal.ts';

/** A write behind a form: its refusal is the same object until the next one, so that the summary takes the focus only once. */
export function useFormWrite<Name extends Operation>(name: Name) {
  const write = useWrite(name);
  const refusal = useMemo(() => refusalOf(write.error), [write.error]);
  return { ...write, refusal };
}
