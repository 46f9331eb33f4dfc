import type { BankedPractice } from '@noticed/shared/contract/settings/practices';
import { useState } from 'react';
import { newId } from '../../../data/id.ts';
import { useFormWrite } from '../../../data/use-form-write.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Checkbox } from '../../../ui/fields/checkbox.tsx';
import { Form } from '../../../ui/fields/form.tsx';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Cluster } from '../../../ui/layout/stack.tsx';
import { Sheet } from '../../../ui/overlay/dialog.tsx';
import { useToast } from '../../../ui/overlay/toast.tsx';
import { PhaseTicks } from './phase-ticks.tsx';
import { channelWords, reachWords, toneWords } from './words.ts';

interface PracticeFormProps {
  /** Null for a new one. */
  practice: BankedPractice | null;
  onClose: () => void;
}

type Said = Pick<BankedPractice, 'name' | 'phases' | 'tone' | 'reach' | 'channel' | 'minutes' | 'how'>;

const fresh: Said = {
  ...{ name: '', phases: [], how: '' },
  ...{ tone: 'positive', reach: 'individual', channel: 'in-person', minutes: 1 },
};

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** What is said of a practice. Who logs it may still choose another tone, reach or channel. */
export function PracticeForm({ practice, onClose }: PracticeFormProps) {
  const { save, refusal, busy } = useSave(practice, onClose);
  const usual = practice ?? fresh;
  const title = practice ? `Change “${practice.name}”` : 'Add a practice';
  return (
    <Sheet open title={title} onClose={onClose}>
      <Form label={title} onSubmit={save} errors={refusal.errors} problem={refusal.problem}>
        <TextField
          name="name"
          label="Name"
          hint="As it is tapped when a moment is logged."
          maxLength={60}
          defaultValue={usual.name}
        />
        <TextField name="how" label="How to do it well, in one line" maxLength={200} defaultValue={usual.how} />
        <PhaseTicks chosen={usual.phases} />
        <RadioGroup name="tone" label="Usual tone" inline choices={choices(toneWords)} defaultValue={usual.tone} />
        <RadioGroup
          name="reach"
          label="Usually for"
          choices={choices(reachWords)}
          defaultValue={usual.reach}
          hint="Only a moment with one pupil resets that pupil’s clock."
        />
        <Cluster gap="loose">
          <Select name="channel" label="Usual way" options={choices(channelWords)} defaultValue={usual.channel} />
          <TextField
            name="minutes"
            type="number"
            inputMode="numeric"
            label="Minutes it takes"
            width="short"
            defaultValue={usual.minutes}
          />
        </Cluster>
        {practice ? (
          <Checkbox name="hidden" label="Hide it: offer it to nobody" defaultChecked={practice.hidden} />
        ) : null}
        <Cluster>
          <Button type="submit" kind="primary" busy={busy}>
            {practice ? 'Save' : 'Add'}
          </Button>
          <Button kind="plain" onClick={onClose}>
            Cancel
          </Button>
        </Cluster>
      </Form>
    </Sheet>
  );
}

function useSave(practice: BankedPractice | null, onClose: () => void) {
  const [id] = useState(newId);
  const add = useFormWrite('addPractice');
  const change = useFormWrite('changePractice');
  const say = useToast();
  const save = (values: FormData) => {
    const said = saidIn(values);
    const onSuccess = () => {
      onClose();
      say({ text: `Saved: ${said.name}` });
    };
    if (!practice) return add.mutate({ body: { id, ...said } }, { onSuccess });
    const body = { ...said, hidden: values.has('hidden'), version: practice.version };
    change.mutate({ params: { practiceId: practice.id }, body }, { onSuccess });
  };
  const { refusal, isPending: busy } = practice ? change : add;
  return { save, refusal, busy };
}

function saidIn(values: FormData): Said {
  const text = (name: string) => String(values.get(name) ?? '').trim();
  // Each comes from a control that offers only what the contract takes.
  return {
    name: text('name'),
    how: text('how'),
    phases: values.getAll('phases'),
    tone: text('tone'),
    reach: text('reach'),
    channel: text('channel'),
    minutes: Number(text('minutes')),
  } as Said;
}
