import type { StaffLine } from '@noticed/shared/contract/people/staff';
import { type RelationKind, relationTargets, wholeSchool } from '@noticed/shared/domain/people/staff';
import { useState } from 'react';
import { newId } from '../../data/id.ts';
import { useFormWrite } from '../../data/use-form-write.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';
import { RelationTarget } from './relation-target.tsx';
import { relationChoices } from './relation-words.ts';
import { optionalDay, SpellFields } from './spell-fields.tsx';

interface GiveRelationProps {
  person: StaffLine;
  today: string;
  /** Only this kind, under a heading of its own; without it, any. */
  only?: { kind: RelationKind; label: string };
}

const options = relationChoices.map(({ kind, label }) => ({ value: kind, label }));

export function GiveRelation({ person, today, only }: GiveRelationProps) {
  const [kind, setKind] = useState<RelationKind>(only?.kind ?? 'tutors');
  const [id, setId] = useState(newId);
  const say = useToast();
  const write = useFormWrite('giveRelation');
  const give = (values: FormData) => {
    const target = relationTargets[kind] === 'school' ? wholeSchool : String(values.get('target') ?? '').trim();
    const body = { id, kind, target, ...optionalDay('from', values), ...optionalDay('to', values) };
    write.mutate(
      { params: { staffId: person.id }, body },
      {
        onSuccess: () => {
          setId(newId());
          say({ text: `Added for ${person.displayName}` });
        },
      },
    );
  };
  return (
    <Form
      label={only?.label ?? 'Add a register, year or caseload'}
      onSubmit={give}
      errors={write.refusal.errors}
      problem={write.refusal.problem}
    >
      {only ? null : (
        <Select
          name="kind"
          label="How they are related"
          width="full"
          options={options}
          hint={relationChoices.find((one) => one.kind === kind)?.means}
          value={kind}
          onChange={(event) => setKind(event.target.value as RelationKind)} // one of the options above
        />
      )}
      {/* Made anew for each addition and each kind, so that no choice of the last one is left in it. */}
      <RelationTarget key={`${kind} ${id}`} kind={kind} />
      <SpellFields today={today} mustEnd={kind === 'cover'} />
      <div>
        <Button type="submit" busy={write.isPending}>
          {only?.label ?? 'Add'}
        </Button>
      </div>
    </Form>
  );
}
