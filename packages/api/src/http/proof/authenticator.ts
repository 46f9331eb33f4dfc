import { Secret, TOTP } from 'otpauth';

/** As every authenticator app expects: RFC 6238 with SHA-1, six digits, thirty seconds. */
const period = 30;
const usual = { algorithm: 'SHA1', digits: 6, period } as const;
/** A phone's clock may be one step early or late. */
const window = 1;

/** A new secret: 160 random bits in base 32. */
export function newAppSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the QR code holds: the address under which an app keeps a secret. */
export function appAddress(secret: string, email: string, school: string): string {
  return new TOTP({
    ...usual,
    issuer: `Noticed ${school}`,
    label: email,
    secret: Secret.fromBase32(secret),
  }).toString();
}

/** The time step whose code this is, or null. Each step has one code, so its number says whether it was used before. */
export function stepOf(secret: string, code: string, now: string): number | null {
  const timestamp = Date.parse(now);
  const delta = new TOTP({ ...usual, secret: Secret.fromBase32(secret) }).validate({ token: code, timestamp, window });
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta;
}
