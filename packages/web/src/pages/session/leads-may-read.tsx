import { Checkbox } from '../../ui/fields/checkbox.tsx';

interface LeadsMayReadProps {
  defaultChecked: boolean;
  onChange?: (ticked: boolean) => void;
}

/** Its author's own tick, on until they take it off: nobody else can give it or take it away. */
export function LeadsMayRead({ defaultChecked, onChange }: LeadsMayReadProps) {
  return (
    <Checkbox
      name="leadsMayRead"
      label="Whoever leads the pupil’s year may read what I write"
      hint="Those who were there can read it either way."
      defaultChecked={defaultChecked}
      {...(onChange ? { onChange: (event) => onChange(event.target.checked) } : {})}
    />
  );
}
