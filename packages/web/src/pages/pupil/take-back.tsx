import type { CheckInLine } from '@noticed/shared/contract/registers/check-ins';
import { useWrite } from '../../data/query.ts';
import { refusalOf } from '../../data/refusal.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { SafeguardingLine } from '../../ui/fields/safeguarding-line.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';

interface TakeBackProps {
  line: CheckInLine;
  onClose: () => void;
}

/** Marks one's own moment as taken back. It stays on the record, struck through, and counts no more. */
export function TakeBack({ open, ...props }: TakeBackProps & { open: boolean }) {
  return (
    <Dialog open={open} size="small" title="Take this moment back" onClose={props.onClose}>
      <TakeBackForm {...props} />
    </Dialog>
  );
}

function TakeBackForm({ line, onClose }: TakeBackProps) {
  const takeBack = useWrite('retractCheckIn');
  const say = useToast();
  const submit = (values: FormData) => {
    const onSuccess = () => {
      onClose();
      say({ text: `Taken back: ${line.practice}` });
    };
    takeBack.mutate({ params: { checkInId: line.id }, body: { reason: String(values.get('reason')) } }, { onSuccess });
  };
  const { errors, problem } = refusalOf(takeBack.error);
  return (
    <Form onSubmit={submit} errors={errors} problem={problem} label="Take this moment back">
      <p>It stays on the record, struck through, and no longer counts as noticing.</p>
      <TextField name="reason" label="Reason" hint="Such as “Wrong pupil”." maxLength={500} />
      <SafeguardingLine />
      <Button type="submit" kind="danger" busy={takeBack.isPending}>
        Take it back
      </Button>
    </Form>
  );
}
