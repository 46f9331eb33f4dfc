import type { ProfileLine } from '@noticed/shared/contract/pupils/profile';
import type { ProfilePart } from '@noticed/shared/domain/relationship/profile';
import { useState } from 'react';
import { newId } from '../../data/id.ts';
import { useFormWrite } from '../../data/use-form-write.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import { SafeguardingLine } from '../../ui/fields/safeguarding-line.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';
import { adaptationOptions, profileOrder, profileWords } from './parts.ts';

export interface ProfileFormProps {
  pupilId: string;
  name: string;
  /** One's own entry to correct; left out, something is added. */
  line?: ProfileLine;
  onClose: () => void;
}

/** Adds one thing to a profile, or puts a new version in the place of one's own. */
export function ProfileForm({ pupilId, name, line, onClose }: ProfileFormProps) {
  const [id] = useState(newId);
  const [part, setPart] = useState<ProfilePart>(line?.part ?? 'works');
  const write = useFormWrite('writeProfile');
  const say = useToast();
  const submit = (values: FormData) => {
    const body = { id, part, words: String(values.get('words') ?? ''), ...(line ? { replaces: line.id } : {}) };
    const onSuccess = () => {
      onClose();
      say({ text: line ? 'Corrected. What stood before is kept.' : 'Added.' });
    };
    write.mutate({ params: { pupilId }, body }, { onSuccess });
  };
  const label = line ? 'Correct this' : `Add to what colleagues know of ${name}`;
  return (
    <Form onSubmit={submit} errors={write.refusal.errors} problem={write.refusal.problem} label={label}>
      {line ? null : (
        <RadioGroup
          inline
          name="part"
          label="What it is about"
          choices={profileOrder.map((value) => ({ value, label: profileWords[value].title }))}
          value={part}
          onChange={(value) => setPart(value as ProfilePart)} // one of the choices above
        />
      )}
      <Words key={part} part={part} line={line} />
      <Note>
        Everyone who teaches or covers {name} reads this. No incident, and nothing that cannot be read by home.
      </Note>
      <Button type="submit" kind="primary" busy={write.isPending}>
        {line ? 'Save the correction' : 'Add it'}
      </Button>
    </Form>
  );
}

function Words({ part, line }: { part: ProfilePart; line: ProfileLine | undefined }) {
  const { title, hint } = profileWords[part];
  const before = line?.words;
  if (part === 'adaptation')
    return (
      <>
        <Select name="words" label={title} hint={hint} options={adaptationOptions} defaultValue={before} />
        <SafeguardingLine />
      </>
    );
  return <TextArea name="words" label={title} hint={hint} maxLength={1000} defaultValue={before ?? ''} />;
}
