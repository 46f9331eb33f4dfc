import { useState } from 'react';
import type { Answer } from '../../data/client.ts';
import { prefetch } from '../../data/query.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';

type People = Answer<'readWhoCanSee'>['people'];

/** Who can see this pupil today, and why. Asked for, not shown: few need it, and it is long. */
export function WhoCanSee({ pupilId, name }: { pupilId: string; name: string }) {
  const [people, setPeople] = useState<People | null>(null);
  const say = useToast();
  const ask = () =>
    prefetch('readWhoCanSee', { params: { pupilId } }).then(
      (answer) => setPeople(answer.people),
      (error: Error) => say({ kind: 'problem', text: error.message }),
    );
  return (
    <Card title="Access">
      <div>
        <Button onClick={ask}>Who can see {name}?</Button>
      </div>
      <Dialog open={people !== null} title={`Who can see ${name} today, and why`} onClose={() => setPeople(null)}>
        <LineList label="People">
          {people?.map((one) => (
            <Line key={one.name} title={<bdi>{one.name}</bdi>} detail={one.why.join('; ')} />
          ))}
        </LineList>
      </Dialog>
    </Card>
  );
}
