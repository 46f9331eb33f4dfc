import type { Practice } from '@noticed/shared/contract/registers/check-ins';
import type { Standing } from '@noticed/shared/domain/relationship/phase';

// Ids of practices only: nothing here says anything of a pupil.
const key = 'noticed.habits';
const remembered = 12;

/** The practices that this device's reader logged last, newest first. */
function habits(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberHabit(practiceId: string): void {
  try {
    const others = habits().filter((one) => one !== practiceId);
    localStorage.setItem(key, JSON.stringify([practiceId, ...others].slice(0, remembered)));
  } catch {
    // Storage is refused: the bank's own order stands.
  }
}

/**
 * The bank in the order in which it is offered: what the phase asks for, then this adult's habits, then the rest, and a
 * correction last. Without a phase (several pupils, or a screen that others may see) habits come first, then what
 * anybody may do with anybody: what Maintain asks for.
 */
export function offered(practices: readonly Practice[], phase: Standing | undefined): Practice[] {
  const asked = phase === undefined ? 'maintain' : phase === 'unsorted' ? 'establish' : phase;
  const recent = habits();
  const rank = (one: Practice) => {
    if (one.tone === 'corrective') return 3;
    const serves = one.phases.includes(asked);
    const habit = recent.includes(one.id);
    return phase === undefined ? [habit, serves, true].indexOf(true) : [serves, habit, true].indexOf(true);
  };
  const habit = (one: Practice) => (recent.includes(one.id) ? recent.indexOf(one.id) : remembered);
  return [...practices].sort((a, b) => rank(a) - rank(b) || habit(a) - habit(b));
}

/** The practices with these ids, in this order: what a flag suggests. */
export function named(practices: readonly Practice[], ids: readonly string[]): Practice[] {
  return ids.flatMap((id) => practices.find((one) => one.id === id) ?? []);
}
