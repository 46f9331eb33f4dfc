import type { ImportPreview } from '@noticed/shared/contract/roster/import-preview';
import { useState } from 'react';
import { useWrite } from '../../data/query.ts';
import { refusalOf } from '../../data/refusal.ts';
import { Button } from '../../ui/actions/button.tsx';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import { momentWords } from '../../ui/whole-dates.ts';

/** An applied import can go again for a month, as long as nobody has worked with what it brought. */
export function TakeBack({ preview }: { preview: ImportPreview }) {
  const [asking, setAsking] = useState(false);
  const write = useWrite('undoImport');
  const { problem, reference } = refusalOf(write.error);
  if (preview.undoneAt) return null;
  const undo = () => write.mutate({ params: { importId: preview.id } }, { onSuccess: () => setAsking(false) });
  return (
    <Card
      title="Was this the wrong file?"
      lede="For thirty days it can be taken back to exactly what was here before, unless newer work stands on it."
    >
      <Cluster>
        <Button onClick={() => setAsking(true)}>Take it back…</Button>
      </Cluster>
      <Dialog
        open={asking}
        title="Take this import back?"
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Leave it</Button>
            <Button kind="danger" busy={write.isPending} onClick={undo}>
              Take it back
            </Button>
          </>
        }
      >
        <p>
          Everything that {preview.fileName} changed {preview.appliedAt ? momentWords(preview.appliedAt) : ''} goes back
          to what it was.
        </p>
        {problem ? (
          <ErrorState title="It was not taken back" reference={reference}>
            <p>{problem}</p>
          </ErrorState>
        ) : null}
      </Dialog>
    </Card>
  );
}
