import { useRef, useState } from 'react';

export interface Task<Given extends unknown[]> {
  run: (...given: Given) => void;
  busy: boolean;
  error: Error | null;
}

/** Several steps behind one button, such as a question, an authenticator and an answer. Presses meanwhile do nothing. */
export function useTask<Given extends unknown[]>(work: (...given: Given) => Promise<unknown>): Task<Given> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const running = useRef(false);
  const finish = (failure: Error | null) => {
    running.current = false;
    setBusy(false);
    setError(failure);
  };
  const run = (...given: Given) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    work(...given).then(() => finish(null), finish);
  };
  return { run, busy, error };
}
