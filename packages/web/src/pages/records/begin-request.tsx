import type { AccessRequest } from '@noticed/shared/contract/protection/subject-access';
import { useNavigate } from 'react-router';
import { newId } from '../../data/id.ts';
import { useFormWrite } from '../../data/use-form-write.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { DateField } from '../../ui/fields/date-field.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { askerWords } from './words.ts';

interface BeginProps {
  about: 'pupil' | 'staff';
  personId: string;
  today: string;
}

const askers: Record<BeginProps['about'], AccessRequest['asker'][]> = {
  pupil: ['pupil', 'parent', 'representative'],
  staff: ['member-of-staff', 'representative'],
};

/** Notes a request: the pack is drafted from what is kept, and the clock of both deadlines starts. */
export function BeginRequest({ about, personId, today }: BeginProps) {
  const write = useFormWrite('openAccessRequest');
  const navigate = useNavigate();
  const choices = askers[about].map((value) => ({ value, label: askerWords[value] }));
  const begin = (values: FormData) =>
    write.mutate(
      {
        body: {
          ...{ id: newId(), about, personId },
          receivedOn: String(values.get('receivedOn')),
          // One of the choices above.
          asker: String(values.get('asker')) as AccessRequest['asker'],
          askerName: String(values.get('askerName')),
        },
      },
      { onSuccess: ({ id }) => void navigate(paths.accessRequest(id)) },
    );
  return (
    <Card
      title="Somebody asked for these records"
      lede="Drafts a pack of all that is kept. Nothing leaves before it was checked and released."
    >
      <Form
        label="A request for records"
        onSubmit={begin}
        errors={write.refusal.errors}
        problem={write.refusal.problem}
      >
        <RadioGroup name="asker" label="Who asks?" choices={choices} defaultValue={choices[0]?.value ?? ''} />
        <TextField name="askerName" label="Their name" autoComplete="off" />
        <DateField name="receivedOn" label="Received on" defaultValue={today} max={today} />
        <Note>
          The clock starts on the day the request came, however it came: a letter, an e-mail or a word at the gate.
        </Note>
        <Button type="submit" kind="primary" busy={write.isPending}>
          Draft the pack
        </Button>
      </Form>
    </Card>
  );
}
