import type { SessionPage } from '@noticed/shared/contract/sessions/session-page';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { nearDay } from '../../ui/day-words.ts';
import { DateField } from '../../ui/fields/date-field.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { Sheet } from '../../ui/overlay/dialog.tsx';
import { useSessionWrite } from './use-session-write.ts';

interface FollowCardProps {
  session: SessionPage;
  today: string;
}

/** After the session: the fresh start of the next school day, the follow-up, and a next step when it did not hold. */
export function FollowCard({ session, today }: FollowCardProps) {
  if (session.heldOn === null) return null;
  const { outcome, nextSteps, pupil, stage } = session;
  return (
    <>
      <FreshStart session={session} today={today} />
      {outcome !== null && outcome !== 'mended' ? (
        <Card title="What could come next" lede="A repair that did not hold is no dead end.">
          <ul className="bullets">
            {nextSteps
              // Its day can be moved only before the follow-up is done.
              .filter((one) => one !== 'Choose another day to follow up.')
              .map((one) => (
                <li key={one}>{one}</li>
              ))}
          </ul>
          {/* Once the session is closed, the card of what is next says so. */}
          {stage === 'closed' ? null : (
            <Cluster>
              <LinkButton to={`${paths.planSession(pupil.id)}?with=${session.adultId ?? ''}`}>
                Plan another session
              </LinkButton>
            </Cluster>
          )}
        </Card>
      ) : null}
    </>
  );
}

function FreshStart({ session, today }: FollowCardProps) {
  const write = useSessionWrite('welcomePupil');
  const [moving, setMoving] = useState(false);
  const { freshStartOn, welcomedOn, pupil, stage } = session;
  if (stage === 'closed' && welcomedOn === null) return null;
  const welcome = () =>
    write.mutate(
      { params: { sessionId: session.id }, body: { version: session.version, on: today } },
      { onError: write.onError },
    );
  const tooEarly = freshStartOn !== null && today < freshStartOn ? `It is for ${nearDay(freshStartOn, today)}.` : null;
  return (
    <Card title="A fresh start">
      {welcomedOn ? (
        <p>{`Welcomed ${nearDay(welcomedOn, today)}.`}</p>
      ) : (
        <>
          <p>{`Greet ${pupil.name} as if it were the first day${freshStartOn ? `, ${nearDay(freshStartOn, today)}` : ''}: by name, gladly, and without a word about it.`}</p>
          {write.refusal.problem ? <p role="alert">{write.refusal.problem}</p> : null}
        </>
      )}
      <Cluster>
        {welcomedOn ? null : (
          <Button busy={write.isPending} refused={tooEarly} onClick={welcome}>
            I welcomed them
          </Button>
        )}
        {stage === 'held' ? (
          <Button kind="plain" onClick={() => setMoving(true)}>
            Follow up on another day
          </Button>
        ) : null}
      </Cluster>
      {moving ? <FollowUpSheet session={session} today={today} onClose={() => setMoving(false)} /> : null}
    </Card>
  );
}

function FollowUpSheet({ session, today, onClose }: FollowCardProps & { onClose: () => void }) {
  const write = useSessionWrite('changeSession');
  const save = (values: FormData) =>
    write.mutate(
      {
        params: { sessionId: session.id },
        body: { version: session.version, followUpOn: String(values.get('followUpOn') ?? '') },
      },
      { onSuccess: onClose, onError: write.onError },
    );
  return (
    <Sheet open title="Follow up on another day" onClose={onClose}>
      <Form label="Follow up" onSubmit={save} errors={write.refusal.errors} problem={write.refusal.problem}>
        <DateField name="followUpOn" label="New day" min={today} defaultValue={session.followUpOn ?? today} />
        <Cluster>
          <Button type="submit" kind="primary" busy={write.isPending}>
            Follow up then
          </Button>
          <Button kind="plain" onClick={onClose}>
            Leave it as it is
          </Button>
        </Cluster>
      </Form>
    </Sheet>
  );
}
