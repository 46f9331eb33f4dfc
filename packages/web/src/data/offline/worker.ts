/** What a page says to the worker that keeps the application's own files. */
export type Word =
  | { kind: 'hand-over'; handed: unknown }
  | { kind: 'receive' }
  | { kind: 'forget' }
  | { kind: 'take-over' };

const listeners = new Set<() => void>();
let newer: ServiceWorker | null = null;

export function tellWorker(word: Word): void {
  globalThis.navigator?.serviceWorker?.controller?.postMessage(word);
}

/** Asks the worker, and takes no answer within half a second for none. */
export function askWorker(kind: 'receive'): Promise<unknown> {
  const worker = globalThis.navigator?.serviceWorker?.controller;
  if (!worker) return Promise.resolve(null);
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    setTimeout(() => done(null), 500);
    port1.onmessage = (event) => done(event.data);
    worker.postMessage({ kind } satisfies Word, [port2]);
  });
}

/** Trusted Types, which the page's policy requires: the one script that a worker may be made of. */
interface Policies {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => {
    createScriptURL: (url: string) => string;
  };
}

function trusted(url: '/sw.js'): string {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes; // not in the compiler's library yet
  return policies?.createPolicy('noticed', { createScriptURL: () => url }).createScriptURL(url) ?? url;
}

/** Starts the worker once the page stands, so that it takes nothing from the first load. */
export async function startWorker(): Promise<void> {
  if (!import.meta.env.PROD || !globalThis.navigator?.serviceWorker) return;
  const registration = await navigator.serviceWorker.register(trusted('/sw.js'), { updateViaCache: 'none' });
  const look = () => {
    // Without one in charge this is the first, and there is nothing to change over from.
    newer = navigator.serviceWorker.controller ? registration.waiting : null;
    for (const listener of listeners) listener();
  };
  look();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
}

/** Whether a newer release waits to be used. */
export const isNewer = (): boolean => newer !== null;

export function onNewer(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Changes over to the newer release and loads the page anew. */
export function changeOver(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  newer?.postMessage({ kind: 'take-over' } satisfies Word);
}
