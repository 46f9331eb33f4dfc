import { fileAddress } from '../../data/client.ts';
import { Card } from '../../ui/layout/card.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { FileLink } from '../frame/file-link.tsx';
import '../../ui/styles/notices.css';

const lists = [
  { list: 'pupils', label: 'Pupils on roll' },
  { list: 'registers', label: 'Everybody’s registers' },
] as const;

/** The roster as files that Excel opens and Noticed reads again, and an empty list to fill in. */
export function Downloads() {
  return (
    <Card title="Take out">
      <ul className="notice-places">
        {lists.map(({ list, label }) => (
          <li key={list}>
            {label}:{' '}
            <FileLink href={fileAddress('exportRoster', { params: { list }, query: { as: 'csv' } })}>
              CSV <span className="visually-hidden">of {label.toLowerCase()}</span>
            </FileLink>
            {' · '}
            <FileLink href={fileAddress('exportRoster', { params: { list }, query: { as: 'xlsx' } })}>
              Excel <span className="visually-hidden">of {label.toLowerCase()}</span>
            </FileLink>
          </li>
        ))}
        <li>
          <a href={fileAddress('readTemplate', {})}>An empty list to fill in</a>
        </li>
      </ul>
      <Note>Each download is recorded. UPNs stay here.</Note>
    </Card>
  );
}
