import { type Adaptation, adaptations } from '@noticed/shared/domain/restorative-session/readiness';
import type { Participation } from '@noticed/shared/domain/restorative-session/session';
import { Button } from '../../ui/actions/button.tsx';
import { ChipGroup } from '../../ui/actions/chip-group.tsx';
import { DateField } from '../../ui/fields/date-field.tsx';
import type { FieldError } from '../../ui/fields/field.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { LeadsMayRead } from '../session/leads-may-read.tsx';
import { PromptHeading } from './prompt-step.tsx';
import type { Writing } from './use-draft.ts';

interface FinishStepProps {
  writing: Writing;
  names: { pupil: string; partner: string };
  today: string;
  followUpOn: string;
  busy: boolean;
  errors: readonly FieldError[];
  problem: string | undefined;
  onBack: () => void;
  onFinish: () => void;
}

const tookPart = [
  { value: 'agreed', label: 'Yes' },
  { value: 'partly', label: 'Partly' },
  { value: 'declined', label: 'No, they would rather not' },
];
// Object.keys widens to string; the object is closed.
const known = Object.keys(adaptations) as Adaptation[];

/** The end of the conversation: all of it is filled in for the usual case, and one press is enough. */
export function FinishStep(props: FinishStepProps) {
  const { writing, names, today, followUpOn, busy, errors, problem, onBack, onFinish } = props;
  const { draft, change } = writing;
  const { participation } = draft;
  const isDeclined = participation.pupil === 'declined' || participation.partner === 'declined';
  const took = (who: 'pupil' | 'partner') => (value: string) =>
    change({ participation: { ...participation, [who]: value as Participation } }); // one of the choices above
  const toggle = (id: string) => {
    const one = id as Adaptation; // one of the chips below
    const used = draft.adaptations;
    change({ adaptations: used.includes(one) ? used.filter((other) => other !== one) : [...used, one] });
  };
  return (
    <Form label="The end" errors={errors} problem={problem} onSubmit={onFinish}>
      <PromptHeading words="Thank you both." at="The end" />
      {(['pupil', 'partner'] as const).map((who) => (
        <RadioGroup
          key={who}
          name={`participation.${who}`}
          label={`Did ${names[who]} take part?`}
          inline
          choices={tookPart}
          value={participation[who] ?? 'agreed'}
          onChange={took(who)}
        />
      ))}
      {isDeclined ? null : (
        <DateField
          name="followUpOn"
          label="Ask how it stands on"
          optional
          min={today}
          value={draft.followUpOn || followUpOn}
          onChange={(day) => change({ followUpOn: day })}
        />
      )}
      <Disclosure summary="The pupil’s own statement, what helped, and who may read it">
        <TextArea
          name="narrative.statement"
          label="The pupil’s own statement"
          optional
          rows={3}
          maxLength={4000}
          safeguarding={false}
          hint="In their words. It goes wherever the rest of what was written goes."
          value={draft.statement}
          onChange={(event) => change({ statement: event.target.value })}
        />
        <LeadsMayRead defaultChecked={draft.leadsMayRead} onChange={(leadsMayRead) => change({ leadsMayRead })} />
        <ChipGroup
          label="What helped"
          chips={known.map((id) => ({ id, label: adaptations[id] }))}
          chosen={draft.adaptations}
          onChoose={toggle}
        />
      </Disclosure>
      <Cluster>
        <Button type="submit" kind="primary" busy={busy}>
          {isDeclined ? 'Record that somebody declined' : 'Finish: it was held'}
        </Button>
        <Button onClick={onBack}>Back</Button>
      </Cluster>
    </Form>
  );
}
