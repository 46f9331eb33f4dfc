import { type NarrativeField, narrativeFields } from '@noticed/shared/domain/restorative-session/record';
import { useMemo, useState } from 'react';
import { type Answer, call } from '../../data/client.ts';
import { refusalOf } from '../../data/refusal.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { SafeguardingLine } from '../../ui/fields/safeguarding-line.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { LeadsMayRead } from './leads-may-read.tsx';

type Account = Answer<'readNarrative'>['accounts'][number];

interface WriteFormProps {
  sessionId: string;
  /** One's own account so far; null before one has written. */
  own: Account | null;
  onDone: (saved: boolean) => void;
}

// Object.keys widens to string; the object is closed.
const fields = Object.keys(narrativeFields) as NarrativeField[];

/** One's own account. A correction is a new version: the old words stay, and nobody else's can be touched. */
export function WriteForm({ sessionId, own, onDone }: WriteFormProps) {
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const refusal = useMemo(() => refusalOf(error), [error]);
  const save = async (values: FormData) => {
    const said = (name: string) => String(values.get(name) ?? '').trim();
    const written = fields.map((field) => [field, said(`words.${field}`)] as const).filter(([, text]) => text !== '');
    const narrative = {
      words: Object.fromEntries(written),
      statement: said('statement'),
      pictures: own?.pictures ?? [],
      leadsMayRead: values.has('leadsMayRead'),
    };
    setBusy(true);
    setError(null);
    try {
      await call('writeNarrative', { params: { sessionId }, body: { version: own?.version ?? 0, ...narrative } });
      onDone(true);
    } catch (bad) {
      setError(bad as Error); // everything thrown here is one
      setBusy(false);
    }
  };
  return (
    <Form
      label="What you write"
      onSubmit={(values) => void save(values)}
      errors={refusal.errors}
      problem={refusal.problem}
    >
      {fields.map((field) => (
        <TextArea
          key={field}
          name={`words.${field}`}
          label={narrativeFields[field]}
          optional
          rows={3}
          maxLength={4000}
          safeguarding={false}
          defaultValue={own?.words[field] ?? ''}
        />
      ))}
      <TextArea
        name="statement"
        label="The pupil’s own statement"
        optional
        rows={3}
        maxLength={4000}
        safeguarding={false}
        defaultValue={own?.statement ?? ''}
      />
      <SafeguardingLine />
      <LeadsMayRead defaultChecked={own?.leadsMayRead ?? true} />
      <Cluster>
        <Button type="submit" kind="primary" busy={busy}>
          Save
        </Button>
        <Button kind="plain" onClick={() => onDone(false)}>
          Leave it as it is
        </Button>
      </Cluster>
    </Form>
  );
}
