import { useFormWrite } from '../../data/use-form-write.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';

/** A PIN that is good for one thing. */
export function PinCard() {
  const write = useFormWrite('setPin');
  const say = useToast();
  const save = (values: FormData) =>
    write.mutate(
      { body: { pin: String(values.get('pin') ?? '') } },
      { onSuccess: () => say({ text: 'This PIN opens locked devices of the school from now on.' }) },
    );
  return (
    <Card
      title="PIN for the school’s devices"
      lede="A tablet or computer of the school locks when you leave it alone. The PIN opens it again, and nothing else."
    >
      <Form label="PIN" onSubmit={save} errors={write.refusal.errors} problem={write.refusal.problem}>
        <TextField
          name="pin"
          type="password"
          inputMode="numeric"
          label="A new PIN"
          hint="Six to twelve digits. Five wrong ones sign you out."
          width="short"
          autoComplete="off"
        />
        <div>
          <Button type="submit" busy={write.isPending}>
            Use this PIN
          </Button>
        </div>
      </Form>
    </Card>
  );
}
