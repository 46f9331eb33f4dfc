import { type Answer, call } from '../../data/client.ts';

/** What this tab must still know when the browser comes back: the ticket shows that it is the one that left. */
interface Left {
  ticket: string;
  next: string;
}

const place = 'noticed-sign-in';

/** Sends the browser to an account elsewhere. */
export async function leaveTo(issuerId: string, next: string): Promise<void> {
  const { address, ticket } = await call('startOidc', { params: { issuerId } });
  const left: Left = { ticket, next };
  sessionStorage.setItem(place, JSON.stringify(left));
  location.assign(address);
}

/** What the browser brought back, exchanged for a session; null when it never left from here. */
export async function comeBack(answer: string): Promise<{ entered: Answer<'finishOidc'>; next: string } | null> {
  const kept = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  if (!kept) return null;
  const { ticket, next } = JSON.parse(kept) as Left; // written above
  return { entered: await call('finishOidc', { body: { ticket, answer } }), next };
}
