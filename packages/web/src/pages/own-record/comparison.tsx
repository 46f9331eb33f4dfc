import { useState } from 'react';
import { type Answer, upload } from '../../data/client.ts';
import { type Refusal, refusalOf } from '../../data/refusal.ts';
import { counted } from '../../ui/count-words.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { ProgressBar } from '../../ui/feedback/meter.tsx';
import { FileDrop } from '../../ui/files/file-drop.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Callout } from '../../ui/layout/note.tsx';
import { type Column, Table } from '../../ui/layout/table.tsx';

type Compared = Answer<'compareOwn'>;

/** Such a file read again: every row is found here, or named. */
export function Comparison() {
  const [reading, setReading] = useState(false);
  const [found, setFound] = useState<Compared | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const compare = async (files: readonly File[]) => {
    setReading(true);
    setFound(null);
    setRefusal(null);
    try {
      setFound(await upload('compareOwn', files, {}));
    } catch (error) {
      setRefusal(refusalOf(error as Error)); // everything thrown here is one
    } finally {
      setReading(false);
    }
  };
  return (
    <Card
      title="Compare a file with what is here"
      lede="One that you took out earlier, even if a spreadsheet has saved it since. Nothing comes in by it."
    >
      <FileDrop
        label="Drop one file here"
        hint="CSV or XLSX."
        accept=".csv,.xlsx"
        onFiles={(files) => void compare(files)}
      />
      {reading ? <ProgressBar label="Reading the file" /> : null}
      {refusal ? (
        <ErrorState title="This could not be read" reference={refusal.reference}>
          <p>{refusal.problem ?? refusal.errors[0]?.message}</p>
        </ErrorState>
      ) : null}
      {found ? <Found found={found} /> : null}
    </Card>
  );
}

const one = { 'check-ins': 'check-in', placements: 'placement' };

function Found({ found: { list, rows, here, kept, others } }: { found: Compared }) {
  return (
    <>
      <div role="status">
        <Callout title={`${here} of ${counted(rows, one[list])} in the file stand here as they are written there`}>
          <p>
            {kept === here
              ? 'Noticed holds no others for these days.'
              : `For these days Noticed holds ${counted(kept, one[list])} of yours in all.`}
          </p>
        </Callout>
      </div>
      {others.length > 0 ? (
        <Table
          caption="Rows that do not: changed since, taken back, or written by somebody else"
          columns={columns}
          rows={others}
          rowKey={(row) => String(row.line)}
        />
      ) : null}
    </>
  );
}

const columns: readonly Column<Compared['others'][number]>[] = [
  { id: 'line', heading: 'Line', align: 'end', cell: (row) => row.line },
  { id: 'day', heading: 'Day', cell: (row) => row.cells[0] },
  { id: 'pupil', heading: 'Pupil', rowHeading: true, cell: (row) => <bdi>{row.cells[1]}</bdi> },
  { id: 'form', heading: 'Tutor group', cell: (row) => row.cells[2] },
];
