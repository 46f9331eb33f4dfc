import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useRead } from '../../data/query.ts';
import { Button } from '../../ui/actions/button.tsx';
import { late } from '../../ui/feedback/late.tsx';
import { Skeleton } from '../../ui/feedback/skeleton.tsx';
import { ErrorSummary } from '../../ui/fields/error-summary.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { Sheet as Frame } from '../../ui/overlay/dialog.tsx';
import { UnlessProjected } from '../../ui/projector-safe.tsx';
import { detailOf, forgetDraft, keepDraft, useDraft } from './draft.ts';
import { type Opening, useCheckIn } from './opening.ts';
import { PracticeChips } from './practice-chips.tsx';
import { runWords } from './run.ts';
import { useLog, withWhom } from './use-log.tsx';

// Two taps need none of its fields; it is fetched while the first is thought about.
const Details = late(() => import('./details.tsx').then(({ Details }) => Details), {
  soon: true,
  meanwhile: <Skeleton label="Opening the fields" lines={3} />,
});

/** What did you do? One tap logs it; a note, another day or tone are there for who wants them. */
export function Sheet({ opening, onClose }: { opening: Opening; onClose: () => void }) {
  const { practices } = useRead('listPractices', {});
  const [draft, setDraft] = useDraft(opening);
  const [detailed, setDetailed] = useState(Object.keys(draft.detail).length > 0);
  const chosen = practices.find((one) => one.id === draft.practiceId);
  const log = useLogging(opening, onClose);
  const choose = (practiceId: string) =>
    detailed ? setDraft({ ...draft, practiceId }) : log({ ...draft, practiceId });
  const logChosen = (
    <Button kind="primary" refused={chosen ? null : 'Choose what you did first.'} onClick={() => log(draft)}>
      Log it
    </Button>
  );
  return (
    <Frame
      open
      title={<bdi>Log a moment with {withWhom(opening.pupils)}</bdi>}
      onClose={onClose}
      actions={detailed ? logChosen : null}
    >
      <FirstChipFocused>
        <Addressees opening={opening} />
        {opening.refused ? <Refusal refused={opening.refused} /> : null}
        <PracticeChips
          practices={practices}
          phase={opening.pupils.length === 1 ? opening.pupils[0]?.phase : undefined}
          chosen={detailed ? draft.practiceId : undefined}
          onChoose={choose}
        />
        {detailed ? (
          <Details draft={draft} practice={chosen} everyone={opening.everyone ?? false} onChange={setDraft} />
        ) : (
          <Button onClick={() => setDetailed(true)}>Add a note, day or tone</Button>
        )}
      </FirstChipFocused>
    </Frame>
  );
}

/** Sends the moment and closes at once; a refusal opens the sheet again with everything that was typed. */
function useLogging(opening: Opening, close: () => void) {
  const { practices } = useRead('listPractices', {});
  const send = useLog();
  const reopen = useCheckIn();
  return (draft: Parameters<typeof keepDraft>[1]) => {
    const practice = practices.find((one) => one.id === draft.practiceId);
    if (!practice) return;
    const { refused: _before, ...anew } = opening;
    send({
      pupils: opening.pupils,
      practice,
      detail: detailOf(draft, opening.everyone ?? false),
      onRefused: (refused) => {
        keepDraft(opening, draft);
        reopen({ ...anew, refused });
      },
    });
    forgetDraft(opening);
    opening.onLogged?.(practice.name);
    close();
  };
}

function Addressees({ opening: { pupils, everyone } }: { opening: Opening }) {
  if (everyone)
    return <p>A moment for everyone at once. It is kept, and it does not count as noticing each of them.</p>;
  const [only] = pupils.length === 1 ? pupils : [];
  if (only?.run)
    return (
      <UnlessProjected>
        <p>{runWords(only.run)}</p>
      </UnlessProjected>
    );
  if (pupils.length < 3) return null;
  return (
    <p>
      {pupils.map((one, at) => (
        <span key={one.id}>
          {at > 0 ? ', ' : null}
          <bdi>{one.name}</bdi>
        </span>
      ))}
    </p>
  );
}

function Refusal({ refused }: { refused: NonNullable<Opening['refused']> }) {
  const errors = (refused.problem.fields ?? []).map(({ path, message }) => ({ field: path, message }));
  return <ErrorSummary errors={errors} problem={refused.message} />;
}

/** Enter logs the first suggestion, so that two keys are enough. */
function FirstChipFocused({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('.error-summary, .chip')?.focus(), []);
  return (
    <div ref={box}>
      <Stack>{children}</Stack>
    </div>
  );
}
