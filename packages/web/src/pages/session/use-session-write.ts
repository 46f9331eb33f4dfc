import { Refused } from '../../data/client.ts';
import { queryClient } from '../../data/query.ts';
import { type FormWrite, useFormWrite } from '../../data/use-form-write.ts';

type SessionWrite =
  | 'holdSession'
  | 'moveSession'
  | 'settleItem'
  | 'placeAfterSession'
  | 'checkReadiness'
  | 'welcomePupil'
  | 'changeSession'
  | 'addItem';

/** A write on a session. When somebody else was quicker, the page is read again, so that the next try is made on what is true. */
export function useSessionWrite<Name extends SessionWrite>(
  name: Name,
): FormWrite<Name> & { onError: (error: Error) => void } {
  const write = useFormWrite(name);
  const onError = (error: Error) => {
    if (error instanceof Refused && error.kind === 'conflict') void queryClient.invalidateQueries();
  };
  return { ...write, onError };
}
