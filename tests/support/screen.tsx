import { forgetUnsent } from '@noticed/web/data/offline/outbox.ts';
import { queryClient } from '@noticed/web/data/query.ts';
import { whenSignedOut } from '@noticed/web/data/signed-out.ts';
import { signInAndBack } from '@noticed/web/doors.tsx';
import { routes } from '@noticed/web/routes.tsx';
import { cleanup, configure, render } from '@testing-library/react';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { onTestFinished } from 'vitest';
import { openProduct, type TestWorld } from './product.ts';

// The first page of a file is compiled while it is waited for.
configure({ asyncUtilTimeout: 10_000 });

/** The school's network, as a test's page meets it: it may be cut and mended, and tells what was sent. */
export interface Network {
  cut: boolean;
  /** Operations as the browser sent them, such as `POST /check-ins`. */
  sent: string[];
  /** The browser's cookie, which another tab may change. */
  cookie: string | null;
}

/** An empty product for one test of a page, with nothing of ours pretended. */
export async function productForPages(at = '2026-01-12T08:40:00.000Z'): Promise<TestWorld> {
  const product = await openProduct({ engine: 'sqlite', at, postgres: '', pages: null });
  onTestFinished(product.close);
  return product;
}

/** Opens an address of the web in jsdom, against the real API, as whoever holds the token. */
export function openScreen(product: TestWorld, token: string | null, address: string) {
  const network = connect(product, token);
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  whenSignedOut(() => void router.navigate(signInAndBack(router.state.location)));
  localStorage.clear();
  onTestFinished(() => {
    cleanup();
    forgetUnsent();
    queryClient.clear();
  });
  render(<RouterProvider router={router} />);
  return { router, network };
}

/** A browser's own part: it knows where the page came from, and keeps the cookie. */
function connect(product: TestWorld, token: string | null): Network {
  const network: Network = { cut: false, sent: [], cookie: token };
  const real = globalThis.fetch;
  globalThis.fetch = async (address, init) => {
    const path = String(address);
    // The page names no host; a test's own client does.
    if (!path.startsWith('/')) return real(address, init);
    if (network.cut) throw new TypeError('Failed to fetch');
    network.sent.push(`${init?.method ?? 'GET'} ${path.replace('/api', '')}`);
    const headers = {
      ...(init?.headers as Record<string, string>),
      ...(network.cookie ? { cookie: `noticed=${network.cookie}` } : {}),
    }; // the client of the web gives a plain object
    const response = await real(product.address + path, { ...init, ...(await asSent(init?.body, headers)) });
    const given = response.headers.getSetCookie().find((one) => one.startsWith('noticed='));
    if (given) network.cookie = /^noticed=([^;]*)/.exec(given)?.[1] || null;
    return response;
  };
  onTestFinished(() => {
    globalThis.fetch = real;
  });
  return network;
}

/** jsdom's forms are not those that Node can send, so a form with files is written out as a browser would. */
async function asSent(body: RequestInit['body'], headers: Record<string, string>): Promise<RequestInit> {
  if (!(body instanceof FormData)) return { headers };
  const boundary = `form-of-a-test-${crypto.randomUUID()}`;
  const parts: Buffer[] = [];
  for (const [name, value] of body.entries()) {
    const file = value instanceof File ? `; filename="${value.name}"` : '';
    parts.push(Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`));
    parts.push(
      value instanceof File ? Buffer.from(await value.arrayBuffer()) : Buffer.from(value),
      Buffer.from('\r\n'),
    );
  }
  const type = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  return { headers: { ...headers, ...type }, body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]) };
}
