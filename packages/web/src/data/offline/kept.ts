import type { Operation } from '@noticed/shared/contract/contract';
import type { Answered, Keep } from './keep.ts';

/** What a tutor needs to go on without a network, and no more: who they are, their registers, today, the practices. */
const keepable: readonly Operation[] = ['readMe', 'readToday', 'listRegisters', 'readRegister', 'listPractices'];

let keep: Keep | null = null;
let opening: Promise<Keep | null> | null = null;

// Fetched when a page stands, or when there is no network to fetch anything else.
const device = () => import('./device.ts');

/** The device's keep once it is open; before that nothing is kept, and nothing waits for it. */
export const kept = (): Keep | null => keep;

/** Opens the keep of whoever is signed in. Null where this browser keeps nothing, or where the key could not be had yet. */
export async function openKept(owner: string): Promise<Keep | null> {
  if (keep?.owner === owner) return keep;
  opening ??= device()
    .then(({ openDevice }) => openDevice(owner))
    .catch(() => null)
    .finally(() => {
      opening = null;
    });
  keep = await opening;
  return keep;
}

export function closeKept(): void {
  if (!keep) return;
  keep = null;
  void device().then(({ closeDevice }) => closeDevice());
}

/** Throws away all that this device keeps of whoever is signed in, and the key with it. */
export async function clearKept(): Promise<void> {
  await keep?.clear();
  closeKept();
}

const nameOf = (name: Operation, sent: unknown) => JSON.stringify([name, sent]);

/** Milliseconds: what changes with every key is sealed once the hand rests, since a whole school takes a while. */
const rest = 500;
const lately = new Map<string, ReturnType<typeof setTimeout>>();

export function keepAnswer(name: Operation, sent: unknown, answer: unknown): void {
  const into = keep;
  if (!into || !keepable.includes(name)) return;
  const key = nameOf(name, sent);
  const answered = { answer, at: Date.now() };
  clearTimeout(lately.get(key));
  lately.set(
    key,
    setTimeout(() => {
      lately.delete(key);
      // Whoever signed out meanwhile keeps nothing here.
      if (keep === into) void into.putAnswer(key, answered);
    }, rest),
  );
}

/** What the server last said to this, if the device keeps it and the key is still in memory. */
export async function keptAnswer(name: Operation, sent: unknown): Promise<Answered | undefined> {
  if (!keepable.includes(name)) return undefined;
  keep ??= await device().then(
    ({ reopenDevice }) => reopenDevice(),
    () => null,
  );
  return keep?.answer(nameOf(name, sent));
}
