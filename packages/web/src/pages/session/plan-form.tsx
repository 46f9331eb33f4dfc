import { Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Answer } from '../../data/client.ts';
import { newId } from '../../data/id.ts';
import { useFormWrite } from '../../data/use-form-write.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { DateField } from '../../ui/fields/date-field.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { SafeguardingLine } from '../../ui/fields/safeguarding-line.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { Clashes } from './clashes.tsx';

type Planning = Answer<'readPlanning'>;

/** With whom, when and where: everything else can wait for the conversation. */
export function PlanForm({ planning }: { planning: Planning }) {
  const { pupil, adults, facilitators, today, suggestedDay } = planning;
  const [id] = useState(newId);
  const [adultId, setAdultId] = useState(adults[0]?.id ?? '');
  const [plannedOn, setPlannedOn] = useState(suggestedDay);
  const navigate = useNavigate();
  const write = useFormWrite('planSession');
  const plan = (values: FormData) => {
    const said = (name: string) => String(values.get(name) ?? '');
    const body = {
      id,
      pupilId: pupil.id,
      adultId,
      facilitatorId: said('facilitatorId'),
      plannedOn,
      place: said('place'),
    };
    write.mutate({ body }, { onSuccess: () => void navigate(paths.session(id)) });
  };
  return (
    <Form label="Plan a session" onSubmit={plan} errors={write.refusal.errors} problem={write.refusal.problem}>
      <Select
        name="adultId"
        label="The adult whose relationship it is"
        options={adults.map((one) => ({ value: one.id, label: one.mine ? `${one.name} (you)` : one.name }))}
        value={adultId}
        onChange={(event) => setAdultId(event.target.value)}
      />
      <Select
        name="facilitatorId"
        label="Who facilitates"
        hint="The adult may do it alone; somebody both trust can help."
        options={facilitators.map((one) => ({ value: one.id, label: one.name }))}
      />
      <DateField
        name="plannedOn"
        label="Day"
        hint="Soon, and when both are calm."
        min={today}
        value={plannedOn}
        onChange={setPlannedOn}
        shortcuts={[
          { label: 'Today', day: today },
          { label: 'Next school day', day: suggestedDay },
        ]}
      />
      {plannedOn ? (
        <Suspense fallback={null}>
          <Clashes pupilId={pupil.id} plannedOn={plannedOn} adultId={adultId} />
        </Suspense>
      ) : null}
      <TextField name="place" label="Where" optional maxLength={120} hint="Somewhere quiet, with a door." />
      <SafeguardingLine />
      <Cluster>
        <Button type="submit" kind="primary" busy={write.isPending}>
          Plan it
        </Button>
        <LinkButton to={paths.pupil(pupil.id)} kind="plain">
          Not now
        </LinkButton>
      </Cluster>
      <Note>Colleagues who teach them see that a repair is under way, with whom and its stage. Nothing else.</Note>
    </Form>
  );
}
