import { academicYearOf } from '@noticed/shared/domain/calendar/academic-year';
import { useState } from 'react';
import { fileAddress } from '../data/client.ts';
import { prefetch, useRead } from '../data/query.ts';
import { DateField } from '../ui/fields/date-field.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Note } from '../ui/layout/note.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Cluster, Stack } from '../ui/layout/stack.tsx';
import { FileLink } from './frame/file-link.tsx';
import { Comparison } from './own-record/comparison.tsx';
import '../ui/styles/notices.css';

export const loader = () => prefetch('readMe', {});

const lists = [
  { list: 'check-ins', label: 'My check-ins' },
  { list: 'placements', label: 'My placements' },
] as const;

/** What an adult logged and placed, to take along, and such a file beside what is here. */
export function Page() {
  const { today } = useRead('readMe', {});
  const [from, setFrom] = useState(`${academicYearOf(today)}-09-01`);
  const [to, setTo] = useState(today);
  const addressOf = (list: (typeof lists)[number]['list'], as: 'csv' | 'xlsx') =>
    fileAddress('exportOwn', { params: { list }, query: { from, to, as } });
  return (
    <Stack gap="loose">
      <PageHeader title="What I wrote" lede="Your own check-ins and placements, with your notes. Nobody else’s." />
      <Card title="Take it out">
        <Cluster>
          <DateField name="from" label="From" value={from} max={to} onChange={setFrom} />
          <DateField name="to" label="Until" value={to} min={from} max={today} onChange={setTo} />
        </Cluster>
        <ul className="notice-places">
          {lists.map(({ list, label }) => (
            <li key={list}>
              {label}:{' '}
              <FileLink href={addressOf(list, 'csv')}>
                CSV <span className="visually-hidden">of {label.toLowerCase()}</span>
              </FileLink>
              {' · '}
              <FileLink href={addressOf(list, 'xlsx')}>
                Excel <span className="visually-hidden">of {label.toLowerCase()}</span>
              </FileLink>
            </li>
          ))}
        </ul>
        <Note>
          These files name pupils: keep them where your school keeps such things. Each download is recorded. What was
          said in a restorative session is never in them.
        </Note>
      </Card>
      <Comparison />
    </Stack>
  );
}
