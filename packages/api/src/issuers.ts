import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** Where staff have an account already: Google Workspace, Microsoft Entra, or any other issuer of OpenID Connect. */
const Issuer = z
  .object({
    /** Names it in addresses and in the store. */
    id: z.string().regex(/^[a-z0-9-]{1,30}$/, 'use small letters, digits and hyphens'),
    /** What the button says: “Sign in with …”. */
    name: z.string().min(1).max(60),
    issuer: z.url(),
    clientId: z.string().min(1),
    clientSecret: z.string().min(1).optional(),
    /** Only accounts of these domains; empty for any that the issuer lets in. */
    domains: z.array(z.string().min(1).toLowerCase()).default([]),
    /** Microsoft Entra: only accounts of this tenant. */
    tenant: z.string().min(1).optional(),
    /** The issuer says nothing of whether it checked addresses, but the school itself gives them out. */
    trustsEmail: z.boolean().default(false),
  })
  .refine((one) => /^https:/.test(one.issuer) || isLoopback(one.issuer), 'an issuer must be reached by https')
  .refine((one) => !one.trustsEmail || one.tenant !== undefined || one.domains.length > 0, {
    message: 'trustsEmail needs the school’s own tenant or domains: elsewhere, anybody can claim any address',
  });
export type Issuer = z.infer<typeof Issuer>;

const isLoopback = (address: string) => /^http:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(address);

/** Reads the file of issuers, or says in one sentence each what is wrong with it. No file, no issuers. */
export function readIssuers(file: string): Issuer[] {
  if (!existsSync(file)) return [];
  const parsed = z.array(Issuer).safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map((one) => `${file}: ${one.path.join('.')}: ${one.message}`).join('\n'));
}
