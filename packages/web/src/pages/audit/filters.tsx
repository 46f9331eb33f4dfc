import type { EventKind } from '@noticed/shared/contract/people/audit';
import { Button } from '../../ui/actions/button.tsx';
import { Checkbox } from '../../ui/fields/checkbox.tsx';
import { DateField } from '../../ui/fields/date-field.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { useAddressChoice } from '../../ui/layout/address-sort.ts';
import { Cluster } from '../../ui/layout/stack.tsx';
import { PupilCombo } from '../people/pupil-combo.tsx';

export const kindWords: Record<EventKind, string> = {
  reads: 'Read',
  changes: 'Changed',
  'sign-in': 'Sign-in',
  accounts: 'Accounts and roles',
  exports: 'Taken along',
};

const kinds = [
  { value: '', label: 'Everything' },
  ...Object.entries(kindWords).map(([value, label]) => ({ value, label })),
];

interface FiltersProps {
  people: readonly { id: string; name: string }[];
  /** Whether this reader may ask about whom something was done. */
  byPupil: boolean;
}

/** What narrows the trail, all of it in the address, so that a view can be linked to. */
export function Filters({ people, byPupil }: FiltersProps) {
  const [from, setFrom] = useAddressChoice('from');
  const [to, setTo] = useAddressChoice('to');
  const [staffId, setStaffId] = useAddressChoice('staffId');
  const [kind, setKind] = useAddressChoice('kind');
  const [refused, setRefused] = useAddressChoice('refused');
  const options = [{ value: '', label: 'Everybody' }, ...people.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <Cluster>
      <DateField name="from" label="From" value={from} onChange={setFrom} />
      <DateField name="to" label="Until" value={to} onChange={setTo} />
      <Select name="kind" label="What" options={kinds} value={kind} onChange={(event) => setKind(event.target.value)} />
      <Select
        name="staffId"
        label="Who"
        options={options}
        value={staffId}
        onChange={(event) => setStaffId(event.target.value)}
      />
      {byPupil ? <AboutPupil /> : null}
      <Checkbox
        name="refused"
        label="Only what was refused"
        defaultChecked={refused === 'yes'}
        onChange={(event) => setRefused(event.target.checked ? 'yes' : '')}
      />
    </Cluster>
  );
}

function AboutPupil() {
  const [pupilId, setPupilId] = useAddressChoice('pupilId');
  if (pupilId !== '')
    return (
      <Button size="small" onClick={() => setPupilId('')}>
        About one pupil: show all
      </Button>
    );
  return <PupilCombo name="pupilId" label="About a pupil" onChoose={setPupilId} />;
}
