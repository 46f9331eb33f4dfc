import type { ImportPreview } from '@noticed/shared/contract/roster/import-preview';
import { base } from '../../data/client.ts';
import { useWrite } from '../../data/query.ts';
import { refusalOf } from '../../data/refusal.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { counted } from '../../ui/count-words.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { ProgressBar } from '../../ui/feedback/meter.tsx';
import { CopyField } from '../../ui/fields/copy-field.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Callout, Note } from '../../ui/layout/note.tsx';
import { Cluster, Stack } from '../../ui/layout/stack.tsx';
import { applySentences, isSame } from './change-words.ts';
import { keepFiles } from './kept-files.ts';

/** The one act: all of it, or nothing. */
export function Apply({ preview }: { preview: ImportPreview }) {
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
      {preview.guard.length > 0 ? (
        <Callout title={preview.approved ? 'Approved by a second person' : 'Look twice: a second person approves this'}>
          {preview.guard.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
          {preview.approved ? null : (
            <CopyField
              name="approval"
              label="Send this link to a senior leader who did not make this preview"
              value={new URL(`${base}${paths.approval(preview.id)}`, location.origin).href}
            />
          )}
        </Callout>
      ) : null}
      {problem ? (
        <ErrorState title="It was not applied" reference={reference}>
          <p>{problem}</p>
        </ErrorState>
      ) : null}
      {write.isPending ? <ProgressBar label="Applying" words="This page may be left; it goes on." /> : null}
      <Cluster>
        <Button kind="primary" busy={write.isPending} refused={whyNot(preview)} onClick={apply}>
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

/** What has to happen first, so that the button says it before the server does. */
function whyNot({ questions, guard, approved }: ImportPreview): string | null {
  const open = questions.filter((one) => !one.answered).length;
  if (open > 0) return `Say first who ${counted(open, 'pupil')} of this file ${open === 1 ? 'is' : 'are'}.`;
  return guard.length > 0 && !approved ? 'A senior leader has to approve it first.' : null;
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
