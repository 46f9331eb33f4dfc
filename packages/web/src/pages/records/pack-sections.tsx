import type { PackSection } from '@noticed/shared/contract/protection/subject-access';
import type { LeaveOutGround } from '@noticed/shared/domain/privacy/subject-access';
import { useState } from 'react';
import { Button } from '../../ui/actions/button.tsx';
import { counted } from '../../ui/count-words.ts';
import { Select } from '../../ui/fields/select.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import { Facts } from '../../ui/layout/facts.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { useSaveRequest } from './check-form.tsx';
import type { AccessPage } from './request.tsx';
import '../../ui/styles/privacy.css';

/** What is in the pack, part by part, as the person will read it. */
export function PackSections({ page, open }: { page: AccessPage; open: boolean }) {
  const { sections, notIncluded } = page;
  return (
    <Card title="What is in the pack" lede={`${counted(sections.length, 'part')}, drawn from everything that is kept.`}>
      {sections.map((section) => (
        <Disclosure key={section.heading} summary={`${section.heading} (${section.records.length})`}>
          <Note>
            {section.purpose}. Kept: {section.kept}.
          </Note>
          {section.records.slice(0, most).map((one) => (
            <Record key={one.id} record={one} page={page} open={open} />
          ))}
          {section.records.length > most ? <Note>{section.records.length - most} more are in the file.</Note> : null}
        </Disclosure>
      ))}
      <Disclosure summary="What is not in it, and why">
        <ul className="bullets">
          {notIncluded.map(({ what, why }) => (
            <li key={what}>
              <strong>{what}</strong>: {why}.
            </li>
          ))}
        </ul>
      </Disclosure>
    </Card>
  );
}

/** More than anybody reads on a screen; the file has all. */
const most = 200;

type PackRecord = PackSection['records'][number];

function Record({ record, page, open }: { record: PackRecord; page: AccessPage; open: boolean }) {
  const ground = page.grounds.find((one) => one.id === record.leftOut);
  return (
    <div className="pack-record" data-left-out={ground ? '' : undefined}>
      <Facts facts={record.fields} />
      {ground ? <Note>Left out: {ground.words}.</Note> : null}
      {open ? <LeaveOut record={record} page={page} /> : null}
    </div>
  );
}

function LeaveOut({ record, page }: { record: PackRecord; page: AccessPage }) {
  const [asking, setAsking] = useState(false);
  const write = useSaveRequest(page);
  const others = write.before.leftOut.filter((one) => one.id !== record.id);
  const put = (ground: LeaveOutGround | null) =>
    write.save({ leftOut: ground ? [...others, { id: record.id, ground }] : others });
  if (record.leftOut)
    return (
      <div>
        <Button size="small" busy={write.isPending} onClick={() => put(null)}>
          Put it back in
        </Button>
      </div>
    );
  if (!asking)
    return (
      <div>
        <Button size="small" onClick={() => setAsking(true)}>
          Leave this out
        </Button>
      </div>
    );
  const options = [
    { value: '', label: 'Choose why' },
    ...page.grounds.map(({ id, words }) => ({ value: id, label: words })),
  ];
  return (
    <Select
      name={`ground-${record.id}`}
      label="Why it is left out"
      options={options}
      onChange={(event) => event.target.value && put(event.target.value as LeaveOutGround)} // one of the grounds above
    />
  );
}
