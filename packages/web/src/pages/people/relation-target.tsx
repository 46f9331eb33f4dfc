import type { StaffLine } from '@noticed/shared/contract/staff';
import { type RelationKind, relationTargets } from '@noticed/shared/domain/staff';
import { keyStages, yearGroupName, yearGroups } from '@noticed/shared/domain/year-group';
import { useState } from 'react';
import { useRead } from '../../data/query.ts';
import { Combo, type ComboOption } from '../../ui/fields/combo.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { PupilCombo } from './pupil-combo.tsx';

interface RelationTargetProps {
  kind: RelationKind;
  staff: readonly StaffLine[];
}

const years = yearGroups.map((year) => ({ value: year, label: yearGroupName(year) }));
const stages = keyStages.map((stage) => ({ value: stage, label: stage }));
const senLists = [
  { value: 'K', label: 'SEN support' },
  { value: 'E', label: 'Pupils with a plan (EHCP)' },
];

/** What a relation points at: each kind asks in its own way. */
export function RelationTarget({ kind, staff }: RelationTargetProps) {
  switch (relationTargets[kind]) {
    case 'register':
      return <RegisterCombo staff={staff} />;
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

function RegisterCombo({ staff }: Pick<RelationTargetProps, 'staff'>) {
  const { registers } = useRead('listRegisters', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const listed = registers.map(
    ({ id, name, adults }): ComboOption => ({ value: id, label: name, detail: adults.join(', ') || 'no adult yet' }),
  );
  return (
    <Combo
      name="target"
      label="Register"
      placeholder="Type a form, class or adult"
      options={listed.length > 0 ? listed : taught(staff)}
      value={chosen}
      onChange={setChosen}
    />
  );
}

/** For whoever may not list registers: those that some member of staff is related to. */
function taught(staff: readonly StaffLine[]): ComboOption[] {
  const found = new Map<string, ComboOption>();
  for (const { displayName, relations } of staff)
    for (const { kind, target, targetName } of relations)
      if (relationTargets[kind] === 'register')
        found.set(target, { value: target, label: targetName, detail: displayName });
  return [...found.values()].sort((one, other) => one.label.localeCompare(other.label, 'en-GB', { numeric: true }));
}
