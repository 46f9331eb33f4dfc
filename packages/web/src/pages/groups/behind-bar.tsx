import { Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { Sent } from '../../data/client.ts';
import { useRead } from '../../data/query.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Skeleton } from '../../ui/feedback/skeleton.tsx';
import { Note } from '../../ui/layout/note.tsx';

type Asked = Sent<'listGroupPupils'>['query'];

/** The pupils behind a number, on demand, for whoever may see them; never printed. */
export function BehindBar({ query }: { query: Asked }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="no-print">
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Hide the pupils' : 'Show the pupils whom you may see'}
      </Button>
      {open ? (
        <Suspense fallback={<Skeleton label="Looking up the pupils" lines={3} />}>
          <Pupils query={query} />
        </Suspense>
      ) : null}
    </div>
  );
}

function Pupils({ query }: { query: Asked }) {
  const { pupils, shownOnly } = useRead('listGroupPupils', { query });
  return (
    <>
      {pupils.length > 0 ? (
        <ul className="sentences">
          {pupils.map(({ id, name, form }) => (
            <li key={id}>
              <Link to={paths.pupil(id)}>{name}</Link>
              {form ? `, ${form}` : ''}
            </li>
          ))}
        </ul>
      ) : null}
      {pupils.length === 0 && !shownOnly ? <Note>Nobody now.</Note> : null}
      {shownOnly ? <Note>Only pupils of whom you may know this are listed.</Note> : null}
    </>
  );
}
