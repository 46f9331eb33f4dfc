import { Suspense } from 'react';
import { newId } from '../../../data/id.ts';
import { useRead, useWrite } from '../../../data/query.ts';
import { refusalOf } from '../../../data/refusal.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { DateField } from '../../../ui/fields/date-field.tsx';
import { Form } from '../../../ui/fields/form.tsx';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { Note } from '../../../ui/layout/note.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { Dialog } from '../../../ui/overlay/dialog.tsx';
import { spanWords, wholeDate } from '../../../ui/whole-dates.ts';

interface ObjectionsProps {
  pupil: { id: string; name: string };
  onClose: () => void;
}

const words = { pupil: 'The pupil objected', parent: 'A parent objected' };

/** A pupil's or a parent's objection, recorded with its day and honoured at once; taken back, it is lifted. */
export function Objections({ pupil, onClose }: ObjectionsProps) {
  return (
    <Dialog open title={<bdi>Objection about {pupil.name}</bdi>} onClose={onClose}>
      <Suspense fallback={<Skeleton label="Looking up objections" />}>
        <Inside pupil={pupil} />
      </Suspense>
    </Dialog>
  );
}

function Inside({ pupil }: Pick<ObjectionsProps, 'pupil'>) {
  const { objections } = useRead('readObjections', { params: { pupilId: pupil.id } });
  const standing = objections.find((one) => one.to === null);
  const over = objections.filter((one) => one.to !== null);
  return (
    <Stack>
      <p>
        While it stands {pupil.name} stays on roll and is not placed, not flagged and in no comparison. Nobody can sort
        them. What adults wrote before stays in their own history.
      </p>
      {standing ? <Lift pupil={pupil} standing={standing} /> : <Record pupil={pupil} />}
      {over.length > 0 ? (
        <ul className="bullets">
          {over.map(({ id, madeBy, from, to }) => (
            <li key={id}>
              {words[madeBy]}: {spanWords(from, to ?? from)}
            </li>
          ))}
        </ul>
      ) : null}
    </Stack>
  );
}

function Record({ pupil }: Pick<ObjectionsProps, 'pupil'>) {
  const { today } = useRead('readMe', {});
  const record = useWrite('recordObjection');
  const { errors, problem } = refusalOf(record.error);
  const save = (values: FormData) => {
    const madeBy = values.get('madeBy') === 'parent' ? 'parent' : 'pupil';
    const body = { id: newId(), madeBy, on: String(values.get('on') ?? '') } as const;
    record.mutate({ params: { pupilId: pupil.id }, body });
  };
  return (
    <Form label="Record an objection" errors={errors} problem={problem} onSubmit={save}>
      <RadioGroup
        name="madeBy"
        label="Who objected?"
        inline
        choices={[
          { value: 'pupil', label: 'The pupil' },
          { value: 'parent', label: 'A parent' },
        ]}
        defaultValue="pupil"
      />
      <DateField name="on" label="Day" max={today} defaultValue={today} />
      <Note>Why they object is not asked.</Note>
      <div>
        <Button type="submit" kind="primary" busy={record.isPending}>
          Honour it now
        </Button>
      </div>
    </Form>
  );
}

interface LiftProps extends Pick<ObjectionsProps, 'pupil'> {
  standing: { id: string; madeBy: 'pupil' | 'parent'; from: string };
}

function Lift({ pupil, standing }: LiftProps) {
  const { today } = useRead('readMe', {});
  const lift = useWrite('liftObjection');
  const { errors, problem } = refusalOf(lift.error);
  const { id: objectionId, madeBy, from } = standing;
  const save = (values: FormData) =>
    lift.mutate({ params: { pupilId: pupil.id, objectionId }, body: { on: String(values.get('on') ?? '') } });
  return (
    <Form label="Lift the objection" errors={errors} problem={problem} onSubmit={save}>
      <p>
        {words[madeBy]} on {wholeDate(from)}. It is honoured.
      </p>
      <DateField name="on" label="Taken back on" min={from} max={today} defaultValue={today} />
      <Note>Adults then place the pupil anew: what they said before does not come back by itself.</Note>
      <div>
        <Button type="submit" busy={lift.isPending}>
          Lift it
        </Button>
      </div>
    </Form>
  );
}
