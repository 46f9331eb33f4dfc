import type { ImportPreview } from '@noticed/shared/contract/roster/import-preview';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { Disclosure } from '../ui/layout/disclosure.tsx';
import { Figures } from '../ui/layout/figures.tsx';
import { Callout } from '../ui/layout/note.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';
import { Apply } from './import/apply.tsx';
import { Changes } from './import/changes.tsx';
import { Columns } from './import/columns.tsx';
import { Done } from './import/done.tsx';
import { formatWords } from './import/formats.ts';
import { keptFiles } from './import/kept-files.ts';
import { Lines } from './import/lines.tsx';
import { Notices } from './import/notices.tsx';
import { PutAway } from './import/put-away.tsx';
import { Questions } from './import/questions.tsx';
import { useReading } from './import/reading.ts';
import { SchoolChoice } from './import/school-choice.tsx';
import { TakeBack } from './import/take-back.tsx';

const asked = (importId: string) => ({ params: { importId } });

export const loader = async ({ params }: LoaderFunctionArgs) => {
  const id = params.importId ?? '';
  await Promise.all([prefetch('readImport', asked(id)), prefetch('listFields', {})]);
  return null;
};

/** What a roster file says and what applying it would do. */
export function Page() {
  const preview = useRead('readImport', asked(useParams().importId ?? ''));
  const { school, appliedAt, undoneAt, withdrawnAt } = preview;
  const open = !appliedAt && !withdrawnAt;
  return (
    <Stack gap="loose">
      <PageHeader
        title={titleOf(preview)}
        lede={`Read from ${preview.fileName} as ${formatWords(preview.format)}.${open ? ' Nothing is changed yet.' : ''}`}
        back={{ to: paths.imports(), label: 'Bring in a roster' }}
      />
      {appliedAt && !undoneAt ? <Done preview={preview} at={appliedAt} /> : null}
      {undoneAt ? (
        <Callout title="It was taken back">The roster of {school} is as it was before this file.</Callout>
      ) : null}
      {preview.heldBecause && open ? <Callout title="It waits for you">{preview.heldBecause}</Callout> : null}
      {open ? <Choices preview={preview} /> : null}
      <Figures
        figures={[
          { label: 'Pupils', value: preview.pupils.toLocaleString('en-GB') },
          { label: 'Staff', value: preview.staff.toLocaleString('en-GB') },
          { label: 'Registers', value: preview.registers.toLocaleString('en-GB') },
          { label: 'Places on registers', value: preview.memberships.toLocaleString('en-GB') },
        ]}
      />
      {open ? <Questions key={`questions ${preview.id}`} preview={preview} /> : null}
      {open ? <Apply key={preview.id} preview={preview} /> : null}
      <Notices notices={preview.notices} />
      <Changes preview={preview} />
      <Lines key={`lines ${preview.id}`} preview={preview} />
      {open ? <PutAway preview={preview} /> : null}
      {appliedAt ? <TakeBack preview={preview} /> : null}
    </Stack>
  );
}

function titleOf({ school, appliedAt, undoneAt, withdrawnAt }: ImportPreview): string {
  if (undoneAt) return `${school}: roster taken back`;
  if (appliedAt) return `${school}: roster applied`;
  return withdrawnAt ? `${school}: roster put away` : `${school}: look before you apply`;
}

const again = 'Choose the file again first: this page was reloaded.';

/** What can be said about the file itself: which school of it, and what its columns hold. The files are here until the page is reloaded. */
function Choices({ preview }: { preview: ImportPreview }) {
  const { reading, read } = useReading();
  const kept = keptFiles();
  const lists = preview.files.filter((file) => file.columns.length > 0);
  const fresh = lists.some((file) => !file.remembered);
  return (
    <>
      {preview.schools.length > 1 ? (
        <SchoolChoice
          key={preview.school}
          schools={preview.schools}
          current={preview.school}
          reading={reading}
          refused={kept ? null : again}
          onRead={(ref) => kept && void read(kept, ref)}
        />
      ) : null}
      {lists.length > 0 ? (
        <Disclosure summary="What the columns of this file hold" open={fresh}>
          <Stack>
            {lists.map((file) => (
              <Columns
                key={`${file.shape} ${file.name}`}
                file={file}
                refused={kept ? null : again}
                reading={reading}
                onKept={() => kept && void read(kept)}
              />
            ))}
          </Stack>
        </Disclosure>
      ) : null}
    </>
  );
}
