import type { Page } from '@playwright/test';
import type { TestWorld } from './product.ts';

/** Chrome's own pretended authenticator: it knows its owner's finger. */
export async function authenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true } as const;
  const knowing = { hasResidentKey: true, hasUserVerification: true, isUserVerified: true };
  await session.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, ...knowing } });
}

/** The product under a name: browsers make passkeys for one, and for no bare number of a machine. */
export function byName(product: TestWorld): TestWorld {
  const address = product.address.replace('127.0.0.1', 'localhost');
  product.world.publicUrl = new URL(address);
  return { ...product, address };
}
