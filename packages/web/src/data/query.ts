import { operations } from 'virtual:operations';
import type { Operation } from '@noticed/shared/contract/contract';
import { QueryCache, QueryClient, queryOptions, useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { type Answer, call, isSignedOut, learn, Refused, type Sent, Unreachable } from './client.ts';
import { closeKept, keepAnswer, keptAnswer } from './offline/kept.ts';
import { saySignedOut } from './signed-out.ts';

// Whoever reads by query is inside: from here on every operation has its address.
learn(operations);

/** Forgets what was read in the name of whoever is signed in no longer. */
export function sayOnceSignedOut(): void {
  queryClient.clear();
  closeKept();
  saySignedOut();
}

/** The few functions of react-query that the pages use. The operation's name and what it is sent are the query's key. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    // A loader's own refusal is answered by its route; this one is of a page that stood open.
    onError: (error, query) => isSignedOut(error) && query.state.data !== undefined && sayOnceSignedOut(),
  }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // As long as a session lasts: a register that was opened in it can be gone back to without a network.
      gcTime: 10 * 60 * 60_000,
      refetchOnWindowFocus: true,
      // What was refused will be refused again; only a lost connection is worth another try.
      retry: (count, error) => !(error instanceof Refused) && count < 2,
      // A page that is open goes on with what it has; the outbox says that there is no network.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

function options<Name extends Operation>(name: Name, sent: Sent<Name>) {
  return queryOptions({ queryKey: [name, sent], queryFn: () => read(name, sent) });
}

/** From the server; without a network what the device keeps of its last answer, where the page has nothing newer in memory. */
async function read<Name extends Operation>(name: Name, sent: Sent<Name>): Promise<Answer<Name>> {
  try {
    const answer = await call(name, sent);
    keepAnswer(name, sent, answer);
    return answer;
  } catch (error) {
    if (!(error instanceof Unreachable) || queryClient.getQueryData([name, sent]) !== undefined) throw error;
    const kept = await keptAnswer(name, sent);
    if (!kept) throw error;
    return kept.answer as Answer<Name>; // kept under this name and what was sent
  }
}

/** For a route's loader: what the page reads is there, or on its way, before the page is drawn. */
export function prefetch<Name extends Operation>(name: Name, sent: Sent<Name>): Promise<Answer<Name>> {
  return queryClient.ensureQueryData(options(name, sent)) as Promise<Answer<Name>>; // the options' own type, widened by the client
}

/** What a page reads. Its loader prefetched it, so there is no loading branch. */
export function useRead<Name extends Operation>(name: Name, sent: Sent<Name>): Answer<Name> {
  return useSuspenseQuery(options(name, sent)).data as Answer<Name>; // as above
}

/**
 * A write. Everything on screen is read again afterwards: a moment logged here changes flags there. That is not waited for:
 * what was read may take the writer off the page, and what it was told to do on success with it.
 */
export function useWrite<Name extends Operation>(name: Name) {
  return useMutation({
    mutationFn: (sent: Sent<Name>) => call(name, sent),
    onSuccess: () => void queryClient.invalidateQueries(),
  });
}

/** Milliseconds without an act: a hand that goes over a register is quicker. */
const rest = 500;
let resting: ReturnType<typeof setTimeout> | undefined;

/** Reads everything on screen again once the hand rests: after several acts once, and never between two keys. */
export function readAgainSoon(): void {
  clearTimeout(resting);
  resting = setTimeout(() => void queryClient.invalidateQueries(), rest);
}

/** Changes what was read before the server says so, and drops an older reading that may still be on its way. */
export async function amend<Name extends Operation>(
  name: Name,
  sent: Sent<Name>,
  change: (before: Answer<Name>) => Answer<Name>,
): Promise<void> {
  const { queryKey } = options(name, sent);
  // What was never read has nothing to change, and its first reading must not be broken off.
  if (queryClient.getQueryData(queryKey as readonly unknown[]) === undefined) return; // the key's own type, widened
  await queryClient.cancelQueries({ queryKey });
  const before = queryClient.getQueryData<Answer<Name>>(queryKey as readonly unknown[]); // the key's own type, widened
  if (before === undefined) return;
  const after = change(before);
  queryClient.setQueryData<unknown>(queryKey as readonly unknown[], after); // as above
  keepAnswer(name, sent, after);
}

/** Keeps what was read before the device's keep was open. */
export function keepRead(): void {
  for (const { queryKey, state } of queryClient.getQueryCache().getAll()) {
    const [name, sent] = queryKey as [Operation, unknown]; // every key is made by `options`
    if (state.data !== undefined) keepAnswer(name, sent, state.data);
  }
}
