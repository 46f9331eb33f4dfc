import { base, call } from '../client.ts';
import { type Keep, openKeep } from './keep.ts';
import { keyOf } from './seal.ts';
import { askWorker, tellWorker } from './worker.ts';

// The demo school's people are others than the school's.
const database = `noticed${base.replace('/', '-')}`;

let open: Keep | null = null;

const canKeep = () => typeof indexedDB !== 'undefined' && globalThis.crypto?.subtle !== undefined;

/** Opens what this device keeps for an account, with the key that the server gives to whoever is signed in. Null where the browser keeps nothing. */
export async function openDevice(owner: string): Promise<Keep | null> {
  if (!canKeep()) return null;
  if (open?.owner !== owner) open = await openKeep(database, owner, await serverKey());
  return open;
}

async function serverKey(): Promise<CryptoKey> {
  const { key } = await call('readDeviceKey', {});
  return keyOf(key ?? (await call('makeDeviceKey', {})).key);
}

interface Handed {
  owner: string;
  key: CryptoKey;
}

/** After the page was loaded again without a network: the key is where the page before left it, in the worker's memory. */
export async function reopenDevice(): Promise<Keep | null> {
  if (open || !canKeep()) return open;
  const handed = (await askWorker('receive')) as Handed | null; // the worker gives back what `pagehide` gave it
  if (handed) open = await openKeep(database, handed.owner, handed.key);
  return open;
}

/** The key leaves the memory: of what is kept nothing can be read until somebody signs in. */
export function closeDevice(): void {
  open = null;
  tellWorker({ kind: 'forget' });
}

globalThis.addEventListener?.('pagehide', () => {
  if (open) tellWorker({ kind: 'hand-over', handed: { owner: open.owner, key: open.key } satisfies Handed });
});
