import type { ImportPreview } from '@noticed/shared/contract/roster/import-preview';
import { useState } from 'react';
import { useWrite } from '../../data/query.ts';
import { refusalOf } from '../../data/refusal.ts';
import { Button } from '../../ui/actions/button.tsx';
import { counted } from '../../ui/count-words.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';

type Question = ImportPreview['questions'][number];

const why: Record<Question['why'], string> = {
  'ids-disagree': 'The numbers in the file point at more than one pupil.',
  'same-name': 'Somebody here has this name, and the file does not prove that it is the same child.',
  'named-twice': 'Another pupil of the file is this one already.',
};

const newPupil = 'new';

/** Pupils who may be somebody that is known: only a person can say, and nothing is applied before they did. */
export function Questions({ preview }: { preview: ImportPreview }) {
  const open = preview.questions.filter((one) => !one.answered);
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const write = useWrite('answerImport');
  const { problem, errors, reference } = refusalOf(write.error);
  if (preview.questions.length === 0) return null;
  const meant = (one: Question) => chosen[one.id] ?? (one.answered ? one.answer : one.suggested) ?? newPupil;
  const send = () =>
    write.mutate({
      params: { importId: preview.id },
      body: {
        answers: preview.questions.map((one) => ({
          question: one.id,
          pupilId: meant(one) === newPupil ? null : meant(one),
        })),
      },
    });
  return (
    <Card
      title={open.length > 0 ? `Who ${open.length === 1 ? 'is this' : 'are these'}?` : 'Who they are, as you said'}
      lede={`${counted(preview.questions.length, 'pupil')} of the file could be somebody who is here already.`}
    >
      {preview.questions.map((one) => (
        <RadioGroup
          key={one.id}
          name={one.id}
          label={one.year ? `${one.name}, Year ${one.year}` : one.name}
          hint={why[one.why]}
          choices={[
            ...one.candidates.map((candidate) => ({
              value: candidate.pupilId,
              label: `The same as ${candidate.name}${candidate.form ? `, ${candidate.form}` : ''}${candidate.left ? ', who had left' : ''}`,
              hint: candidate.by.join(', '),
            })),
            { value: newPupil, label: 'A new pupil' },
          ]}
          value={meant(one)}
          onChange={(value) => setChosen({ ...chosen, [one.id]: value })}
        />
      ))}
      {write.error ? (
        <ErrorState title="This was not kept" reference={reference}>
          <p>{problem ?? errors[0]?.message}</p>
        </ErrorState>
      ) : null}
      <Cluster>
        <Button kind={open.length > 0 ? 'primary' : 'quiet'} busy={write.isPending} onClick={send}>
          {open.length > 0 ? 'Yes, that is who they are' : 'Say it again'}
        </Button>
      </Cluster>
    </Card>
  );
}
