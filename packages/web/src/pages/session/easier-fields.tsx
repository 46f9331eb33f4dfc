import { type Adaptation, adaptations as known } from '@noticed/shared/domain/restorative-session/readiness';
import { useState } from 'react';
import type { Answer } from '../../data/client.ts';
import { ChipGroup } from '../../ui/actions/chip-group.tsx';
import { Note } from '../../ui/layout/note.tsx';

type Planning = Answer<'readPlanning'>;

// Object.keys widens to string; the object is closed.
const all = Object.keys(known) as Adaptation[];

/** What makes the conversation easier: what the pupil's profile or last session says is chosen to begin with. */
export function useEasier({ adaptations: before }: Planning) {
  const [adaptations, setAdaptations] = useState<readonly Adaptation[]>(before);
  const [othersPresent, setOthersPresent] = useState<readonly string[]>([]);
  return {
    ...{ adaptations, othersPresent },
    adapt: (one: Adaptation) => setAdaptations((sofar) => toggled(sofar, one)),
    sitIn: (one: string) => setOthersPresent((sofar) => toggled(sofar, one)),
  };
}

function toggled<T>(chosen: readonly T[], one: T): T[] {
  return chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];
}

interface EasierFieldsProps {
  planning: Planning;
  easier: ReturnType<typeof useEasier>;
}

export function EasierFields({
  planning: { sitIn, pupil, adaptations: before, adaptationsFrom },
  easier,
}: EasierFieldsProps) {
  return (
    <>
      <ChipGroup
        label="What makes it easier"
        chips={all.map((id) => ({ id, label: known[id] }))}
        chosen={easier.adaptations}
        onChoose={(id) => easier.adapt(id as Adaptation)} // one of the chips above
      />
      {before.length > 0 ? (
        <Note>
          {adaptationsFrom === 'profile'
            ? `What the profile of ${pupil.name} names is chosen already.`
            : `What ${pupil.name} used last time is chosen already.`}
        </Note>
      ) : null}
      {sitIn.length > 0 ? (
        <>
          <ChipGroup
            label={`Who ${pupil.name} gets on with, to sit in`}
            chips={sitIn.map(({ id, name }) => ({ id, label: name }))}
            chosen={easier.othersPresent}
            onChoose={easier.sitIn}
          />
          <Note>Whoever sits in may read what is written. Ask {pupil.name} first.</Note>
        </>
      ) : null}
    </>
  );
}
