import { type LoaderFunctionArgs, useParams } from 'react-router';
import { prefetch, useRead } from '../data/query.ts';
import { useFormWrite } from '../data/use-form-write.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/actions/button.tsx';
import { Form } from '../ui/fields/form.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Line, LineList } from '../ui/layout/line-list.tsx';
import { Callout, Note } from '../ui/layout/note.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Cluster, Stack } from '../ui/layout/stack.tsx';

const asked = (importId: string) => ({ params: { importId }, query: {} });

export const loader = ({ params }: LoaderFunctionArgs) => prefetch('readApproval', asked(params.importId ?? ''));

/** A large import as the second person sees it: why it is held and who would leave. */
export function Page() {
  const approval = useRead('readApproval', asked(useParams().importId ?? ''));
  const { id, school, reasons, leaving, approved, own, by, fileName } = approval;
  const write = useFormWrite('approveImport');
  const send = (form: FormData) =>
    write.mutate({ params: { importId: id }, body: { typed: String(form.get('typed') ?? '') } });
  return (
    <Stack gap="loose">
      <PageHeader
        title="Is this right?"
        lede={`${fileName}, brought in by ${by ?? 'the watched folder'}. Nothing is changed yet.`}
        back={{ to: paths.approvals(), label: 'Large imports' }}
      />
      <Callout title={approved ? 'You approved this' : 'Why it needs a second person'}>
        {reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
      </Callout>
      <Card
        title="Who would leave"
        lede="They would be archived with their history, and come back with it if they return."
        flush
      >
        <LineList label="Pupils who would leave">
          {leaving.lines.map((line) => (
            <Line key={line.position} title={<bdi>{line.name}</bdi>} />
          ))}
        </LineList>
        {leaving.next === null ? null : <Note>These are the first hundred.</Note>}
      </Card>
      {approved ? null : (
        <Card title="Approve it">
          <Form
            label="Approve this import"
            onSubmit={send}
            errors={write.refusal.errors}
            problem={write.refusal.problem}
          >
            <TextField
              name="typed"
              label={`Type the name of the school: ${school}`}
              hint="So that nobody approves it in passing."
              autoComplete="off"
            />
            <Cluster>
              <Button
                type="submit"
                kind="primary"
                busy={write.isPending}
                refused={own ? 'You made this preview, so another senior leader has to approve it.' : null}
              >
                Approve
              </Button>
            </Cluster>
          </Form>
        </Card>
      )}
    </Stack>
  );
}
