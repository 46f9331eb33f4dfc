import type { Operation } from '@noticed/shared/contract/contract';
import { useRef, useState } from 'react';
import { type Answer, call, type Sent } from './client.ts';

export interface Sending<Name extends Operation> {
  /** Sends once; presses while it is on its way do nothing. */
  send: (sent: Sent<Name>, done: (answer: Answer<Name>) => void) => void;
  /** What is on its way. */
  sent: Sent<Name> | null;
  error: Error | null;
}

/** A write of the pages before anybody is signed in. They keep nothing that was read, so they load no cache. */
export function useSend<Name extends Operation>(name: Name): Sending<Name> {
  const [sent, setSent] = useState<Sent<Name> | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const busy = useRef(false);
  const finish = (failure: Error | null) => {
    busy.current = false;
    setSent(null);
    setError(failure);
  };
  const send: Sending<Name>['send'] = (body, done) => {
    if (busy.current) return;
    busy.current = true;
    setSent(() => body);
    call(name, body).then((answer) => {
      finish(null);
      done(answer);
    }, finish);
  };
  return { send, sent, error };
}
