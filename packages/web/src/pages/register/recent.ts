// Ids of registers only: nothing here says anything of a pupil.
const key = 'noticed.recent';
const remembered = 5;

function recent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps on this device which registers were opened last. */
export function rememberRegister(registerId: string): void {
  try {
    const others = recent().filter((one) => one !== registerId);
    localStorage.setItem(key, JSON.stringify([registerId, ...others].slice(0, remembered)));
  } catch {
    // Storage is refused: the list's own order stands.
  }
}

/** Registers with those opened last first, the newest of them at the top. */
export function recentFirst<Register extends { id: string }>(registers: readonly Register[]): Register[] {
  const order = recent();
  const rank = ({ id }: Register) => (order.includes(id) ? order.indexOf(id) : remembered);
  return [...registers].sort((a, b) => rank(a) - rank(b));
}
