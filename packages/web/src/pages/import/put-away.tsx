import type { ImportPreview } from '@noticed/shared/contract/roster/import-preview';
import { useNavigate } from 'react-router';
import { useWrite } from '../../data/query.ts';
import { refusalOf } from '../../data/refusal.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { keepFiles } from './kept-files.ts';

/** A preview that nobody wants, also one that the watched folder holds: what was read of it is forgotten. */
export function PutAway({ preview }: { preview: ImportPreview }) {
  const navigate = useNavigate();
  const write = useWrite('withdrawImport');
  const { problem, reference } = refusalOf(write.error);
  const away = () =>
    write.mutate(
      { params: { importId: preview.id } },
      {
        onSuccess: () => {
          keepFiles(null);
          void navigate(paths.imports());
        },
      },
    );
  return (
    <Card
      title="Not this one?"
      lede="Put it away, and the names that were read are forgotten. Nothing of the school changes."
    >
      {problem ? (
        <ErrorState title="It was not put away" reference={reference}>
          <p>{problem}</p>
        </ErrorState>
      ) : null}
      <Cluster>
        <Button busy={write.isPending} onClick={away}>
          Put it away
        </Button>
      </Cluster>
    </Card>
  );
}
