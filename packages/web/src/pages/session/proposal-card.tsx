import type { SessionPage } from '@noticed/shared/contract/sessions';
import type { Standing } from '@noticed/shared/domain/phase';
import { useState } from 'react';
import { newId } from '../../data/id.ts';
import { useRead } from '../../data/query.ts';
import { useFormWrite } from '../../data/use-form-write.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { ErrorSummary } from '../../ui/fields/error-summary.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';
import { PhaseMark } from '../../ui/people/phase-mark.tsx';
import { UnlessProjected } from '../../ui/projector-safe.tsx';
import { standingWords } from '../../ui/words.ts';

/** What the record suggests. Nothing moves unless the adult moves it, and leaving it is an answer. */
export function ProposalCard({ session }: { session: SessionPage }) {
  if (!session.mine || session.phase === null) return null;
  return (
    <UnlessProjected>
      {session.proposal ? (
        <Proposal session={session} phase={session.phase} proposal={session.proposal} />
      ) : (
        <Card title="Where you stand">
          <PhaseMark standing={session.phase} word />
          <Note>Only you move it, when you are ready, on the register or on the pupil’s page.</Note>
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
  const word = standingWords[proposal.to].word;
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

/** A placement goes with a register on which the two meet: any of them will do, the relationship is one. */
function useSharedRegister(pupilId: string): string | undefined {
  const pupil = useRead('readPupil', { params: { pupilId } });
  const { registers } = useRead('listRegisters', {});
  const mine = new Set(registers.filter((one) => one.mine).map((one) => one.id));
  return pupil.registers.find((one) => mine.has(one.id))?.id;
}

interface DecidingProps {
  session: SessionPage;
  phase: Standing;
  to: Standing;
  onLeave: () => void;
}

function Deciding({ session, phase, to, onLeave }: DecidingProps) {
  const [id] = useState(newId);
  const registerId = useSharedRegister(session.pupil.id);
  const write = useFormWrite('reviewRegister');
  const undo = useFormWrite('retractReview');
  const say = useToast();
  const place = (register: string) => {
    const change = {
      pupilId: session.pupil.id,
      to,
      version: session.relationshipVersion,
      reason: 'After a restorative session',
    };
    write.mutate(
      { params: { registerId: register }, body: { id, changes: [change], rest: 'not-looked-at' } },
      {
        onSuccess: () =>
          say({
            text: `Placed in ${standingWords[to].word}`,
            undo: () => undo.mutate({ params: { reviewId: id }, body: {} }),
          }),
      },
    );
  };
  return (
    <>
      <ErrorSummary errors={write.refusal.errors} problem={write.refusal.problem} />
      <Cluster>
        {registerId === undefined ? (
          <LinkButton to={paths.pupil(session.pupil.id)} kind="primary">
            Decide on the pupil’s page
          </LinkButton>
        ) : (
          <Button kind="primary" busy={write.isPending} onClick={() => place(registerId)}>
            Yes, place it in {standingWords[to].word}
          </Button>
        )}
        <Button onClick={onLeave}>No, leave it in {standingWords[phase].word}</Button>
      </Cluster>
    </>
  );
}
