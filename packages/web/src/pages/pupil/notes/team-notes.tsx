import type { PupilPage } from '@noticed/shared/contract/pupils/pupils';
import { useState } from 'react';
import { type Answer, call } from '../../../data/client.ts';
import { refusalOf } from '../../../data/refusal.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { nearDay } from '../../../ui/day-words.ts';
import { Form } from '../../../ui/fields/form.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { Card } from '../../../ui/layout/card.tsx';
import { Line, LineList } from '../../../ui/layout/line-list.tsx';
import { Note } from '../../../ui/layout/note.tsx';
import { Dialog } from '../../../ui/overlay/dialog.tsx';
import { PupilStatement } from './statement.tsx';
import { Versions } from './versions.tsx';

type Lines = Answer<'readNotesWithReason'>['checkIns'];

/** A senior leader reads the team's notes of one pupil, with a reason. They are asked for by a press, and gone with the window. */
export function TeamNotes({ page: { pupil, may, today } }: { page: PupilPage }) {
  const [open, setOpen] = useState(false);
  const [lines, setLines] = useState<Lines | null>(null);
  if (!may.readNotesWithReason) return null;
  const close = () => {
    setOpen(false);
    setLines(null);
  };
  return (
    <Card title="The team’s notes">
      <p>You can read what colleagues noted about {pupil.name}, with a reason.</p>
      <div>
        <Button onClick={() => setOpen(true)}>Read the notes…</Button>
      </div>
      <Dialog open={open} title={<bdi>What colleagues noted about {pupil.name}</bdi>} onClose={close} size="large">
        {lines ? (
          <Notes lines={lines} name={pupil.name} today={today} />
        ) : (
          <Reason pupilId={pupil.id} onRead={setLines} />
        )}
      </Dialog>
    </Card>
  );
}

function Reason({ pupilId, onRead }: { pupilId: string; onRead: (lines: Lines) => void }) {
  const [error, setError] = useState<Error | null>(null);
  const { errors, problem } = refusalOf(error);
  const read = (values: FormData) =>
    call('readNotesWithReason', { params: { pupilId }, body: { reason: String(values.get('reason') ?? '') } }).then(
      (answer) => onRead(answer.checkIns),
      setError,
    );
  return (
    <Form label="Why you read them" errors={errors} problem={problem} onSubmit={(values) => void read(values)}>
      <TextArea name="reason" label="Why you read them" rows={2} maxLength={300} />
      <Note>That you read them is recorded with your name and the time, and the reason is kept.</Note>
      <div>
        <Button type="submit" kind="primary">
          Read the notes
        </Button>
      </div>
    </Form>
  );
}

function Notes({ lines, name, today }: { lines: Lines; name: string; today: string }) {
  const noted = lines.filter((one) => one.note !== null && !one.retracted);
  if (noted.length === 0) return <p>Nobody has written a note.</p>;
  return (
    <LineList label="Notes">
      {noted.map((line) => (
        <Line
          key={line.id}
          title={line.practice}
          meta={nearDay(line.happenedOn, today)}
          detail={
            <>
              <p>
                <bdi>{line.adult}</bdi>: <span dir="auto">{line.note}</span>
              </p>
              {line.correctedAt ? <Versions correctedAt={line.correctedAt} earlier={line.earlier} /> : null}
              <PupilStatement name={name} statement={line.statement} />
            </>
          }
        />
      ))}
    </LineList>
  );
}
