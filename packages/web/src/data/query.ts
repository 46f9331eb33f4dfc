import type { Operation } from '@noticed/shared/contract/contract';
import { QueryClient, queryOptions, useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { type Answer, call, Refused, type Sent } from './client.ts';

/** The few functions of react-query that the pages use. The operation's name and what it is sent are the query's key. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: true,
      // What was refused will be refused again; only a lost connection is worth another try.
      retry: (count, error) => !(error instanceof Refused) && count < 2,
    },
  },
});

function options<Name extends Operation>(name: Name, sent: Sent<Name>) {
  return queryOptions({ queryKey: [name, sent], queryFn: () => call(name, sent) });
}

/** For a route's loader: what the page reads is there, or on its way, before the page is drawn. */
export function prefetch<Name extends Operation>(name: Name, sent: Sent<Name>): Promise<Answer<Name>> {
  return queryClient.ensureQueryData(options(name, sent)) as Promise<Answer<Name>>; // the options' own type, widened by the client
}

/** What a page reads. Its loader prefetched it, so there is no loading branch. */
export function useRead<Name extends Operation>(name: Name, sent: Sent<Name>): Answer<Name> {
  return useSuspenseQuery(options(name, sent)).data as Answer<Name>; // as above
}

/** A write. Everything on screen is read again afterwards: a moment logged here changes flags there. */
export function useWrite<Name extends Operation>(name: Name) {
  return useMutation({
    mutationFn: (sent: Sent<Name>) => call(name, sent),
    onSuccess: () => queryClient.invalidateQueries(),
  });
}
