import { Button } from '../../ui/actions/button.tsx';
import { IconButton } from '../../ui/actions/icon-button.tsx';
import { DateField } from '../../ui/fields/date-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { AddIcon, CloseIcon } from '../../ui/icons.tsx';
import { Note } from '../../ui/layout/note.tsx';
import type { Row } from './draft.ts';
import '../../ui/styles/span-rows.css';

interface SpanRowsProps {
  label: string;
  rows: readonly Row[];
  /** What one of them is called on the button that adds it. */
  one: string;
  onChange: (row: Row) => void;
  onRemove: (row: Row) => void;
  onAdd: () => void;
}

/** Named stretches of days, one a line. */
export function SpanRows({ label, rows, one, onChange, onRemove, onAdd }: SpanRowsProps) {
  return (
    <>
      {rows.length > 0 ? (
        <ul className="span-rows" aria-label={label}>
          {rows.map((row) => (
            <SpanRow key={row.key} row={row} onChange={onChange} onRemove={onRemove} />
          ))}
        </ul>
      ) : (
        <Note>None yet.</Note>
      )}
      <div>
        <Button size="small" icon={<AddIcon />} onClick={onAdd}>
          Add {one}
        </Button>
      </div>
    </>
  );
}

function SpanRow({ row, onChange, onRemove }: { row: Row } & Pick<SpanRowsProps, 'onChange' | 'onRemove'>) {
  const name = row.name || 'this line';
  return (
    <li className="span-row">
      <TextField
        name={`${row.key}.name`}
        label="Name"
        value={row.name}
        maxLength={60}
        onChange={(event) => onChange({ ...row, name: event.target.value })}
      />
      <DateField
        name={`${row.key}.from`}
        label="First day"
        value={row.from}
        onChange={(from) => onChange({ ...row, from })}
      />
      <DateField
        name={`${row.key}.to`}
        label="Last day"
        value={row.to}
        {...(row.from ? { min: row.from } : {})}
        onChange={(to) => onChange({ ...row, to })}
      />
      <IconButton label={`Take out ${name}`} icon={<CloseIcon />} onClick={() => onRemove(row)} />
    </li>
  );
}
