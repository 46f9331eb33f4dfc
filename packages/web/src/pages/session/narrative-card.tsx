import type { SessionPage } from '@noticed/shared/contract/sessions/session-page';
import { type NarrativeField, narrativeFields } from '@noticed/shared/domain/restorative-session/record';
import { useState } from 'react';
import { type Answer, call } from '../../data/client.ts';
import { refusalOf } from '../../data/refusal.ts';
import { Button } from '../../ui/actions/button.tsx';
import { LockIcon } from '../../ui/icons.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import { Callout, Note } from '../../ui/layout/note.tsx';
import { Cluster, Stack } from '../../ui/layout/stack.tsx';
import { momentWords } from '../../ui/whole-dates.ts';
import { PassedToDsl } from './passed-card.tsx';
import { WriteForm } from './write-form.tsx';

type Account = Answer<'readNarrative'>['accounts'][number];

/**
 * The words of a session. They are asked for by a press and never by the page: each reading is recorded, so none may
 * happen when a window gains focus or a link is hovered, and nothing of them is kept once the page is left.
 */
export function NarrativeCard({ session, today }: { session: SessionPage; today: string }) {
  const { id: sessionId, breakGlass } = session;
  const [writing, setWriting] = useState(false);
  const [opening, setOpening] = useState(false);
  const [accounts, setAccounts] = useState<readonly Account[] | null>(null);
  const [problem, setProblem] = useState<string | undefined>();
  const open = async () => {
    setOpening(true);
    setProblem(undefined);
    try {
      setAccounts((await call('readNarrative', { params: { sessionId } })).accounts);
    } catch (error) {
      setProblem(refusalOf(error as Error).problem); // everything thrown here is one
    } finally {
      setOpening(false);
    }
  };
  return (
    <Card title="What was written">
      {accounts && writing ? (
        <WriteForm
          sessionId={sessionId}
          own={accounts.find((one) => one.mine) ?? null}
          onDone={(saved) => {
            setWriting(false);
            if (saved) void open();
          }}
        />
      ) : accounts ? (
        <Accounts accounts={accounts} onWrite={() => setWriting(true)} onClose={() => setAccounts(null)} />
      ) : (
        <>
          <p>Confidential. Only those who wrote it, facilitate it or are named in it may read it.</p>
          {breakGlass.openUntil ? (
            <p>You broke the glass: open to you until {momentWords(breakGlass.openUntil)}.</p>
          ) : null}
          {problem ? (
            <div role="alert">
              <Callout title="Not opened">{problem}</Callout>
            </div>
          ) : null}
          <Cluster>
            <Button icon={<LockIcon />} busy={opening} onClick={() => void open()}>
              Open what was written
            </Button>
          </Cluster>
          <Note>Opening it is recorded with your name and the time.</Note>
        </>
      )}
      <PassedToDsl sessionId={sessionId} today={today} />
    </Card>
  );
}

interface AccountsProps {
  accounts: readonly Account[];
  onWrite: () => void;
  onClose: () => void;
}

function Accounts({ accounts, onWrite, onClose }: AccountsProps) {
  const isMine = accounts.some((one) => one.mine);
  return (
    <Stack>
      {accounts.length === 0 ? <p>Nothing was written down.</p> : null}
      {accounts.map((account) => (
        <Written key={account.by} account={account} />
      ))}
      <Cluster>
        <Button onClick={onWrite}>{isMine ? 'Correct what you wrote' : 'Write your own account'}</Button>
        <Button onClick={onClose}>Put it away</Button>
      </Cluster>
    </Stack>
  );
}

// Object.keys widens to string; the object is closed.
const fields = Object.keys(narrativeFields) as NarrativeField[];

/** One person’s account, in the order in which it was asked. */
function Written({ account }: { account: Account }) {
  const said = fields.flatMap((field) => (account.words[field] ? [{ field, words: account.words[field] }] : []));
  return (
    <section className="stack" aria-label={`Written by ${account.by}`}>
      {said.map(({ field, words }) => (
        <Part key={field} title={narrativeFields[field]} words={words} />
      ))}
      {account.statement ? <Part title="The pupil’s own statement" words={account.statement} /> : null}
      <Note>
        {account.by}, {account.earlier.length > 0 ? 'corrected on ' : null}
        {momentWords(account.at)}
        {account.leadsMayRead ? null : '. Those who lead the year may not read this.'}
      </Note>
      {account.earlier.length > 0 ? <Earlier account={account} /> : null}
    </section>
  );
}

/** What stood there before its author corrected it, newest first. */
function Earlier({ account }: { account: Account }) {
  return (
    <Disclosure summary="What stood there before">
      {account.earlier.map(({ at, words, statement }) => (
        <section key={at} className="stack" aria-label={`As it was written on ${momentWords(at)}`}>
          {fields.flatMap((field) =>
            words[field] ? [<Part key={field} title={narrativeFields[field]} words={words[field]} />] : [],
          )}
          {statement ? <Part title="The pupil’s own statement" words={statement} /> : null}
          <Note>As written on {momentWords(at)}.</Note>
        </section>
      ))}
    </Disclosure>
  );
}

function Part({ title, words }: { title: string; words: string }) {
  return (
    <div>
      <h3>{title}</h3>
      <p className="written" dir="auto">
        {words}
      </p>
    </div>
  );
}
