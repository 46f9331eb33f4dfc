import { useState } from 'react';
import type { Answer } from '../../data/client.ts';
import { prefetch } from '../../data/query.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Badge } from '../../ui/feedback/badge.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';
import { momentWords, wholeDate } from '../../ui/whole-dates.ts';

type Access = Answer<'readWhoCanSee'>;

/** Who can see this pupil today, and why. Asked for, not shown: few need it, and it is long. */
export function WhoCanSee({ pupilId, name }: { pupilId: string; name: string }) {
  const [access, setAccess] = useState<Access | null>(null);
  const say = useToast();
  const ask = () =>
    prefetch('readWhoCanSee', { params: { pupilId } }).then(setAccess, (error: Error) =>
      say({ kind: 'problem', text: error.message }),
    );
  return (
    <Card title="Access">
      <div>
        <Button onClick={ask}>Who can see {name}?</Button>
      </div>
      <Dialog open={access !== null} title={`Who can see ${name} today, and why`} onClose={() => setAccess(null)}>
        {access ? <People access={access} /> : null}
      </Dialog>
    </Card>
  );
}

function People({ access: { people, opened, shutOut } }: { access: Access }) {
  return (
    <>
      <LineList label="People">
        {people.map((one) => (
          <Line
            key={one.name}
            title={<bdi>{one.name}</bdi>}
            meta={one.inFull ? null : <Badge>what works only</Badge>}
            detail={one.until ? `${one.why.join('; ')}, until ${wholeDate(one.until)}` : one.why.join('; ')}
          />
        ))}
      </LineList>
      {opened.map(({ name, until }) => (
        <Note key={name + until}>
          <bdi>{name}</bdi> opened what was written of them in confidence, by break-glass, and can read it until{' '}
          {momentWords(until)}.
        </Note>
      ))}
      {shutOut > 0 ? (
        <Note>
          {shutOut === 1 ? 'One member of staff is' : `${shutOut} members of staff are`} shut out of everything here by
          a declared conflict, such as their own child. Who is not said.
        </Note>
      ) : null}
      <Note>
        Every adult of the school can find a name and a form, to log a moment; they read nothing back. Data managers see
        the roster: name, registers and what was imported.
      </Note>
    </>
  );
}
