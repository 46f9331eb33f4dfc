import { createHash, randomBytes } from 'node:crypto';

/** A new secret for a cookie or a link: 256 random bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret. It is random already, so a plain hash is enough; nothing can be guessed back. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
