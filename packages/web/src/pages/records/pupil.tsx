import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router';
import { prefetch, useRead } from '../../data/query.ts';
import { useFormWrite } from '../../data/use-form-write.ts';
import { paths } from '../../paths.ts';
import { counted } from '../../ui/count-words.ts';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';
import { wholeDate } from '../../ui/whole-dates.ts';
import { BeginRequest } from './begin-request.tsx';
import { EraseCard } from './erase-card.tsx';
import { HoldCard } from './hold-card.tsx';
import { Mentions } from './mentions.tsx';

export async function loader({ params }: LoaderFunctionArgs) {
  const { may } = await prefetch('readMe', {});
  const asked = { params: { pupilId: params.pupilId ?? '' } };
  await prefetch('readHolds', asked);
  return may.eraseRecords ? prefetch('previewErasure', asked) : null;
}

/** One pupil's records as a whole: asked for, held, erased. What is in them is not shown here. */
export function Page() {
  const pupilId = useParams().pupilId ?? '';
  const { may, today } = useRead('readMe', {});
  const { pupil } = useRead('readHolds', { params: { pupilId } });
  const where = pupil.leftOn ? `Left on ${wholeDate(pupil.leftOn)}.` : `On roll${pupil.form ? `, ${pupil.form}` : ''}.`;
  return (
    <Stack gap="loose">
      <PageHeader
        title={`Records of ${pupil.name}`}
        lede={where}
        back={{ to: paths.records(), label: 'People’s records' }}
      />
      {may.prepareAccess ? <BeginRequest about="pupil" personId={pupilId} today={today} /> : null}
      <HoldCard pupilId={pupilId} today={today} />
      {may.eraseRecords ? <Erase pupilId={pupilId} /> : null}
    </Stack>
  );
}

function Erase({ pupilId }: { pupilId: string }) {
  const { pupil, going, holds, between, shared, onRoll, mentions } = useRead('previewErasure', { params: { pupilId } });
  const write = useFormWrite('erasePupil');
  const navigate = useNavigate();
  const say = useToast();
  const erase = (name: string) =>
    write.mutate(
      { params: { pupilId }, body: { name } },
      {
        onSuccess: () => {
          say({ text: `${pupil.name} was erased.` });
          void navigate(paths.records(), { replace: true });
        },
      },
    );
  const notes = [
    ...(onRoll
      ? ['Still on roll: remove the pupil from the school’s own system first, or the next import brings them back.']
      : []),
    ...(between > 0
      ? [`${counted(between, 'repair')} with another pupil: gone whole, because each tells of both.`]
      : []),
    ...(shared > 0 ? [`${counted(shared, 'moment')} shared with other pupils: kept for them, without this name.`] : []),
    'Weeks of figures stay as they are, with small numbers hidden.',
    'Imports that wait are put away, and earlier ones can no longer be taken back: they hold copies of the roster.',
    'The audit trail stays. It holds numbers, never names.',
  ];
  return (
    <>
      <Mentions name={pupil.name} mentions={mentions} />
      <EraseCard
        {...{ name: pupil.name, going, notes }}
        refused={holds.length > 0 ? 'On hold: end the hold first.' : null}
        busy={write.isPending}
        errors={write.refusal.errors}
        problem={write.refusal.problem}
        onErase={erase}
      />
    </>
  );
}
