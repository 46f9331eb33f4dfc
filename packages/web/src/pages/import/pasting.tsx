import { useState } from 'react';
import { Button } from '../../ui/actions/button.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import { Cluster, Stack } from '../../ui/layout/stack.tsx';

/** Cells copied out of a spreadsheet: they come as text with tabs, which is read as any other list. */
export function Pasting({ onPasted }: { onPasted: (file: File) => void }) {
  const [text, setText] = useState('');
  const use = () => {
    onPasted(new File([text], 'pasted.tsv', { type: 'text/tab-separated-values' }));
    setText('');
  };
  return (
    <Disclosure summary="Paste from a spreadsheet instead">
      <Stack>
        <TextArea
          name="pasted"
          label="Cells with their headings"
          hint="Select them in the spreadsheet, copy, and paste them here."
          safeguarding={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Cluster>
          <Button refused={text.trim() === '' ? 'Paste the cells first.' : null} onClick={use}>
            Use these cells
          </Button>
        </Cluster>
      </Stack>
    </Disclosure>
  );
}
