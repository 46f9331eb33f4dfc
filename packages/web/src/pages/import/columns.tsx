import type { ImportFile } from '@noticed/shared/contract/roster/import-preview';
import { useState } from 'react';
import { useRead, useWrite } from '../../data/query.ts';
import { refusalOf } from '../../data/refusal.ts';
import { Button } from '../../ui/actions/button.tsx';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { type Column, Table } from '../../ui/layout/table.tsx';

type FileColumn = ImportFile['columns'][number];

interface ColumnsProps {
  file: ImportFile;
  /** Why it cannot be read again from here. */
  refused: string | null;
  reading: boolean;
  /** Reads the file again as it is now said to be. */
  onKept: () => void;
}

const because: Record<FileColumn['because'], string> = {
  mapping: 'As you said before',
  heading: 'By its heading',
  values: 'By what stands in it',
  nothing: 'Not used so far',
};

/** What each column of a pupil list holds: a guess that a person confirms or puts right, once for every file of this shape. */
export function Columns({ file, refused, reading, onKept }: ColumnsProps) {
  const { fields } = useRead('listFields', {});
  const [chosen, setChosen] = useState<Record<string, string | null>>({});
  const [blankMeans, setBlankMeans] = useState<'unknown' | 'no'>(file.blankMeans);
  const [dateOrder, setDateOrder] = useState<ImportFile['dateOrder']>(file.dateOrder);
  const write = useWrite('keepMapping');
  const { problem, reference } = refusalOf(write.error);
  const fieldOf = (column: FileColumn) => chosen[column.heading] ?? (column.heading in chosen ? null : column.field);
  const keep = () =>
    write.mutate(
      {
        params: { shape: file.shape },
        body: {
          columns: file.columns.map((one) => ({ heading: one.heading, field: fieldOf(one) })),
          blankMeans,
          dateOrder,
        },
      },
      { onSuccess: onKept },
    );
  const columns: readonly Column<FileColumn>[] = [
    { id: 'heading', heading: 'Column', rowHeading: true, cell: (row) => <bdi>{row.heading || 'No heading'}</bdi> },
    { id: 'examples', heading: 'For example', cell: (row) => <bdi>{row.examples.join(' · ')}</bdi> },
    {
      id: 'field',
      heading: 'Holds',
      cell: (row) => (
        <Select
          name={`field-${row.heading}`}
          label={`What the column ${row.heading} holds`}
          labelHidden
          width="full"
          options={[{ value: '', label: 'Leave it out' }, ...fields.map(({ id, label }) => ({ value: id, label }))]}
          value={fieldOf(row) ?? ''}
          onChange={(event) => setChosen({ ...chosen, [row.heading]: event.target.value || null })}
        />
      ),
    },
    { id: 'because', heading: 'Why', cell: (row) => (row.heading in chosen ? 'As you say' : because[row.because]) },
  ];
  return (
    <Card
      title={`Columns of ${file.name}`}
      lede={
        file.remembered
          ? 'Read as you said for the last file of this shape.'
          : 'Check the guesses. They are kept for the next file of this shape.'
      }
    >
      <Table
        caption={`Columns of ${file.name}`}
        captionHidden
        columns={columns}
        rows={file.columns}
        rowKey={(row) => row.heading}
      />
      <RadioGroup
        name={`blank-${file.shape}`}
        label="An empty cell under SEN, pupil premium and the like means"
        choices={[
          {
            value: 'unknown',
            label: 'Not known',
            hint: 'These pupils stay out of comparisons and are counted beside them.',
          },
          { value: 'no', label: 'No', hint: 'Only if your MIS leaves out every “No”.' },
        ]}
        value={blankMeans}
        onChange={(value) => setBlankMeans(value === 'no' ? 'no' : 'unknown')}
      />
      <RadioGroup
        name={`dates-${file.shape}`}
        label="A date such as 4/3/2012 is"
        choices={[
          { value: 'auto', label: 'As the file itself shows, else 4 March' },
          { value: 'day-first', label: '4 March 2012' },
          { value: 'month-first', label: '3 April 2012' },
        ]}
        value={dateOrder ?? 'auto'}
        onChange={(value) => setDateOrder(value === 'day-first' || value === 'month-first' ? value : null)}
      />
      {problem ? (
        <ErrorState title="This was not kept" reference={reference}>
          <p>{problem}</p>
        </ErrorState>
      ) : null}
      <Cluster>
        <Button busy={write.isPending || reading} refused={refused} onClick={keep}>
          Keep this and read the file again
        </Button>
      </Cluster>
      <Note>UPNs are matched and never shown.</Note>
    </Card>
  );
}
