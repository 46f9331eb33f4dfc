import { nobody } from '../../store/database.ts';
import { addCeremony, dropOldCeremonies, takeCeremony } from '../../store/sign-in/passkeys.ts';
import type { World } from '../../world.ts';
import { hashOf } from './secret.ts';

/** How long somebody may take to find their key, or to sign in elsewhere. */
const minutes = 10;

/** Keeps what was asked, for one answer. The ticket stays with the browser that asked. */
export async function ask(world: World, purpose: string, staffId: string | null, asked: unknown): Promise<string> {
  const ticket = world.secret();
  const now = world.clock();
  const expiresAt = new Date(now.getTime() + minutes * 60_000).toISOString();
  await world.database.transact(nobody, async (scope) => {
    await scope.run(dropOldCeremonies, { now: now.toISOString() });
    await scope.run(addCeremony, { ticketHash: hashOf(ticket), purpose, staffId, asked, expiresAt });
  });
  return ticket;
}

/** What was asked, once; null when it was answered before, never asked, or asked too long ago. */
export async function asked(world: World, purpose: string, ticket: string) {
  const values = { ticketHash: hashOf(ticket), purpose, now: world.clock().toISOString() };
  return (await world.database.transact(nobody, (scope) => scope.first(takeCeremony, values))) ?? null;
}
