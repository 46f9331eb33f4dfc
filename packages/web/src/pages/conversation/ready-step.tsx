import { Button } from '../../ui/actions/button.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';

interface ReadyStepProps {
  names: { pupil: string; partner: string };
  busy: boolean;
  onNotToday: (who: 'pupil' | 'partner') => void;
}

/** “Not today” is a good answer from either, one press away, and asks for no reason. */
export function ReadyStep({ names, busy, onNotToday }: ReadyStepProps) {
  return (
    <>
      <Cluster>
        {(['pupil', 'partner'] as const).map((who) => (
          <Button key={who} busy={busy} onClick={() => onNotToday(who)}>
            Not today for {names[who]}
          </Button>
        ))}
      </Cluster>
      <Note>It then waits for another day and is never counted as late.</Note>
    </>
  );
}
