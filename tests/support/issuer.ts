import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

/** What an account at the issuer says of itself. */
export type Claims = { email?: string; email_verified?: boolean; hd?: string; tid?: string };

export interface TestIssuer {
  address: string;
  /** Whoever comes next is this person. */
  expect(subject: string, claims: Claims): void;
  /** Goes where the product sends a browser, signs in there as somebody, and gives what the browser brings back. */
  visit(address: string, subject: string, claims: Claims): Promise<string>;
  close(): void;
}

/** A real provider of OpenID Connect on loopback, whose people sign in without being asked anything; whoever opens it closes it. */
export async function anIssuer(back: string): Promise<TestIssuer> {
  const people = new Map<string, Claims>();
  let here = '';
  let provider: Provider | null = null;
  const server = createServer(async (request, response) => {
    if (!provider) return void response.end();
    if (!request.url?.startsWith('/interaction/')) return void provider.callback()(request, response);
    await provider.interactionFinished(request, response, { login: { accountId: here } });
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const place = server.address();
  const address = `http://127.0.0.1:${typeof place === 'object' && place ? place.port : 0}`;
  provider = new Provider(address, {
    clients: [
      {
        client_id: 'noticed',
        client_secret: 'a secret between the two',
        redirect_uris: [`${back}/sign-in/back`],
        post_logout_redirect_uris: [`${back}/`],
      },
    ],
    cookies: { keys: ['a key of a test'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['hd', 'tid'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    findAccount: (_context, id) => ({ accountId: id, claims: async () => ({ sub: id, ...people.get(id) }) }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        ...(oidc.client ? { clientId: oidc.client.clientId } : {}),
        ...(oidc.session?.accountId ? { accountId: oidc.session.accountId } : {}),
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const expect = (subject: string, claims: Claims) => {
    people.set(subject, claims);
    here = subject;
  };
  return {
    ...{ address, expect },
    visit(start, subject, claims) {
      expect(subject, claims);
      return follow(start, `${back}/sign-in/back`);
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Follows redirects as a browser does, with its cookies, until they lead back. */
async function follow(start: string, back: string): Promise<string> {
  const cookies = new Map<string, string>();
  let address = start;
  for (let step = 0; step < 10 && !address.startsWith(back); step += 1) {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const response = await fetch(address, { redirect: 'manual', headers: { cookie } });
    for (const one of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      cookies.set(name, value);
    }
    const to = response.headers.get('location');
    if (!to) throw new Error(`The issuer answered ${response.status} at ${address}: ${await response.text()}`);
    address = new URL(to, address).href;
  }
  return new URL(address).search;
}
