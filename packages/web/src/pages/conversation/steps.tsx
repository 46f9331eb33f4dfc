import { useEffect, useRef, useState } from 'react';
import type { Answer } from '../../data/client.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { type AgreedItem, AgreedItems } from '../session/agreed-items.tsx';
import { stepAt, stepsOf } from './draft.ts';
import { FinishStep } from './finish-step.tsx';
import { PictureMode } from './picture-mode.tsx';
import { PromptHeading, PromptStep } from './prompt-step.tsx';
import { ReadyStep } from './ready-step.tsx';
import type { Writing } from './use-draft.ts';
import type { useFinish } from './use-finish.ts';

interface StepsProps {
  talk: {
    session: Answer<'readSession'> | null;
    planning: Answer<'readPlanning'> | null;
    prompts: Answer<'readConversation'>['prompts'];
    today: string;
  };
  names: { pupil: string; partner: string };
  writing: Writing;
  ending: ReturnType<typeof useFinish>;
}

/** One screen at a time, in order; every one may be skipped, and gone back to. */
export function Steps({ talk, names, writing, ending }: StepsProps) {
  const { draft, change, save } = writing;
  const steps = stepsOf(draft.form, talk.prompts);
  const [at, setAt] = useState(() => stepAt(steps, draft.at));
  const step = steps[at];
  const from = useRef(at);
  useEffect(() => {
    // The words of the next step take the focus, so that a screen reader says them and no key is lost.
    if (from.current !== at) document.querySelector<HTMLElement>('[data-step]')?.focus();
    from.current = at;
  }, [at]);
  const go = (to: number) => {
    const next = steps[to];
    setAt(to);
    if (next?.kind === 'prompt') change({ at: next.prompt.id });
    void save();
  };
  // The end is no question: six questions count to six.
  const count = `${at + 1} of ${steps.length - 1}`;
  if (!step) return null;
  if (step.kind === 'finish')
    return (
      <FinishStep
        {...{ writing, names, today: talk.today, followUpOn: ending.followUpOn, busy: ending.busy }}
        errors={ending.refusal.errors}
        problem={ending.refusal.problem}
        onBack={() => go(at - 1)}
        onFinish={() => void ending.finish()}
      />
    );
  const skip = () => {
    if (step.kind === 'prompt') change({ skipped: [...new Set([...draft.skipped, step.prompt.id])] });
    go(at + 1);
  };
  return (
    <>
      {step.kind === 'pictures' ? (
        <>
          <PromptHeading words="Shall we draw what happened?" at={count} />
          <PictureMode
            writing={writing}
            names={{ pupil: names.pupil, partner: names.partner, somebody: 'Somebody else' }}
          />
        </>
      ) : (
        <PromptStep prompt={step.prompt} at={count} writing={writing} />
      )}
      {step.kind === 'prompt' && step.prompt.id === 'ready' ? (
        <ReadyStep names={names} busy={ending.busy} onNotToday={(who) => void ending.notToday(who)} />
      ) : null}
      {step.kind === 'prompt' && step.prompt.id === 'each-will-do' ? (
        <Agreeing talk={talk} names={names} writing={writing} dueOn={draft.followUpOn || ending.followUpOn} />
      ) : null}
      <div className="talk-way">
        <Cluster>
          <Button kind="primary" onClick={() => go(at + 1)}>
            Next
          </Button>
          <Button onClick={skip}>Skip</Button>
          {at > 0 ? (
            <Button kind="plain" onClick={() => go(at - 1)}>
              Back
            </Button>
          ) : null}
        </Cluster>
      </div>
    </>
  );
}

interface AgreeingProps extends Pick<StepsProps, 'talk' | 'names' | 'writing'> {
  dueOn: string;
}

function Agreeing({ talk, names, writing, dueOn }: AgreeingProps) {
  const { session, planning } = talk;
  const pupil = session?.pupil ?? planning?.pupil ?? { id: '', name: names.pupil, form: null };
  const two = {
    ...{ pupil, adult: names.partner, betweenPupils: session?.betweenPupils ?? false },
    facilitator: session?.facilitator ?? names.partner,
  };
  const items = writing.draft.items as AgreedItem[]; // an owner is only ever one of the choices here
  return (
    <AgreedItems
      session={two}
      items={items}
      heldOn={talk.today}
      dueOn={dueOn}
      onChange={(next) => writing.change({ items: next })}
    />
  );
}
