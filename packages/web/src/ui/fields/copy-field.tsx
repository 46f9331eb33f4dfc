import { useRef, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { CheckIcon } from '../icons.tsx';
import { TextArea } from './text-area.tsx';

export interface CopyFieldProps {
  name: string;
  label: string;
  value: string;
  hint?: string;
}

/** Characters on a line of a phone, for browsers that do not make a box as high as its text. */
const onALine = 30;

/** Something to be taken elsewhere: shown whole, on a phone too, copied with one press, and selectable where copying is refused. */
export function CopyField({ name, label, value, hint }: CopyFieldProps) {
  const box = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setSaid('Copied.');
    } catch {
      // Without leave to write to the clipboard, the text is selected for the person’s own key.
      box.current?.querySelector('textarea')?.select();
      setSaid('Selected: copy it with your keyboard.');
    }
  };
  return (
    <div ref={box} className="stack" data-gap="tight">
      <TextArea
        name={name}
        label={label}
        hint={hint}
        value={value}
        readOnly
        safeguarding={false}
        rows={Math.ceil(value.length / onALine)}
        spellCheck={false}
      />
      <div className="cluster">
        <Button icon={said === 'Copied.' ? <CheckIcon /> : undefined} onClick={() => void copy()}>
          Copy
        </Button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}
