import { forgetUnsent } from '@noticed/web/data/outbox';
import { queryClient } from '@noticed/web/data/query';
import { routes } from '@noticed/web/routes';
import { ToastProvider } from '@noticed/web/ui/overlay/toast';
import { ProjectorSafeProvider } from '@noticed/web/ui/projector-safe';
import { QueryClientProvider } from '@tanstack/react-query';
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
  localStorage.clear();
  onTestFinished(() => {
    cleanup();
    forgetUnsent();
    queryClient.clear();
  });
  render(
    <QueryClientProvider client={queryClient}>
      <ProjectorSafeProvider>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </ProjectorSafeProvider>
    </QueryClientProvider>,
  );
  return { router, network };
}

/** A browser's own part: it knows where the page came from, and keeps the cookie. */
function connect(product: TestWorld, token: string | null): Network {
  const network: Network = { cut: false, sent: [] };
  const real = globalThis.fetch;
  let cookie = token;
  globalThis.fetch = async (address, init) => {
    const path = String(address);
    // The page names no host; a test's own client does.
    if (!path.startsWith('/')) return real(address, init);
    if (network.cut) throw new TypeError('Failed to fetch');
    network.sent.push(`${init?.method ?? 'GET'} ${path.replace('/api', '')}`);
    const headers = {
      ...(init?.headers as Record<string, string>),
      ...(cookie ? { cookie: `noticed=${cookie}` } : {}),
    }; // the client of the web gives a plain object
    const response = await real(product.address + path, { ...init, headers });
    const given = response.headers.getSetCookie().find((one) => one.startsWith('noticed='));
    if (given) cookie = /^noticed=([^;]*)/.exec(given)?.[1] || null;
    return response;
  };
  onTestFinished(() => {
    globalThis.fetch = real;
  });
  return network;
}
