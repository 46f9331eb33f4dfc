import { type RelationKind, relationTargets } from '@noticed/shared/domain/people/staff';
import { keyStages, yearGroupName, yearGroups } from '@noticed/shared/domain/people/year-group';
import { useState } from 'react';
import { useRead } from '../../data/query.ts';
import { Combo, type ComboOption } from '../../ui/fields/combo.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { PupilCombo } from './pupil-combo.tsx';

interface RelationTargetProps {
  kind: RelationKind;
}

const years = yearGroups.map((year) => ({ value: year, label: yearGroupName(year) }));
const stages = keyStages.map((stage) => ({ value: stage, label: stage }));
const senLists = [
  { value: 'K', label: 'SEN support' },
  { value: 'E', label: 'Pupils with a plan (EHCP)' },
];

/** What a relation points at: each kind asks in its own way. */
export function RelationTarget({ kind }: RelationTargetProps) {
  switch (relationTargets[kind]) {
    case 'register':
      return <RegisterCombo />;
    case 'pupil':
      return <PupilCombo name="target" label="Pupil" />;
    case 'year':
      return <Select name="target" label="Year group" options={years} defaultValue="7" />;
    case 'key-stage':
      return <Select name="target" label="Key stage" options={stages} defaultValue="KS3" />;
    case 'sen':
      return <Select name="target" label="List" options={senLists} />;
    case 'house':
      return <TextField name="target" label="House" hint="Written as on the roster." width="medium" />;
    default:
      return null;
  }
}

function RegisterCombo() {
  const { registers } = useRead('listRegisterChoices', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const options = registers.map(
    ({ id, name, adults }): ComboOption => ({ value: id, label: name, detail: adults.join(', ') || 'no adult yet' }),
  );
  return (
    <Combo
      name="target"
      label="Register"
      placeholder="Type a form, class or adult"
      options={options}
      value={chosen}
      onChange={setChosen}
    />
  );
}
