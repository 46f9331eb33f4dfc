import { useState } from 'react';
import { Button } from '../../ui/actions/button.tsx';
import type { FieldError } from '../../ui/fields/field.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Facts } from '../../ui/layout/facts.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import '../../ui/styles/note.css';

interface EraseProps {
  name: string;
  going: readonly { what: string; count: number }[];
  /** What else has to be known before somebody decides. */
  notes: readonly string[];
  refused: string | null;
  busy: boolean;
  errors: readonly FieldError[] | undefined;
  problem: string | undefined;
  onErase: (typed: string) => void;
}

/** What goes, counted, and the last step: the name typed again. */
export function EraseCard({ name, going, notes, refused, ...act }: EraseProps) {
  const [asking, setAsking] = useState(false);
  return (
    <Card
      title="Erase"
      lede="Removes everything below for good, also from copies that are put back later. It cannot be undone."
    >
      <Facts facts={going.map(({ what, count }) => ({ label: what, value: String(count) }))} />
      <ul className="bullets">
        {notes.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <div>
        <Button kind="danger" refused={refused} onClick={() => setAsking(true)}>
          Erase {name}
        </Button>
      </div>
      <Dialog open={asking} title={`Erase ${name}?`} onClose={() => setAsking(false)} dismissable={false}>
        <Form
          label="Erase"
          onSubmit={(values) => act.onErase(String(values.get('name')))}
          errors={act.errors}
          problem={act.problem}
        >
          <p>Nobody can bring this back. Type the name as it stands above to go on.</p>
          <TextField name="name" label="Name" autoComplete="off" />
          <Button type="submit" kind="danger" busy={act.busy}>
            Erase for good
          </Button>
        </Form>
      </Dialog>
    </Card>
  );
}
