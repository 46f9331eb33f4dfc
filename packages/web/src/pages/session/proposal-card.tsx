import type { SessionPage } from '@noticed/shared/contract/sessions/session-page';
import type { Standing } from '@noticed/shared/domain/relationship/phase';
import { useState } from 'react';
import { newId } from '../../data/id.ts';
import { useWrite } from '../../data/query.ts';
import { Button } from '../../ui/actions/button.tsx';
import { ErrorSummary } from '../../ui/fields/error-summary.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';
import { PhaseMark } from '../../ui/people/phase-mark.tsx';
import { UnlessProjected } from '../../ui/projector-safe.tsx';
import { standingWords } from '../../ui/words.ts';
import { useSessionWrite } from './use-session-write.ts';

/** What the record suggests. Nothing moves unless the adult moves it, and leaving it is an answer. */
export function ProposalCard({ session }: { session: SessionPage }) {
  const { mine, phase, proposal, placed } = session;
  if (!mine || phase === null) return null;
  return (
    <UnlessProjected>
      {proposal ? (
        <Proposal session={session} phase={phase} proposal={proposal} />
      ) : (
        <Card title="Where you stand">
          <PhaseMark standing={phase} word />
          <Note>
            {placed
              ? 'You placed it after this session. You can move it again at any time.'
              : 'Only you move it, when you are ready, on the register or on the pupil’s page.'}
          </Note>
        </Card>
      )}
    </UnlessProjected>
  );
}

interface ProposalProps {
  session: SessionPage;
  phase: Standing;
  proposal: NonNullable<SessionPage['proposal']>;
}

function Proposal({ session, phase, proposal }: ProposalProps) {
  const [left, setLeft] = useState(false);
  const { word } = standingWords[proposal.to];
  return (
    <Card title={`You decide: is it ${word} now?`}>
      <PhaseMark standing={phase} word />
      <p>{proposal.why} Nothing has been moved: it is your relationship, and your call.</p>
      {left ? (
        <Note>Left as it is. You can move it later, on the register or on the pupil’s page.</Note>
      ) : (
        <Deciding session={session} phase={phase} to={proposal.to} onLeave={() => setLeft(true)} />
      )}
    </Card>
  );
}

interface DecidingProps {
  session: SessionPage;
  phase: Standing;
  to: Standing;
  onLeave: () => void;
}

function Deciding({ session, phase, to, onLeave }: DecidingProps) {
  const [id] = useState(newId);
  const write = useSessionWrite('placeAfterSession');
  const undo = useWrite('retractReview');
  const say = useToast();
  const place = () =>
    write.mutate(
      { params: { sessionId: session.id }, body: { id, relationshipVersion: session.relationshipVersion, to } },
      {
        onError: write.onError,
        onSuccess: () =>
          say({
            text: `Placed in ${standingWords[to].word}`,
            // The placement goes under the id that was sent, as a review of one.
            undo: () => undo.mutate({ params: { reviewId: id }, body: {} }),
          }),
      },
    );
  return (
    <>
      <ErrorSummary errors={write.refusal.errors} problem={write.refusal.problem} />
      <Cluster>
        <Button kind="primary" busy={write.isPending} onClick={place}>
          Yes, place it in {standingWords[to].word}
        </Button>
        <Button onClick={onLeave}>No, leave it in {standingWords[phase].word}</Button>
      </Cluster>
    </>
  );
}
