import { DateField } from '../../ui/fields/date-field.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';

/** From when until when. Both days count. */
export function SpellFields({ today, mustEnd = false }: { today: string; mustEnd?: boolean }) {
  return (
    <Cluster gap="loose">
      <DateField name="from" label="From" defaultValue={today} />
      <DateField name="to" label="Last day" optional={!mustEnd} />
    </Cluster>
  );
}

/** A day of the form under its name; left out when nothing was chosen. */
export function optionalDay<Name extends 'from' | 'to'>(name: Name, values: FormData): { [Key in Name]?: string } {
  const day = String(values.get(name) ?? '');
  return (day === '' ? {} : { [name]: day }) as { [Key in Name]?: string }; // a computed key widens to string
}
