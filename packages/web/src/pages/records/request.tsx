import type { AccessRequest } from '@noticed/shared/contract/protection/subject-access';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { type Answer, fileAddress } from '../../data/client.ts';
import { prefetch, useRead } from '../../data/query.ts';
import { useFormWrite } from '../../data/use-form-write.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Facts } from '../../ui/layout/facts.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Cluster, Split, Stack } from '../../ui/layout/stack.tsx';
import { Steps } from '../../ui/layout/steps.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';
import { wholeDate } from '../../ui/whole-dates.ts';
import { FileLink } from '../frame/file-link.tsx';
import { CheckForm } from './check-form.tsx';
import { PackSections } from './pack-sections.tsx';
import { askerWords, statusWords } from './words.ts';

export type AccessPage = Answer<'readAccessRequest'>;

const asked = (requestId = '') => ({ params: { requestId } });

export const loader = ({ params }: LoaderFunctionArgs) => prefetch('readAccessRequest', asked(params.requestId));

/** A request on its way from draft to released: what would leave, what is hidden, and what somebody named has to check. */
export function Page() {
  const { requestId } = useParams();
  const page = useRead('readAccessRequest', asked(requestId));
  const { request } = page;
  const open = request.status === 'draft' || request.status === 'checked';
  return (
    <Stack gap="loose">
      <PageHeader
        title={`Request for the records of ${request.name}`}
        lede={open ? `Answer by ${wholeDate(first(request))}.` : statusWords[request.status]}
        back={{ to: paths.records(), label: 'People’s records' }}
      />
      <Split aside={<Course page={page} />}>
        {open ? <CheckForm key={page.version} page={page} /> : null}
        <PackSections page={page} open={open} />
      </Split>
    </Stack>
  );
}

const first = ({ month, schoolDays }: AccessRequest) => (month < schoolDays ? month : schoolDays);

const order: AccessRequest['status'][] = ['draft', 'checked', 'released'];

function Course({ page }: { page: AccessPage }) {
  const { request } = page;
  const at = order.indexOf(request.status);
  const steps = order.map((one, place) => ({
    label: statusWords[one],
    state: place < at ? ('done' as const) : place === at ? ('current' as const) : ('to-come' as const),
  }));
  return (
    <Card title="This request">
      {at < 0 ? <Note>Withdrawn.</Note> : <Steps label="How far it is" steps={steps} />}
      <Facts
        facts={[
          { label: 'Asked by', value: `${askerWords[request.asker]}: ${request.askerName}` },
          { label: 'Received', value: wholeDate(request.receivedOn) },
          { label: 'One month', value: wholeDate(request.month) },
          { label: '15 school days', value: wholeDate(request.schoolDays) },
        ]}
      />
      <Note>
        One calendar month is the law for every school. Fifteen school days hold for a parent who asks a maintained
        school for the educational record.
      </Note>
      <Moves page={page} />
      {request.status === 'withdrawn' ? null : (
        <FileLink href={fileAddress('takeAccessPack', asked(request.id))} button>
          {request.status === 'released' ? 'Take the released pack' : 'Take the draft'}
        </FileLink>
      )}
    </Card>
  );
}

function Moves({ page }: { page: AccessPage }) {
  const write = useFormWrite('moveAccessRequest');
  const say = useToast();
  const { request, version, checks } = page;
  const move = (to: 'checked' | 'released' | 'withdrawn', done: string) =>
    write.mutate(
      { ...asked(request.id), body: { version, to } },
      {
        onSuccess: () => say({ text: done }),
        onError: (error) => say({ kind: 'problem', text: error.message }),
      },
    );
  const left = checks.filter((one) => !one.done).length;
  if (request.status !== 'draft' && request.status !== 'checked') return null;
  return (
    <Cluster>
      {request.status === 'draft' ? (
        <Button
          kind="primary"
          busy={write.isPending}
          refused={left > 0 ? 'Tick and save every check first.' : null}
          onClick={() => move('checked', 'Checked. Release it in a step of its own.')}
        >
          Everything is checked
        </Button>
      ) : (
        <Button
          kind="primary"
          busy={write.isPending}
          onClick={() => move('released', 'Released. Take the pack along now.')}
        >
          Release the pack
        </Button>
      )}
      <Button busy={write.isPending} onClick={() => move('withdrawn', 'Withdrawn.')}>
        Withdraw
      </Button>
    </Cluster>
  );
}
