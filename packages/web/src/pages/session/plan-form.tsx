import { Suspense, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
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
import { EasierFields, useEasier } from './easier-fields.tsx';
import { OtherPupil } from './other-pupil.tsx';

type Planning = Answer<'readPlanning'>;

/** Stands for “another pupil” among the adults to choose from; no id looks like it. */
const another = 'another pupil';

/** With whom, when and where: everything else can wait for the conversation. */
export function PlanForm({ planning }: { planning: Planning }) {
  const { pupil, adults, betweenPupils, facilitators, today, suggestedDay } = planning;
  const [id] = useState(newId);
  const [address] = useSearchParams();
  // A flag or an earlier session says whose relationship it is.
  const wanted = adults.find((one) => one.id === address.get('with'));
  const first = (wanted ?? adults[0])?.id ?? another;
  const [withWhom, setWithWhom] = useState(first);
  const [otherPupilId, setOtherPupilId] = useState<string | null>(null);
  const [plannedOn, setPlannedOn] = useState(suggestedDay);
  const easier = useEasier(planning);
  const navigate = useNavigate();
  const write = useFormWrite('planSession');
  const isPair = withWhom === another;
  const plan = (values: FormData) => {
    const said = (name: string) => String(values.get(name) ?? '');
    const partner = isPair ? { otherPupilId: otherPupilId ?? '' } : { adultId: withWhom };
    const body = {
      ...{ id, pupilId: pupil.id, ...partner, facilitatorId: said('facilitatorId') },
      ...{ plannedOn, plannedAt: said('plannedAt') || null, place: said('place') },
      ...{ adaptations: [...easier.adaptations], othersPresent: [...easier.othersPresent] },
    };
    write.mutate({ body }, { onSuccess: () => void navigate(paths.session(id)) });
  };
  const people = adults.map((one) => ({ value: one.id, label: one.mine ? `${one.name} (you)` : one.name }));
  return (
    <Form label="Plan a session" onSubmit={plan} errors={write.refusal.errors} problem={write.refusal.problem}>
      <Select
        name="adultId"
        label="With whom"
        options={[...people, ...(betweenPupils ? [{ value: another, label: 'Another pupil' }] : [])]}
        value={withWhom}
        onChange={(event) => setWithWhom(event.target.value)}
      />
      {isPair ? <OtherPupil except={pupil.id} value={otherPupilId} onChange={setOtherPupilId} /> : null}
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
          <Clashes pupilId={pupil.id} plannedOn={plannedOn} adultId={isPair ? undefined : withWhom} />
        </Suspense>
      ) : null}
      <TextField name="plannedAt" type="time" label="Time" optional width="short" />
      <TextField name="place" label="Where" optional maxLength={120} hint="Somewhere quiet, with a door." />
      <EasierFields planning={planning} easier={easier} />
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
