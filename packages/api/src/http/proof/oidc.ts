import { problem } from '@noticed/shared/contract/problem';
import type { Configuration, IDToken } from 'openid-client';
import type { Issuer } from '../../issuers.ts';
import type { World } from '../../world.ts';
import { ask, asked } from './ceremony.ts';

/** Loaded when somebody signs in elsewhere: most schools never do. */
const library = () => import('openid-client');
const seconds = 10;
const known = new Map<string, Promise<Configuration>>();

/** What an issuer says of itself, asked once a process; asked again after it could not be reached. */
function configurationOf({ issuer, clientId, clientSecret }: Issuer): Promise<Configuration> {
  const name = `${issuer} ${clientId}`;
  const found = known.get(name) ?? discover();
  known.set(name, found);
  found.catch(() => known.delete(name));
  return found;

  async function discover(): Promise<Configuration> {
    const { discovery, allowInsecureRequests } = await library();
    // Only an issuer on this very machine may be without TLS; the file of issuers says so.
    const execute = issuer.startsWith('http:') ? [allowInsecureRequests] : [];
    return discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: seconds });
  }
}

const unreachable = ({ name }: Issuer) =>
  problem('not-now', `${name} cannot be reached just now. Try again, or sign in with your password.`);

function issuerOf({ issuers }: World, id: string): Issuer {
  const found = issuers.find((one) => one.id === id);
  if (!found) throw problem('not-found', 'Nobody signs in that way here.');
  return found;
}

/** The address to which an issuer sends people back; it has to be told to each of them. */
export const backAt = ({ publicUrl }: World) => new URL('/sign-in/back', publicUrl.origin);

interface Asked {
  id: string;
  verifier: string;
  state: string;
  nonce: string;
}

/** Where to send somebody: with PKCE, a state and a nonce, all three remembered here, under a ticket that stays in their browser. */
export async function leaveFor(world: World, id: string): Promise<{ address: string; ticket: string }> {
  const issuer = issuerOf(world, id);
  const client = await library();
  const configuration = await configurationOf(issuer).catch(() => {
    throw unreachable(issuer);
  });
  const verifier = client.randomPKCECodeVerifier();
  const [state, nonce] = [client.randomState(), client.randomNonce()];
  const [domain] = issuer.domains;
  const address = client.buildAuthorizationUrl(configuration, {
    redirect_uri: backAt(world).href,
    scope: 'openid email profile',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...{ state, nonce },
    // Google offers only accounts of the school; others ignore it.
    ...(domain && issuer.domains.length === 1 ? { hd: domain } : {}),
  });
  const remembered: Asked = { id, verifier, state, nonce };
  return { address: address.href, ticket: await ask(world, 'oidc', null, remembered) };
}

/** Who came back from an issuer. */
export interface Arrived {
  issuer: Issuer;
  subject: string;
  /** Null unless the issuer vouches for it. */
  email: string | null;
}

/** Exchanges what came back in the address for a person; everything that does not fit is refused alike. */
export async function comeBack(world: World, ticket: string, search: string): Promise<Arrived> {
  const refused = problem('invalid', 'This sign-in did not work, or took too long. Begin again.');
  const found = (await asked(world, 'oidc', ticket))?.asked as Asked | undefined; // written by leaveFor
  if (!found) throw refused;
  const issuer = issuerOf(world, found.id);
  const { authorizationCodeGrant } = await library();
  const address = backAt(world);
  address.search = search;
  const configuration = await configurationOf(issuer).catch(() => {
    throw unreachable(issuer);
  });
  const expected = { pkceCodeVerifier: found.verifier, expectedState: found.state, expectedNonce: found.nonce };
  const tokens = await authorizationCodeGrant(configuration, address, { ...expected, idTokenExpected: true }).catch(
    () => null,
  );
  const claims = tokens?.claims();
  if (!claims) throw refused;
  if (!belongs(issuer, claims))
    throw problem(
      'forbidden',
      `Use your school account at ${issuer.name}: this one belongs to somebody else’s school.`,
    );
  return { issuer, subject: claims.sub, email: emailOf(issuer, claims) };
}

const text = (claim: unknown): string => (typeof claim === 'string' ? claim.toLowerCase() : '');

function belongs({ domains, tenant }: Issuer, claims: IDToken): boolean {
  if (tenant !== undefined && text(claims.tid) !== tenant.toLowerCase()) return false;
  if (domains.length === 0) return true;
  const [, domain = ''] = text(claims.email).split('@');
  return domains.includes(text(claims.hd) || domain);
}

/** An address that nobody checked could be anybody's. Microsoft says so by a claim of its own. */
function emailOf({ trustsEmail }: Issuer, claims: IDToken): string | null {
  const vouched = claims.email_verified === true || claims.xms_edov === true || claims.xms_edov === '1' || trustsEmail;
  return vouched ? text(claims.email) || text(claims.preferred_username) || null : null;
}

/** Where signing out goes on, so that the next person at this computer is not let in by the issuer; null where it has no such place. */
export async function farewell(world: World, id: string): Promise<string | null> {
  const issuer = world.issuers.find((one) => one.id === id);
  const configuration = issuer ? await configurationOf(issuer).catch(() => null) : null;
  if (!configuration?.serverMetadata().end_session_endpoint) return null;
  const { buildEndSessionUrl } = await library();
  return buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${world.publicUrl.origin}/` }).href;
}
