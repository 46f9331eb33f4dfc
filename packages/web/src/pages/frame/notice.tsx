import { sendAll, useOutbox } from '../../data/outbox.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';

/** What waits to be sent, and nothing while all is well. */
export function Notice() {
  const { acts, held } = useOutbox();
  if (!held || acts === 0) return null;
  return (
    <Cluster spread>
      <span>
        No connection. {acts === 1 ? 'One act waits' : `${acts} acts wait`} here and will be sent once it is back: keep
        this page open.
      </span>
      <Button size="small" onClick={() => void sendAll()}>
        Try now
      </Button>
    </Cluster>
  );
}
