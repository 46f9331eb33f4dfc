import type { SessionPage } from '@noticed/shared/contract/sessions/session-page';
import { type Adaptation, adaptations as known } from '@noticed/shared/domain/restorative-session/readiness';
import { useState } from 'react';
import { useRead } from '../../data/query.ts';
import { Button } from '../../ui/actions/button.tsx';
import { ChipGroup } from '../../ui/actions/chip-group.tsx';
import { Checkbox } from '../../ui/fields/checkbox.tsx';
import { DateField } from '../../ui/fields/date-field.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { Sheet } from '../../ui/overlay/dialog.tsx';
import { useSessionWrite } from './use-session-write.ts';

interface DetailsSheetProps {
  session: SessionPage;
  today: string;
  onClose: () => void;
}

// Object.keys widens to string; the object is closed.
const all = Object.keys(known) as Adaptation[];

/** What is known besides the words: days, a number, a yes or no, and never a story. Nothing here is required. */
export function DetailsSheet({ session, today, onClose }: DetailsSheetProps) {
  const { staffId } = useRead('readMe', {});
  const write = useSessionWrite('changeSession');
  const [chosen, setChosen] = useState<readonly Adaptation[]>(session.adaptations);
  const toggle = (id: string) => {
    const one = id as Adaptation; // one of the chips below
    setChosen(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  };
  const save = (values: FormData) =>
    write.mutate(
      {
        params: { sessionId: session.id },
        body: {
          version: session.version,
          ...detailsOf(values),
          ...(values.has('takeOver') ? { facilitatorId: staffId } : {}),
          adaptations: [...chosen],
        },
      },
      { onSuccess: onClose, onError: write.onError },
    );
  const { record } = session;
  const isLed = session.facilitatorId === staffId;
  return (
    <Sheet open title="About this session" onClose={onClose}>
      <Form label="About this session" onSubmit={save} errors={write.refusal.errors} problem={write.refusal.problem}>
        <TextField name="place" label="Where" optional maxLength={120} defaultValue={session.place ?? ''} />
        <TextField
          name="plannedAt"
          type="time"
          label="Time"
          optional
          width="short"
          defaultValue={session.plannedAt ?? ''}
        />
        <ChipGroup
          label="What makes it easier"
          chips={all.map((id) => ({ id, label: known[id] }))}
          chosen={chosen}
          onChoose={toggle}
        />
        <DateField
          name="record.incidentOn"
          label="Day of what happened"
          optional
          max={today}
          defaultValue={record.incidentOn ?? ''}
        />
        <TextField
          name="record.incidentReference"
          label="Number in the school’s own system"
          optional
          maxLength={40}
          hint="A number or code. The story stays there."
          defaultValue={record.incidentReference ?? ''}
        />
        <TextField
          name="record.homeTold.by"
          label="Home was told by"
          optional
          maxLength={80}
          defaultValue={record.homeTold?.by ?? ''}
        />
        <DateField
          name="record.homeTold.on"
          label="Home was told on"
          optional
          max={today}
          defaultValue={record.homeTold?.on ?? ''}
        />
        <Checkbox
          name="consequence"
          label="A consequence was dealt with elsewhere"
          defaultChecked={record.consequence !== null}
        />
        <Checkbox
          name="reflected"
          label="A reflective conversation followed it"
          defaultChecked={record.consequence?.reflected === true}
        />
        <Checkbox
          name="freshStart"
          label="The next morning began afresh"
          defaultChecked={record.consequence?.freshStart === true}
        />
        {isLed ? null : (
          <Checkbox
            name="takeOver"
            label="I facilitate it from now on"
            hint="What somebody who left still owed passes to you."
          />
        )}
        <Cluster>
          <Button type="submit" kind="primary" busy={write.isPending}>
            Save
          </Button>
          <Button kind="plain" onClick={onClose}>
            Leave it as it is
          </Button>
        </Cluster>
      </Form>
    </Sheet>
  );
}

/** What the form says; what was left empty is not known. */
function detailsOf(values: FormData) {
  const said = (name: string) => String(values.get(name) ?? '').trim();
  const by = said('record.homeTold.by');
  const on = said('record.homeTold.on');
  const consequence = values.has('consequence')
    ? { reflected: values.has('reflected'), freshStart: values.has('freshStart') }
    : null;
  return {
    place: said('place'),
    plannedAt: said('plannedAt') || null,
    record: {
      incidentOn: said('record.incidentOn') || null,
      incidentReference: said('record.incidentReference') || null,
      homeTold: by || on ? { by, on } : null,
      consequence,
    },
  };
}
