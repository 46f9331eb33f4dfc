import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { World } from '../../world.ts';

/** Made from the key beside the database, so that a copy of the database alone opens nothing. */
const keyFor = ({ auditKey }: World, use: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', auditKey, new Uint8Array(), `noticed ${use}`, 32));

const tagLength = 16;
const nonceLength = 12;

/** Seals a text that must be read again, such as the secret of an authenticator app. */
export function seal(world: World, text: string): string {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', keyFor(world, 'seal'), nonce);
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** Null when it was sealed with another key, or changed. */
export function unseal(world: World, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  const end = bytes.length - tagLength;
  const decipher = createDecipheriv('aes-256-gcm', keyFor(world, 'seal'), bytes.subarray(0, nonceLength));
  decipher.setAuthTag(bytes.subarray(end));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceLength, end)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** What is kept of a short code: nobody can try all of them on a copy of the database without the key beside it. */
export function markOf(world: World, code: string): string {
  return createHmac('sha256', keyFor(world, 'codes')).update(code).digest('base64url');
}
