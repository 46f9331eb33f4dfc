import type { CheckInLine } from '@noticed/shared/contract/registers/check-ins';
import type { Channel, Reach, Tone } from '@noticed/shared/domain/facts';
import { useRead, useWrite } from '../../data/query.ts';
import { refusalOf } from '../../data/refusal.ts';
import { Button } from '../../ui/actions/button.tsx';
import { DateField } from '../../ui/fields/date-field.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { channelChoices, reachChoices, toneChoices } from '../../ui/moment-words.ts';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';

interface CorrectProps {
  line: CheckInLine;
  onClose: () => void;
}

/** Puts a new version in the place of one's own moment; the old one is kept. */
export function Correct({ open, ...props }: CorrectProps & { open: boolean }) {
  return (
    <Dialog open={open} title="Correct this moment" onClose={props.onClose}>
      <CorrectForm {...props} />
    </Dialog>
  );
}

function CorrectForm({ line, onClose }: CorrectProps) {
  const { practices } = useRead('listPractices', {});
  const { today } = useRead('readMe', {});
  const correct = useWrite('correctCheckIn');
  const say = useToast();
  const submit = (values: FormData) => {
    const onSuccess = () => {
      onClose();
      say({ text: 'Corrected. What stood before is kept.' });
    };
    correct.mutate({ params: { checkInId: line.id }, body: bodyOf(line, values) }, { onSuccess });
  };
  // A practice that the school has hidden since stays what it was.
  const known = practices.some((one) => one.id === line.practiceId);
  const options = [
    ...(known ? [] : [{ value: line.practiceId, label: line.practice }]),
    ...practices.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const { errors, problem } = refusalOf(correct.error);
  return (
    <Form onSubmit={submit} errors={errors} problem={problem} label="Correct this moment">
      <Select name="practiceId" label="What you did" options={options} defaultValue={line.practiceId} />
      <DateField name="happenedOn" label="Day" defaultValue={line.happenedOn} max={today} />
      <RadioGroup inline name="tone" label="How it was" choices={toneChoices} defaultValue={line.tone} />
      <RadioGroup inline name="reach" label="Said to" choices={reachChoices} defaultValue={line.reach} />
      <Select name="channel" label="Where or how" options={channelChoices} defaultValue={line.channel} />
      <TextArea name="note" label="Note" optional maxLength={2000} defaultValue={line.note ?? ''} />
      <Button type="submit" kind="primary" busy={correct.isPending}>
        Save the correction
      </Button>
    </Form>
  );
}

/** The choices offer the contract's own words only, and a changed form of them is refused by the server. */
function bodyOf(line: CheckInLine, values: FormData) {
  const of = (name: string) => String(values.get(name) ?? '');
  return {
    version: line.version,
    practiceId: of('practiceId'),
    tone: of('tone') as Tone, // see above
    reach: of('reach') as Reach, // see above
    channel: of('channel') as Channel, // see above
    note: of('note'),
    happenedOn: of('happenedOn'),
  };
}
