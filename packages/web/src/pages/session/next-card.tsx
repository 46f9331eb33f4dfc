import type { SessionPage } from '@noticed/shared/contract/sessions/session-page';
import type { LaterMove } from '@noticed/shared/domain/restorative-session/restorative-session';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { ErrorSummary } from '../../ui/fields/error-summary.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { moveWords, offersOf } from './course.ts';
import { MoveSheet, type SmallMove } from './move-sheet.tsx';
import { nextWords } from './stage-words.ts';
import { useSessionWrite } from './use-session-write.ts';

interface NextCardProps {
  session: SessionPage;
  today: string;
  onHold: () => void;
}

/** What waits, and every way on from here; what cannot be done yet says why. */
export function NextCard({ session, today, onHold }: NextCardProps) {
  const [asking, setAsking] = useState<SmallMove | null>(null);
  const write = useSessionWrite('moveSession');
  const { onward, other } = offersOf(session);
  const isAhead = session.stage === 'planned' || session.stage === 'deferred';
  const close = () =>
    write.mutate(
      { params: { sessionId: session.id }, body: { version: session.version, move: 'close' } },
      { onError: write.onError },
    );
  const choose = (move: LaterMove) => {
    if (move === 'hold') onHold();
    else if (move === 'close') close();
    else setAsking(move);
  };
  return (
    <Card title="What comes next">
      <p>{nextWords(session, today)}</p>
      {session.nextSteps.length > 0 && onward.length > 0 ? (
        <ul className="bullets">
          {session.nextSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      ) : null}
      <ErrorSummary errors={write.refusal.errors} problem={write.refusal.problem} />
      {onward.length > 0 ? (
        <Cluster>
          {isAhead ? (
            <LinkButton kind="primary" to={paths.conversation(session.pupil.id, session.id)}>
              Start the conversation
            </LinkButton>
          ) : null}
          {onward.map(({ move, refused }, at) => (
            <Button
              key={move}
              kind={at === 0 && !isAhead ? 'primary' : 'quiet'}
              refused={refused}
              busy={move === 'close' && write.isPending}
              onClick={() => choose(move)}
            >
              {moveWords[move]}
            </Button>
          ))}
        </Cluster>
      ) : (
        <Cluster>
          <LinkButton to={`${paths.planSession(session.pupil.id)}?with=${session.adultId ?? ''}`}>
            Plan another session
          </LinkButton>
        </Cluster>
      )}
      {other.length > 0 ? (
        <Cluster>
          {other.map(({ move }) => (
            <Button key={move} kind="plain" onClick={() => choose(move)}>
              {moveWords[move]}
            </Button>
          ))}
        </Cluster>
      ) : null}
      {asking ? <MoveSheet move={asking} session={session} today={today} onClose={() => setAsking(null)} /> : null}
    </Card>
  );
}
