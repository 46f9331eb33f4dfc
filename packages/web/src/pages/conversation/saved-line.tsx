import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Callout, Note } from '../../ui/layout/note.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import type { Saving, Writing } from './use-draft.ts';

const words: Record<Saving, string> = {
  saved: 'Saved.',
  waiting: 'Saving…',
  unreachable: 'Not saved yet: no connection. Go on, it is tried again.',
  'signed-out': 'Not saved yet: you were signed out. Sign in again in another tab and it is saved here.',
  elsewhere: 'Not saved yet.',
  refused: 'Not saved yet.',
};

/** Whether what is on the screen is safe. */
export function SavedLine({ writing }: { writing: Writing }) {
  const { saving, problem, other, settle } = writing;
  return (
    <div>
      <div role="status">
        <Note>
          {words[saving]} {saving === 'refused' ? problem : null}{' '}
          {saving === 'signed-out' ? (
            <a href={paths.signIn()} target="_blank" rel="noreferrer">
              Sign in
            </a>
          ) : null}
        </Note>
      </div>
      {other ? (
        <Callout title="This conversation was written to on another device">
          <p>Both are still here. Which one do you go on with?</p>
          <Cluster>
            <Button onClick={() => settle('here')}>What is on this screen</Button>
            <Button onClick={() => settle('there')}>What the other device wrote</Button>
          </Cluster>
        </Callout>
      ) : null}
    </div>
  );
}
