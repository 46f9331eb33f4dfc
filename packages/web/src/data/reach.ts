const listeners = new Set<() => void>();
let cut = false;

/** Told by every request: whether the server could be reached, which is not the same as being online. */
export function noteReach(reached: boolean): void {
  if (cut === !reached) return;
  cut = !reached;
  for (const listener of listeners) listener();
}

export const isCut = (): boolean => cut;

export function onReach(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
