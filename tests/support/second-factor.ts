import { Secret, TOTP } from 'otpauth';
import type { Client } from './client.ts';

/** The code that an authenticator app shows at a moment. */
export function codeAt(secret: string, now: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(now) });
}

/** Sets an authenticator app up for whoever is signed in, as its page does. */
export async function secureByApp(client: Client, now: string): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret } = await client.call('startApp');
  const { recoveryCodes } = await client.call('confirmApp', { body: { code: codeAt(secret, now) } });
  return { secret, recoveryCodes };
}
