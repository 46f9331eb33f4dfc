import type { Statement } from '@noticed/shared/contract/registers/check-ins';
import { refusalOf } from '../../../data/refusal.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Form } from '../../../ui/fields/form.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { Note } from '../../../ui/layout/note.tsx';
import { Dialog } from '../../../ui/overlay/dialog.tsx';
import { UnlessProjected } from '../../../ui/projector-safe.tsx';
import { momentWords } from '../../../ui/whole-dates.ts';
import { Versions } from './versions.tsx';
import '../../../ui/styles/statement.css';

/** What the pupil says to a note. It stands wherever the note stands. */
export function PupilStatement({ name, statement }: { name: string; statement: Statement | null }) {
  if (!statement) return null;
  const { words, by, at, earlier } = statement;
  return (
    <UnlessProjected>
      <figure className="statement">
        <figcaption>{name} says:</figcaption>
        <blockquote dir="auto">{words}</blockquote>
        <Note>
          Written down with {by}, {momentWords(at)}
        </Note>
        {earlier.length > 0 ? <Versions correctedAt={at} earlier={earlier} /> : null}
      </figure>
    </UnlessProjected>
  );
}

interface WriteStatementProps {
  open: boolean;
  name: string;
  statement: Statement | null;
  write: { mutate: (words: string) => void; error: Error | null; isPending: boolean };
  onClose: () => void;
}

/** Writes down what a pupil says, in their own words and read back to them. */
export function WriteStatement({ open, name, statement, write, onClose }: WriteStatementProps) {
  const { errors, problem } = refusalOf(write.error);
  const save = (values: FormData) => write.mutate(String(values.get('words') ?? ''));
  return (
    <Dialog open={open} title={<bdi>What {name} says to this</bdi>} onClose={onClose}>
      <Form label="What they say" errors={errors} problem={problem} onSubmit={save}>
        <TextArea
          name="words"
          label={`In ${name}’s own words`}
          hint="Read it back: is this what you meant? It is shown wherever the note is shown."
          rows={4}
          maxLength={2000}
          defaultValue={statement?.words ?? ''}
        />
        <div>
          <Button type="submit" kind="primary" busy={write.isPending}>
            Keep it beside the note
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
