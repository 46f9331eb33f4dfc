import { useRouteError } from 'react-router';
import { Refused, Unreachable } from '../data/client.ts';
import { paths } from '../paths.ts';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';

/** What a person reads when a page could not be had: what is so, and a way on. */
export function Trouble() {
  const { title, words, again, reference } = spoken(useRouteError());
  const onRetry = again ? { onRetry: retry } : {};
  return (
    <>
      <PageHeader title={title} />
      <ErrorState
        title={words}
        reference={reference}
        action={<LinkButton to={paths.start()}>Go to Today</LinkButton>}
        {...onRetry}
      />
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
  location.reload();
}

interface Spoken {
  title: string;
  words: string;
  /** True where the same might work a minute later. */
  again: boolean;
  reference?: string | undefined;
}

function spoken(error: unknown): Spoken {
  if (error instanceof Unreachable)
    return {
      title: 'No connection',
      words: 'Noticed cannot be reached. Check the network, then try again.',
      again: true,
    };
  if (!(error instanceof Refused))
    return {
      title: 'This did not load',
      words: 'A part of the page is missing. Loading it again usually helps.',
      again: true,
    };
  const { title, requestId } = error.problem;
  if (error.kind === 'not-found' || error.kind === 'forbidden')
    return { title: 'Nothing to open here', words: title, again: false };
  return { title: 'This did not load', words: title, again: true, reference: requestId };
}
