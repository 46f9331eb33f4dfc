import { useState } from 'react';
import { Button } from '../../ui/actions/button.tsx';
import { counted } from '../../ui/count-words.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { ProgressBar } from '../../ui/feedback/meter.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { FileDrop } from '../../ui/files/file-drop.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { ChosenFiles } from './chosen-files.tsx';
import { formatOptions } from './formats.ts';
import { type Format, keptFiles } from './kept-files.ts';
import { Pasting } from './pasting.tsx';
import { useReading } from './reading.ts';
import { accepted, rosterFiles, withFiles } from './roster-files.ts';
import { SchoolChoice } from './school-choice.tsx';

interface Chosen {
  files: readonly File[];
  left: readonly File[];
}

export function Choosing({ refused }: { refused: string | null }) {
  const before = keptFiles();
  const [{ files, left }, setChosen] = useState<Chosen>({ files: before?.files ?? [], left: [] });
  const [format, setFormat] = useState<Format>(before?.format ?? 'auto');
  const { reading, share, stop, refusal, schools, read, forget } = useReading();
  const take = (chosen: File[]) => {
    const parted = rosterFiles(chosen);
    setChosen((kept) => ({ files: withFiles(kept.files, parted.taken), left: parted.left }));
    forget();
  };
  const remove = (file: File) => setChosen({ files: files.filter((one) => one !== file), left: [] });
  const none = files.length === 0 ? 'Choose the files of your export first.' : null;
  return (
    <>
      <Card title="Your export">
        <FileDrop
          label="Drop the files here"
          hint="All the files of one export together: CSV, XLSX, XML, or one zip. Up to 50 MB."
          accept={accepted}
          onFiles={take}
        />
        <Pasting onPasted={(file) => take([file])} />
        <ChosenFiles files={files} left={left} onRemove={remove} />
        <Select
          name="format"
          label="What kind of export is it?"
          options={formatOptions}
          value={format}
          onChange={(event) => setFormat(event.target.value as Format)} // one of the options above
        />
        {refusal ? (
          <Unread sentence={refusal.problem ?? refusal.errors[0]?.message} reference={refusal.reference} />
        ) : null}
        {reading ? (
          <ProgressBar
            label="Reading the roster"
            words={counted(files.length, 'file')}
            max={1}
            {...(share === undefined ? {} : { value: share })}
          />
        ) : null}
        <Cluster>
          <Button kind="primary" busy={reading} refused={refused ?? none} onClick={() => void read({ files, format })}>
            Read and show me
          </Button>
          {reading ? <Button onClick={stop}>Stop reading</Button> : null}
        </Cluster>
        <Note>Reading changes nothing. The next page shows what would be added, changed and archived.</Note>
      </Card>
      {schools.length > 0 ? (
        <SchoolChoice schools={schools} reading={reading} onRead={(ref) => void read({ files, format }, ref)} />
      ) : null}
    </>
  );
}

/** The reader's own sentence: which file, which line, what to do. */
function Unread({ sentence, reference }: { sentence: string | undefined; reference: string | undefined }) {
  return (
    <ErrorState title="This could not be read" reference={reference}>
      <p>{sentence}</p>
      <p>Nothing in Noticed was changed.</p>
    </ErrorState>
  );
}
