import type { Draft } from '@noticed/shared/contract/sessions/narrative';
import { useState } from 'react';
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router';
import { type Answer, call, Refused } from '../data/client.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/actions/button.tsx';
import { ChipGroup } from '../ui/actions/chip-group.tsx';
import { SafeguardingLine } from '../ui/fields/safeguarding-line.tsx';
import { Select } from '../ui/fields/select.tsx';
import { Callout } from '../ui/layout/note.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Cluster } from '../ui/layout/stack.tsx';
import { SavedLine } from './conversation/saved-line.tsx';
import { Steps } from './conversation/steps.tsx';
import { useDraft } from './conversation/use-draft.ts';
import { useFinish } from './conversation/use-finish.ts';
import '../ui/styles/talk.css';

/** What is confidential is read once, when the page opens, and never again behind somebody's back. */
export async function loader({ params }: LoaderFunctionArgs) {
  const { pupilId = '', sessionId = '' } = params;
  const session = await planned(sessionId);
  const planning = session ? null : await call('readPlanning', { params: { pupilId } });
  const start = await call('readDraft', { params: { pupilId, sessionId } });
  const { prompts } = await call('readConversation', {});
  const { today } = await call('readMe', {});
  return { pupilId, sessionId, session, planning, start, prompts, today };
}

async function planned(sessionId: string): Promise<Answer<'readSession'> | null> {
  try {
    return await call('readSession', { params: { sessionId } });
  } catch (error) {
    if (error instanceof Refused && error.kind === 'not-found') return null;
    throw error;
  }
}

export type Talk = Awaited<ReturnType<typeof loader>>;

/** The screen that two people share: this conversation and nothing else, no phase, no flag, no other pupil. */
export function Page() {
  const talk: Talk = useLoaderData();
  const { session, planning } = talk;
  const pupil = session?.pupil ?? planning?.pupil;
  const isOver = session !== null && session.stage !== 'planned' && session.stage !== 'deferred';
  const canBegin = session !== null || (planning?.adults.length ?? 0) > 0;
  if (!pupil || isOver || !canBegin)
    return (
      <main className="talk">
        <PageHeader title="This conversation" back={{ to: paths.sessions(), label: 'Sessions' }} />
        <Callout title={isOver ? 'It is over' : 'There is no relationship here that you can repair'}>
          <p>
            {isOver
              ? 'What was written can be read and corrected on the page of the session.'
              : 'An adult who meets the pupil, or whoever leads their year, can hold it. Ask them, and offer to sit in.'}
          </p>
        </Callout>
      </main>
    );
  return <Conversation talk={talk} pupil={pupil} />;
}

const forms: { id: Draft['form']; label: string }[] = [
  { id: 'short', label: 'Six questions' },
  { id: 'long', label: 'All the questions' },
  { id: 'pictures', label: 'Pictures' },
];

function Conversation({ talk, pupil }: { talk: Talk; pupil: { id: string; name: string } }) {
  const { pupilId, sessionId, session, planning, start, today } = talk;
  const adults = planning?.adults ?? [];
  const [partnerId, setPartnerId] = useState(start.partnerId ?? adults[0]?.id ?? null);
  const writing = useDraft(start, { pupilId, sessionId, partnerId });
  const partner = session || !partnerId ? {} : { adultId: partnerId };
  const ending = useFinish({ pupilId, sessionId, session, partner, today, writing });
  const navigate = useNavigate();
  const adult = session?.adult ?? adults.find((one) => one.id === partnerId)?.name ?? '';
  const away = session ? paths.session(sessionId) : paths.pupil(pupilId);
  const pauseHere = async () => {
    if (await writing.save()) void navigate(away);
  };
  return (
    <main className="talk" id="main">
      <PageHeader
        title={`${pupil.name} and ${adult}`}
        actions={<Button onClick={() => void pauseHere()}>Pause</Button>}
      />
      <Cluster spread>
        <ChipGroup
          label="How we talk"
          labelHidden
          chips={forms}
          chosen={[writing.draft.form]}
          onChoose={(form) => writing.change({ form: form as Draft['form'], at: null })} // one of the chips above
        />
        {adults.length > 1 ? (
          <Select
            name="adultId"
            label="With"
            options={adults.map(({ id, name, mine }) => ({ value: id, label: mine ? `${name} (you)` : name }))}
            value={partnerId ?? ''}
            onChange={(event) => {
              setPartnerId(event.target.value);
              writing.change({});
            }}
          />
        ) : null}
      </Cluster>
      <Steps
        key={writing.draft.form}
        talk={talk}
        names={{ pupil: pupil.name, partner: adult }}
        writing={writing}
        ending={ending}
      />
      <SavedLine writing={writing} />
      <SafeguardingLine />
    </main>
  );
}
