import { useState } from 'react';
import { Button } from '../../ui/actions/button.tsx';
import { counted } from '../../ui/count-words.ts';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import type { SchoolOfFile } from './reading.ts';

interface SchoolChoiceProps {
  schools: readonly SchoolOfFile[];
  /** The one that is shown now. */
  current?: string | undefined;
  reading: boolean;
  /** Why no other can be read from here. */
  refused?: string | null;
  onRead: (ref: string) => void;
}

/** A file from a trust holds several schools; a Noticed holds one. */
export function SchoolChoice({ schools, current, reading, refused, onRead }: SchoolChoiceProps) {
  const [chosen, setChosen] = useState(schools.find((one) => one.name === current)?.ref);
  const unchosen = chosen ? null : 'Choose a school first.';
  const same = schools.find((one) => one.ref === chosen)?.name === current ? 'This one is shown below.' : null;
  return (
    <Card
      title={`This export holds ${counted(schools.length, 'school')}`}
      lede="Only one is taken; nothing of the others is kept."
    >
      <RadioGroup
        name="school"
        label="Which one is this?"
        choices={schools.map(({ ref, name }) => ({ value: ref, label: name }))}
        value={chosen ?? ''}
        onChange={setChosen}
      />
      <Cluster>
        <Button busy={reading} refused={refused ?? unchosen ?? same} onClick={() => chosen && onRead(chosen)}>
          Read this school
        </Button>
      </Cluster>
    </Card>
  );
}
