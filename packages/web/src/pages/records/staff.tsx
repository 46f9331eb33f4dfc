import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router';
import { prefetch, useRead } from '../../data/query.ts';
import { useFormWrite } from '../../data/use-form-write.ts';
import { paths } from '../../paths.ts';
import { listed } from '../../ui/count-words.ts';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';
import { wholeDate } from '../../ui/whole-dates.ts';
import { BeginRequest } from './begin-request.tsx';
import { EraseCard } from './erase-card.tsx';

const asked = (staffId = '') => ({ params: { staffId } });

export const loader = ({ params }: LoaderFunctionArgs) =>
  Promise.all([prefetch('readMe', {}), prefetch('previewStaffErasure', asked(params.staffId))]);

/** What is kept about a member of staff: asked for, and what remains of them after they left. */
export function Page() {
  const { staffId = '' } = useParams();
  const { may, roles, today } = useRead('readMe', {});
  const { person, refused, going, staying } = useRead('previewStaffErasure', asked(staffId));
  const write = useFormWrite('eraseStaff');
  const navigate = useNavigate();
  const say = useToast();
  const erase = (name: string) =>
    write.mutate(
      { ...asked(staffId), body: { name } },
      {
        onSuccess: () => {
          say({ text: `${person.name} was erased.` });
          void navigate(paths.records(), { replace: true });
        },
      },
    );
  const notes = [
    'The name is emptied wherever it stands; pages say “A former colleague”.',
    ...(staying.length > 0
      ? [
          `Stays, because it belongs to pupils’ records: ${listed(staying.map((one) => `${one.what.toLowerCase()} (${one.count})`))}.`,
        ]
      : []),
  ];
  return (
    <Stack gap="loose">
      <PageHeader
        title={`Records of ${person.name}`}
        lede={person.leftOn ? `Left on ${wholeDate(person.leftOn)}.` : 'Works here.'}
        back={{ to: paths.records(), label: 'People’s records' }}
      />
      {may.prepareAccess && roles.includes('head-teacher') ? (
        <BeginRequest about="staff" personId={staffId} today={today} />
      ) : null}
      {may.eraseRecords ? (
        <EraseCard
          {...{ name: person.name, going, notes, refused }}
          busy={write.isPending}
          errors={write.refusal.errors}
          problem={write.refusal.problem}
          onErase={erase}
        />
      ) : null}
    </Stack>
  );
}
