import { type LoaderFunctionArgs, useParams } from 'react-router';
import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { Figures } from '../ui/layout/figures.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';
import { Apply } from './import/apply.tsx';
import { Changes } from './import/changes.tsx';
import { Done } from './import/done.tsx';
import { formatWords } from './import/formats.ts';
import { keptFiles } from './import/kept-files.ts';
import { Lines } from './import/lines.tsx';
import { Notices } from './import/notices.tsx';
import { useReading } from './import/reading.ts';
import { SchoolChoice } from './import/school-choice.tsx';

const asked = (importId: string) => ({ params: { importId } });

export const loader = ({ params }: LoaderFunctionArgs) => prefetch('readImport', asked(params.importId ?? ''));

/** What a roster file says and what applying it would do. */
export function Page() {
  const preview = useRead('readImport', asked(useParams().importId ?? ''));
  const { school, appliedAt } = preview;
  return (
    <Stack gap="loose">
      <PageHeader
        title={appliedAt ? `${school}: roster applied` : `${school}: look before you apply`}
        lede={`Read from ${preview.fileName} as ${formatWords(preview.format)}.${appliedAt ? '' : ' Nothing is changed yet.'}`}
        back={{ to: paths.imports(), label: 'Bring in a roster' }}
      />
      {appliedAt ? <Done preview={preview} at={appliedAt} /> : null}
      {appliedAt || preview.schools.length < 2 ? null : <OtherSchool preview={preview} />}
      <Figures
        figures={[
          { label: 'Pupils', value: preview.pupils.toLocaleString('en-GB') },
          { label: 'Staff', value: preview.staff.toLocaleString('en-GB') },
          { label: 'Registers', value: preview.registers.toLocaleString('en-GB') },
          { label: 'Places on registers', value: preview.memberships.toLocaleString('en-GB') },
        ]}
      />
      {appliedAt ? null : <Apply key={preview.id} preview={preview} />}
      <Notices notices={preview.notices} />
      <Changes preview={preview} />
      <Lines preview={preview} />
    </Stack>
  );
}

/** The files are still here when the preview was just made; after a reload they have to be chosen again. */
function OtherSchool({ preview }: { preview: { schools: { ref: string; name: string }[]; school: string } }) {
  const { reading, read } = useReading();
  const kept = keptFiles();
  return (
    <SchoolChoice
      key={preview.school}
      schools={preview.schools}
      current={preview.school}
      reading={reading}
      refused={kept ? null : 'Choose the file again first: this page was reloaded.'}
      onRead={(ref) => kept && void read(kept, ref)}
    />
  );
}
