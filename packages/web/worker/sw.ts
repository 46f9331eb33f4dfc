/**
 * Keeps the application's own files, so that it opens without a network. It never touches an answer of the API: what is
 * kept of those, the page seals itself. Built by `shell.plugin.ts`, which writes what the release consists of.
 */
declare const release: { name: string; files: readonly string[] };
const worker = globalThis as unknown as ServiceWorkerGlobalScope; // the compiler's library only knows of workers in general

const box = `noticed-${release.name}`;
// A network that is there in name only is worse than none.
const patience = 3000;
const memory = 60_000;

/** A page's key on its way across a reload: in memory, for a minute at most, given out once. */
let handed: { value: unknown; until: number } | null = null;

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(box).then((cache) => cache.addAll(release.files)));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers().then(() => worker.clients.claim()));
});

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((one) => one.startsWith('noticed-') && one !== box).map((one) => caches.delete(one)));
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (/^\/(demo\/)?(api|healthz|readyz)(\/|$)/.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else event.respondWith(file(request, pathname.startsWith('/assets/')));
});

/** The page itself comes from the server while it can, so that a new release is met at once. */
async function page(request: Request): Promise<Response> {
  const late = new Promise<null>((done) => setTimeout(done, patience, null));
  const found = await Promise.race([fetch(request).catch(() => null), late]);
  return found?.ok ? found : kept('/');
}

/** A file of this release is there already; any other whose name says what is in it is fetched once. */
async function file(request: Request, hashed: boolean): Promise<Response> {
  const cache = await caches.open(box);
  const before = await cache.match(request.url);
  if (before) return before;
  const answer = await fetch(request);
  if (answer.ok && hashed) await cache.put(request.url, answer.clone());
  return answer;
}

async function kept(url: string): Promise<Response> {
  return (await caches.open(box).then((cache) => cache.match(url))) ?? Response.error();
}

type Word = { kind: 'hand-over'; handed: unknown } | { kind: 'receive' | 'forget' | 'take-over' };

worker.addEventListener('message', (event) => {
  const word = event.data as Word; // only our own pages can reach this worker
  if (word.kind === 'take-over') event.waitUntil(worker.skipWaiting());
  if (word.kind === 'forget') handed = null;
  if (word.kind === 'hand-over') handed = { value: word.handed, until: Date.now() + memory };
  if (word.kind !== 'receive') return;
  event.ports[0]?.postMessage(handed && handed.until > Date.now() ? handed.value : null);
  handed = null;
});
