import { type Day, plusDays } from '@noticed/shared/domain/calendar/day';

export interface OpenSpell {
  from?: Day;
  to?: Day;
}

/**
 * Joins spells that overlap or touch, so that a pupil listed twice on a register is on it once. Days are inclusive; absent means open.
 * @example joinSpells([{ from: '2025-09-01', to: '2025-10-24' }, { from: '2025-10-25' }]) // [{ from: '2025-09-01' }]
 */
export function joinSpells(spells: readonly OpenSpell[]): OpenSpell[] {
  const sorted = spells.length === 1 ? spells : spells.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  const joined: OpenSpell[] = [];
  for (const spell of sorted) {
    const last = joined.at(-1);
    if (last && start(spell) <= dayAfter(last))
      joined[joined.length - 1] = openSpell(last.from, end(spell) > end(last) ? spell.to : last.to);
    else joined.push(openSpell(spell.from, spell.to));
  }
  return joined;
}

const start = (spell: OpenSpell) => spell.from ?? '';
const end = (spell: OpenSpell) => spell.to ?? '9999';
const key = (spell: OpenSpell) => `${start(spell)} ${end(spell)}`;
const dayAfter = (spell: OpenSpell) => (spell.to ? plusDays(spell.to, 1) : '9999');

/** A spell that holds only the days it has. */
export function openSpell(from: Day | null | undefined, to: Day | null | undefined): OpenSpell {
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}
