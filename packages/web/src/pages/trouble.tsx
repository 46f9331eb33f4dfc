import { useRouteError } from 'react-router';
import { Refused, Unreachable } from '../data/client.ts';
import { queryClient } from '../data/query.ts';
import { paths } from '../paths.ts';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { ErrorState } from '../ui/feedback/error-state.tsx';

/** What a person reads when a page could not be had: what is so, and a way on. */
export function Trouble() {
  const { title, words, reference } = spoken(useRouteError());
  return (
    <>
      <title>{`${title} · Noticed`}</title>
      <ErrorState
        title={title}
        reference={reference}
        onRetry={retry}
        action={<LinkButton to={paths.start()}>Go to Today</LinkButton>}
      >
        {words}
      </ErrorState>
    </>
  );
}

/** The same where there is no frame around it. */
export function TroubleAlone() {
  return (
    <main>
      <Trouble />
    </main>
  );
}

/** The page is fetched anew: a part of an older release that is gone is not asked for twice. */
function retry(): void {
  queryClient.clear();
  location.reload();
}

function spoken(error: unknown): { title: string; words: string; reference?: string | undefined } {
  if (error instanceof Unreachable)
    return { title: 'No connection', words: 'Noticed cannot be reached. Check the network, then try again.' };
  if (!(error instanceof Refused))
    return { title: 'This did not load', words: 'A part of the page is missing. Loading it again usually helps.' };
  const { title, requestId } = error.problem;
  if (error.kind === 'not-found') return { title: 'Nothing to see here', words: title };
  return { title: 'This did not load', words: title, reference: requestId };
}
