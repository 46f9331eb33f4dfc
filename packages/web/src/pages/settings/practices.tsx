import type { BankedPractice } from '@noticed/shared/contract/settings/practices';
import { useState } from 'react';
import { prefetch, useRead } from '../../data/query.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { counted } from '../../ui/count-words.ts';
import { AddIcon } from '../../ui/icons.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { LineList } from '../../ui/layout/line-list.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { PracticeForm } from './practices/practice-form.tsx';
import { PracticeLine } from './practices/practice-line.tsx';
import { bankParts } from './practices/words.ts';

export const loader = () => prefetch('listBank', {});

/** What can be logged at this school, and what is suggested for which phase. */
export function Page() {
  const { practices } = useRead('listBank', {});
  const [editing, setEditing] = useState<BankedPractice | 'new' | null>(null);
  const hidden = practices.filter((one) => one.hidden).length;
  return (
    <Stack gap="loose">
      <PageHeader
        title="Practice bank"
        lede={`${counted(practices.length - hidden, 'practice')} on offer${hidden > 0 ? ` · ${hidden} hidden` : ''}`}
        back={{ to: paths.settings(), label: 'Settings' }}
        actions={
          <Button kind="primary" icon={<AddIcon />} onClick={() => setEditing('new')}>
            Add a practice
          </Button>
        }
      />
      <Note>
        A renamed practice is offered under its new name; moments that were logged before keep the old one. A hidden
        practice is offered to nobody and stays in the record.
      </Note>
      {bankParts(practices).map(({ title, lede, shown }) => (
        <Card key={title} title={title} lede={lede} flush>
          <LineList label={title}>
            {shown.map((one) => (
              <PracticeLine key={one.id} practice={one} onEdit={() => setEditing(one)} />
            ))}
          </LineList>
        </Card>
      ))}
      {editing ? <PracticeForm practice={editing === 'new' ? null : editing} onClose={() => setEditing(null)} /> : null}
    </Stack>
  );
}
