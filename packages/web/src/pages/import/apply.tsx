import type { ImportPreview } from '@noticed/shared/contract/imports';
import { useState } from 'react';
import { useWrite } from '../../data/query.ts';
import { refusalOf } from '../../data/refusal.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { ProgressBar } from '../../ui/feedback/meter.tsx';
import { Checkbox } from '../../ui/fields/checkbox.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Callout, Note } from '../../ui/layout/note.tsx';
import { Cluster, Stack } from '../../ui/layout/stack.tsx';
import { cautionOf } from './caution.ts';
import { applySentences, isSame } from './change-words.ts';
import { keepFiles } from './kept-files.ts';

/** The one act: all of it, or nothing. */
export function Apply({ preview }: { preview: ImportPreview }) {
  const [sure, setSure] = useState(false);
  const caution = cautionOf(preview.changes);
  const write = useWrite('applyImport');
  const { problem, reference } = refusalOf(write.error);
  const apply = () => write.mutate({ params: { importId: preview.id } }, { onSuccess: () => keepFiles(null) });
  if (isSame(preview.changes)) return <NothingToDo />;
  return (
    <Card title="Apply it">
      <Stack gap="tight">
        {applySentences(preview.changes).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Stack>
      {caution ? (
        <>
          <Callout title="Look twice">
            <p>{caution}</p>
          </Callout>
          <Checkbox
            name="sure"
            label="These pupils have left: archive them"
            checked={sure}
            onChange={(event) => setSure(event.target.checked)}
          />
        </>
      ) : null}
      {problem ? (
        <ErrorState title="It was not applied" reference={reference}>
          <p>{problem}</p>
        </ErrorState>
      ) : null}
      {write.isPending ? <ProgressBar label="Applying" words="This page may be left; it goes on." /> : null}
      <Cluster>
        <Button
          kind="primary"
          busy={write.isPending}
          refused={caution && !sure ? 'Say first that these pupils have left.' : null}
          onClick={apply}
        >
          Apply to {preview.school}
        </Button>
        <LinkButton to={paths.imports()} kind="plain">
          Choose another file
        </LinkButton>
      </Cluster>
      <Note>
        It happens all at once or not at all. Nobody is deleted: who has left is archived, with their history.
      </Note>
    </Card>
  );
}

function NothingToDo() {
  return (
    <Card title="Nothing to apply">
      <p>Noticed already holds everything that this export says. There is nothing to add, change or archive.</p>
      <Cluster>
        <LinkButton to={paths.imports()}>Choose another file</LinkButton>
      </Cluster>
    </Card>
  );
}
