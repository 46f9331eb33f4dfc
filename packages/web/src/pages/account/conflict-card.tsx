import { useState } from 'react';
import { newId } from '../../data/id.ts';
import { useFormWrite } from '../../data/use-form-write.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';
import { PupilCombo } from '../people/pupil-combo.tsx';

/** One’s own child at one’s own school: said once, and everything about them closes. */
export function ConflictCard() {
  const [id, setId] = useState(newId);
  const write = useFormWrite('declareConflict');
  const say = useToast();
  const declare = (values: FormData) => {
    const pupilId = String(values.get('pupilId') ?? '');
    const onSuccess = () => {
      setId(newId());
      say({ text: 'Declared. Everything about this pupil is closed to you now.' });
    };
    write.mutate({ params: { pupilId }, body: { id } }, { onSuccess });
  };
  return (
    <Card
      title="A pupil close to me"
      lede="Your own child, or another pupil about whom you should read and write nothing here."
    >
      <Form
        label="Declare a conflict of interest"
        onSubmit={declare}
        errors={write.refusal.errors}
        problem={write.refusal.problem && 'Choose a pupil from the list.'}
      >
        <PupilCombo key={id} name="pupilId" label="Pupil" />
        <div>
          <Button type="submit" busy={write.isPending}>
            Declare it
          </Button>
        </div>
        <Note>
          From then on they are in none of your lists, whatever your role. Colleagues are told that somebody is shut
          out, not who. Only a data manager can end it.
        </Note>
      </Form>
    </Card>
  );
}
