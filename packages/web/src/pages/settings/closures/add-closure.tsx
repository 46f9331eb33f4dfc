import type { ClosureLine } from '@noticed/shared/contract/settings/closures';
import { yearGroupName, yearGroups } from '@noticed/shared/domain/people/year-group';
import { useState } from 'react';
import { newId } from '../../../data/id.ts';
import { useFormWrite } from '../../../data/use-form-write.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Combo } from '../../../ui/fields/combo.tsx';
import { DateField } from '../../../ui/fields/date-field.tsx';
import { Form } from '../../../ui/fields/form.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Card } from '../../../ui/layout/card.tsx';
import { Note } from '../../../ui/layout/note.tsx';
import { Cluster } from '../../../ui/layout/stack.tsx';
import { useToast } from '../../../ui/overlay/toast.tsx';
import { PupilCombo } from '../../people/pupil-combo.tsx';

type Scope = ClosureLine['scope'];

const scopes: { value: Scope; label: string }[] = [
  { value: 'year', label: 'A year group' },
  { value: 'register', label: 'A register' },
  { value: 'pupil', label: 'One pupil' },
];

interface AddClosureProps {
  registers: readonly { id: string; name: string }[];
  today: string;
}

/** Days away for somebody: whom, what it is, from when to when. */
export function AddClosure({ registers, today }: AddClosureProps) {
  const [scope, setScope] = useState<Scope>('year');
  const [id, setId] = useState(newId);
  const write = useFormWrite('addClosure');
  const say = useToast();
  const add = (values: FormData) => {
    const said = (name: string) => String(values.get(name) ?? '').trim();
    const from = said('from');
    const body = { id, scope, target: said('target'), name: said('name'), from, to: said('to') || from };
    const onSuccess = () => {
      setId(newId());
      say({ text: 'Added. Clocks are reckoned again.' });
    };
    write.mutate({ body }, { onSuccess });
  };
  return (
    <Card title="Add days away">
      <Form label="Add days away" onSubmit={add} errors={write.refusal.errors} problem={write.refusal.problem}>
        <Select
          name="scope"
          label="For"
          options={scopes}
          value={scope}
          onChange={(event) => setScope(event.target.value as Scope)} // one of the options above
        />
        {/* Made anew after each addition, so that nothing of the last one is left in it. */}
        <Whom key={`${scope} ${id}`} scope={scope} registers={registers} />
        <Cluster gap="loose">
          <DateField name="from" label="First day" defaultValue={today} />
          <DateField name="to" label="Last day" optional />
        </Cluster>
        <div>
          <Button type="submit" kind="primary" busy={write.isPending}>
            Add
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function Whom({ scope, registers }: { scope: Scope; registers: AddClosureProps['registers'] }) {
  if (scope === 'pupil')
    return (
      <>
        <PupilCombo name="target" label="Pupil" />
        <Note>Why is not asked and not kept.</Note>
      </>
    );
  return (
    <>
      {scope === 'year' ? <Select name="target" label="Year group" options={years} defaultValue="9" /> : null}
      {scope === 'register' ? <RegisterCombo registers={registers} /> : null}
      <TextField name="name" label="What it is" hint="“Year 9 trip”, “Exam leave”." maxLength={60} autoComplete="off" />
    </>
  );
}

const years = yearGroups.map((year) => ({ value: year, label: yearGroupName(year) }));

function RegisterCombo({ registers }: Pick<AddClosureProps, 'registers'>) {
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Combo
      name="target"
      label="Register"
      placeholder="Type a form or class"
      options={registers.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen}
      onChange={setChosen}
    />
  );
}
