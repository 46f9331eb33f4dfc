import type { Operation } from '@noticed/shared/contract/contract';
import type { UseMutationResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Answer, Sent } from './client.ts';
import { useWrite } from './query.ts';
import { type Refusal, refusalOf } from './refusal.ts';

/** Spelled out, because the compiler will not write down what it infers from every operation at once. */
export type FormWrite<Name extends Operation> = UseMutationResult<Answer<Name>, Error, Sent<Name>> & {
  refusal: Refusal;
};

/** A write behind a form: its refusal is the same object until the next one, so that the summary takes the focus only once. */
export function useFormWrite<Name extends Operation>(name: Name): FormWrite<Name> {
  const write = useWrite(name);
  const refusal = useMemo(() => refusalOf(write.error), [write.error]);
  return { ...write, refusal };
}
