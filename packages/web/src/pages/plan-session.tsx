import { plusDays } from '@noticed/shared/domain/day';
import { useState } from 'react';
import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router';
import { newId } from '../data/id.ts';
import { prefetch, useRead } from '../data/query.ts';
import { useFormWrite } from '../data/use-form-write.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/actions/button.tsx';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { DateField } from '../ui/fields/date-field.tsx';
import { Form } from '../ui/fields/form.tsx';
import { SafeguardingLine } from '../ui/fields/safeguarding-line.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Callout, Note } from '../ui/layout/note.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Cluster, Split } from '../ui/layout/stack.tsx';

const asked = (pupilId: string) => ({ params: { pupilId } });

export const loader = ({ params }: LoaderFunctionArgs) =>
  Promise.all([prefetch('readPupil', asked(params.pupilId ?? '')), prefetch('readMe', {})]);

/** Plan a restorative session for one’s own relationship with a pupil. */
export function Page() {
  const { pupil, own, today } = useRead('readPupil', asked(useParams().pupilId ?? ''));
  return (
    <>
      <PageHeader
        title={`Plan a session with ${pupil.name}`}
        lede={pupil.form}
        back={{ to: paths.pupil(pupil.id), label: pupil.name }}
      />
      <Split aside={<BeforeYouMeet />}>
        <Card title="When and where">
          {own ? <Planning pupilId={pupil.id} today={today} /> : <NotYours pupilId={pupil.id} name={pupil.name} />}
        </Card>
      </Split>
    </>
  );
}

function Planning({ pupilId, today }: { pupilId: string; today: string }) {
  const [id] = useState(newId);
  const [plannedOn, setPlannedOn] = useState(plusDays(today, 1));
  const navigate = useNavigate();
  const write = useFormWrite('planSession');
  const plan = (values: FormData) => {
    const place = String(values.get('place') ?? '');
    write.mutate({ body: { id, pupilId, plannedOn, place } }, { onSuccess: () => void navigate(paths.session(id)) });
  };
  return (
    <Form label="Plan a session" onSubmit={plan} errors={write.refusal.errors} problem={write.refusal.problem}>
      <DateField
        name="plannedOn"
        label="Day"
        hint="Soon, and when both are calm."
        min={today}
        value={plannedOn}
        onChange={setPlannedOn}
        shortcuts={[
          { label: 'Today', day: today },
          { label: 'Tomorrow', day: plusDays(today, 1) },
        ]}
      />
      <TextField name="place" label="Where" optional maxLength={120} hint="Somewhere quiet, with a door." />
      <SafeguardingLine />
      <Cluster>
        <Button type="submit" kind="primary" busy={write.isPending}>
          Plan it
        </Button>
        <LinkButton to={paths.pupil(pupilId)} kind="plain">
          Not now
        </LinkButton>
      </Cluster>
      <Note>Colleagues who teach them see that a repair is under way, with whom and its stage. Nothing else.</Note>
    </Form>
  );
}

function NotYours({ pupilId, name }: { pupilId: string; name: string }) {
  return (
    <>
      <Callout title={`You do not meet ${name} on a register`}>
        <p>A session repairs one relationship, so an adult who meets {name} plans it. Ask them, and offer to sit in.</p>
      </Callout>
      <Cluster>
        <LinkButton to={paths.pupil(pupilId)}>Back to {name}</LinkButton>
      </Cluster>
    </>
  );
}

function BeforeYouMeet() {
  return (
    <Card title="Before you meet">
      <ul className="bullets">
        <li>Ask each on their own: calm enough today? “Not today” is a good answer from either.</li>
        <li>Show the questions beforehand, if that helps.</li>
        <li>Decide what you would do differently yourself.</li>
        <li>Keep it to ten minutes, and end on what each of you will do.</li>
      </ul>
      <Note>A consequence, if there is one, belongs in your behaviour system and not in this conversation.</Note>
    </Card>
  );
}
