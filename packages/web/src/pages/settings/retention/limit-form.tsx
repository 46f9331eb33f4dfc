import type { Answer } from '../../../data/client.ts';
import { useFormWrite } from '../../../data/use-form-write.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Form } from '../../../ui/fields/form.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Card } from '../../../ui/layout/card.tsx';
import { Note } from '../../../ui/layout/note.tsx';
import { useToast } from '../../../ui/overlay/toast.tsx';
import { wholeDate } from '../../../ui/whole-dates.ts';
import { kindWords } from './kinds.ts';

type Kept = Answer<'readRetention'>;

function hintOf({ kind, ours, example }: Kept['kinds'][number]): string {
  const from = example ? ` What is of today, or of who leaves today, stays through ${wholeDate(example)}.` : '';
  return `${kindWords[kind].counted} (ours: ${ours}).${from}`;
}

/** How long each kind is kept, with the day on which something of today would be due. */
export function LimitForm({ kept }: { kept: Kept }) {
  const write = useFormWrite('setRetention');
  const say = useToast();
  const kinds = kept.kinds.filter((one) => one.kind !== 'audit');
  const save = (values: FormData) =>
    write.mutate(
      {
        body: {
          version: kept.version,
          choice: Object.fromEntries(kinds.map(({ kind }) => [kind, Number(values.get(kind))])),
        },
      },
      { onSuccess: () => say({ text: 'Saved. A preview that waited was put away.' }) },
    );
  return (
    <Card title="Limits" lede="Longer needs a reason that you could give a parent.">
      <Form label="Limits" onSubmit={save} errors={write.refusal.errors} problem={write.refusal.problem}>
        {kinds.map((one) => (
          <TextField
            key={one.kind}
            name={one.kind}
            type="number"
            width="short"
            min={1}
            label={kindWords[one.kind].name}
            hint={hintOf(one)}
            defaultValue={String(one.count)}
          />
        ))}
        <Note>The audit trail is kept for six years and has a purge of its own, behind a signed checkpoint.</Note>
        <Button type="submit" busy={write.isPending}>
          Save the limits
        </Button>
      </Form>
    </Card>
  );
}
