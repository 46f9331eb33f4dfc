import { type LoaderFunctionArgs, useParams } from 'react-router';
import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { useAddressChoice } from '../ui/layout/address-sort.ts';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Split } from '../ui/layout/stack.tsx';
import { Steps } from '../ui/layout/steps.tsx';
import { UnlessProjected } from '../ui/projector-safe.tsx';
import { AboutCard } from './session/about-card.tsx';
import { AgreementCard } from './session/agreement-card.tsx';
import { BreakGlassCard } from './session/break-glass-card.tsx';
import { offersOf, stepsOf } from './session/course.ts';
import { FollowCard } from './session/follow-card.tsx';
import { HistoryCard } from './session/history-card.tsx';
import { HoldForm } from './session/hold-form.tsx';
import { NarrativeCard } from './session/narrative-card.tsx';
import { NextCard } from './session/next-card.tsx';
import { PaperCard } from './session/paper-card.tsx';
import { ProposalCard } from './session/proposal-card.tsx';
import { ReadinessCard } from './session/readiness-card.tsx';

const asked = (sessionId: string) => ({ params: { sessionId } });

export const loader = ({ params }: LoaderFunctionArgs) =>
  Promise.all([prefetch('readSession', asked(params.sessionId ?? '')), prefetch('readMe', {})]);

/** One restorative session: where it is on its road, and every way on from there. */
export function Page() {
  const session = useRead('readSession', asked(useParams().sessionId ?? ''));
  const { today } = useRead('readMe', {});
  const [doing, setDoing] = useAddressChoice('do');
  const { id, pupil, adult, heldOn, mayRead, moves } = session;
  const mayHold = offersOf(session).onward.some((one) => one.move === 'hold' && one.refused === null);
  return (
    <>
      <PageHeader
        title={`${pupil.name} and ${adult}`}
        back={{ to: paths.sessions(), label: 'Sessions' }}
        actions={<LinkButton to={paths.pupil(pupil.id)}>{pupil.name}’s page</LinkButton>}
      />
      <Split
        aside={
          <>
            <AboutCard session={session} today={today} />
            <PaperCard session={session} />
            <UnlessProjected>
              <HistoryCard moves={moves} />
            </UnlessProjected>
          </>
        }
      >
        <Steps label="How far it is" steps={stepsOf(session)} />
        {doing === 'hold' && mayHold ? (
          <HoldForm session={session} today={today} onDone={() => setDoing('')} />
        ) : (
          <NextCard session={session} today={today} onHold={() => setDoing('hold')} />
        )}
        <ReadinessCard session={session} today={today} />
        <ProposalCard session={session} />
        <AgreementCard session={session} today={today} />
        <FollowCard session={session} today={today} />
        <UnlessProjected>
          {heldOn && mayRead ? <NarrativeCard key={id} session={session} today={today} /> : null}
          {heldOn ? <BreakGlassCard session={session} /> : null}
        </UnlessProjected>
      </Split>
    </>
  );
}
