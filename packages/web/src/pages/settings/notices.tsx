import type { PrivacyNotice } from '@noticed/shared/contract/protection/privacy-notices';
import { useState } from 'react';
import { Link } from 'react-router';
import { prefetch, useRead } from '../../data/query.ts';
import { useFormWrite } from '../../data/use-form-write.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Cluster, Stack } from '../../ui/layout/stack.tsx';
import { Tabs } from '../../ui/layout/tabs.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';
import { wholeDate } from '../../ui/whole-dates.ts';

const asked = { query: {} };

export const loader = () => prefetch('readPrivacyNotices', asked);

const tabNames = { pupils: 'Pupils', parents: 'Parents and carers', staff: 'Staff' };

/** The notices in the school's own words. Ours are a start: a data protection officer should read them. */
export function Page() {
  const { notices } = useRead('readPrivacyNotices', asked);
  const tabs = notices.map((notice) => ({
    id: notice.audience,
    label: tabNames[notice.audience],
    panel: <Editor key={`${notice.audience} ${notice.version}`} notice={notice} />,
  }));
  return (
    <Stack gap="loose">
      <PageHeader
        title="Privacy notices"
        lede="What people read about Noticed. Put in the name of your data protection officer, and whatever your school does otherwise."
        back={{ to: paths.settings(), label: 'Settings' }}
        actions={<Link to={paths.privacy()}>As people see them</Link>}
      />
      <Tabs label="For whom" tabs={tabs} />
    </Stack>
  );
}

type Section = PrivacyNotice['sections'][number] & { key: number };

function Editor({ notice }: { notice: PrivacyNotice }) {
  const [sections, setSections] = useState<Section[]>(() => notice.sections.map((one, key) => ({ ...one, key })));
  const write = useFormWrite('savePrivacyNotice');
  const say = useToast();
  const send = (kept: PrivacyNotice['sections'], done: string) =>
    write.mutate(
      { params: { audience: notice.audience }, body: { version: notice.version, sections: kept } },
      { onSuccess: () => say({ text: done }) },
    );
  const save = (values: FormData) =>
    send(
      sections.map(({ key }) => ({
        heading: String(values.get(`heading-${key}`)),
        text: String(values.get(`text-${key}`)),
      })),
      'Saved. Everybody reads it from now on.',
    );
  const add = () => setSections((before) => [...before, { key: Date.now(), heading: '', text: '' }]);
  return (
    <Form label={notice.title} onSubmit={save} errors={write.refusal.errors} problem={write.refusal.problem}>
      <Note>
        {notice.savedOn
          ? `Last changed on ${wholeDate(notice.savedOn)}.`
          : 'These are our words; nothing was changed yet.'}
      </Note>
      {sections.map(({ key, heading, text }, place) => (
        <Card key={key}>
          <TextField name={`heading-${key}`} label={`Heading ${place + 1}`} defaultValue={heading} maxLength={120} />
          <TextArea
            name={`text-${key}`}
            label={`Text ${place + 1}`}
            rows={6}
            defaultValue={text}
            maxLength={4000}
            safeguarding={place === 0}
          />
          <div>
            <Button size="small" onClick={() => setSections((before) => before.filter((one) => one.key !== key))}>
              Take part {place + 1} away
            </Button>
          </div>
        </Card>
      ))}
      <Cluster>
        <Button type="submit" kind="primary" busy={write.isPending}>
          Save
        </Button>
        <Button onClick={add}>Add a part</Button>
        {notice.savedOn ? (
          <Button busy={write.isPending} onClick={() => send([], 'Our words are back.')}>
            Go back to our words
          </Button>
        ) : null}
      </Cluster>
    </Form>
  );
}
