import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { Checkbox, Switch } from '../fields/checkbox.tsx';
import { Combo } from '../fields/combo.tsx';
import { DateField } from '../fields/date-field.tsx';
import type { FieldError } from '../fields/field.tsx';
import { Form } from '../fields/form.tsx';
import { RadioGroup } from '../fields/radio-group.tsx';
import { Select } from '../fields/select.tsx';
import { TextArea } from '../fields/text-area.tsx';
import { TextField } from '../fields/text-field.tsx';
import { SearchIcon } from '../icons.tsx';
import { Card } from '../layout/card.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { Cluster, Split } from '../layout/stack.tsx';

const refusals: readonly FieldError[] = [
  { field: 'what', message: 'Say what you agreed, in a few words.' },
  { field: 'by', message: 'The date has passed: choose today or later.' },
  { field: 'who', message: 'Choose who does it.' },
];
const adults = [
  { value: 'osei', label: 'Maya Osei', detail: 'tutor' },
  { value: 'lindqvist', label: 'Per Lindqvist', detail: 'science' },
  { value: 'obrien', label: 'Aoife O’Brien', detail: 'head of year' },
];

export function FieldsPart() {
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [adult, setAdult] = useState<string | null>(null);
  return (
    <>
      <PageHeader title="Fields" lede="Everything is needed unless it says optional." />
      <Split aside={<Others />}>
        <Card title="An agreement">
          <Form onSubmit={() => setErrors([...refusals])} errors={errors}>
            <TextField name="what" label="What was agreed" hint="In the words that you both used" />
            <RadioGroup
              name="who"
              label="Who does it"
              choices={[
                { value: 'pupil', label: 'The pupil' },
                { value: 'adult', label: 'The adult', hint: 'Also when it is an apology' },
                { value: 'both', label: 'Both' },
              ]}
            />
            <DateField name="by" label="By when" shortcuts={[{ label: 'Tomorrow', day: '2026-10-08' }]} />
            <Combo
              label="Facilitator"
              name="facilitator"
              options={adults}
              value={adult}
              onChange={setAdult}
              placeholder="Type a name"
            />
            <Select
              name="place"
              label="Where"
              options={[
                { value: 'corridor', label: 'Corridor room' },
                { value: 'library', label: 'Library' },
              ]}
            />
            <TextArea name="note" label="Note" optional maxLength={400} />
            <Cluster>
              <Button type="submit" kind="primary">
                Save agreement
              </Button>
              <Button kind="plain">Cancel</Button>
            </Cluster>
          </Form>
        </Card>
      </Split>
    </>
  );
}

function Others() {
  return (
    <Card title="And the rest">
      <TextField
        name="search"
        type="search"
        label="Find a pupil"
        labelHidden
        placeholder="Name or form"
        icon={<SearchIcon />}
      />
      <TextField name="year" label="Year" width="short" defaultValue="9" />
      <TextField name="code" label="Form code" error="There is no form 9Z in this school." defaultValue="9Z" />
      <Checkbox name="home" label="Home was told" hint="Who and when is asked next" defaultChecked />
      <Checkbox name="fresh" label="Fresh-start welcome done" />
      <Switch
        name="digest"
        label="Send me a Monday digest"
        hint="At 07:30 on the first school day of the week"
        defaultChecked
      />
      <Switch name="key" label="Use one-key shortcuts" />
      <RadioGroup
        name="tone"
        label="Tone"
        inline
        defaultValue="positive"
        choices={[
          { value: 'positive', label: 'Positive' },
          { value: 'neutral', label: 'Neutral' },
        ]}
      />
      <TextField name="fixed" label="School" defaultValue="Harbour Lane School" readOnly />
    </Card>
  );
}
