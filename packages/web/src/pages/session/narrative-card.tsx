import { useState } from 'react';
import { type Answer, call } from '../../data/client.ts';
import { refusalOf } from '../../data/refusal.ts';
import { Button } from '../../ui/actions/button.tsx';
import { LockIcon } from '../../ui/icons.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Callout, Note } from '../../ui/layout/note.tsx';
import { Cluster, Stack } from '../../ui/layout/stack.tsx';
import { momentWords } from '../../ui/whole-dates.ts';

type Narrative = Answer<'readNarrative'>;

/**
 * The words of a session. They are asked for by a press and never by the page: each reading is recorded, so none may
 * happen when a window gains focus or a link is hovered, and nothing of them is kept once the page is left.
 */
export function NarrativeCard({ sessionId }: { sessionId: string }) {
  const [opening, setOpening] = useState(false);
  const [words, setWords] = useState<Narrative | null>(null);
  const [problem, setProblem] = useState<string | undefined>();
  const open = async () => {
    setOpening(true);
    setProblem(undefined);
    try {
      setWords(await call('readNarrative', { params: { sessionId } }));
    } catch (error) {
      setProblem(refusalOf(error as Error).problem); // everything thrown here is one
    } finally {
      setOpening(false);
    }
  };
  return (
    <Card title="What was written">
      {words ? (
        <Words words={words} onClose={() => setWords(null)} />
      ) : (
        <>
          <p>Confidential. Only those who wrote it, facilitate it or are named in it may read it.</p>
          <div role="alert">{problem ? <Callout title="Not opened">{problem}</Callout> : null}</div>
          <Cluster>
            <Button icon={<LockIcon />} busy={opening} onClick={() => void open()}>
              Open what was written
            </Button>
          </Cluster>
          <Note>Opening it is recorded with your name and the time.</Note>
        </>
      )}
    </Card>
  );
}

function Words({ words, onClose }: { words: Narrative; onClose: () => void }) {
  return (
    <Stack>
      {words.whatHappened ? (
        <>
          <p className="written" dir="auto">
            {words.whatHappened}
          </p>
          <Note>
            {words.by}
            {words.at ? `, ${momentWords(words.at)}` : null}
          </Note>
        </>
      ) : (
        <p>Nothing was written down.</p>
      )}
      <Cluster>
        <Button onClick={onClose}>Put it away</Button>
      </Cluster>
    </Stack>
  );
}
