import type { Spell } from '../facts.ts';
import type { Day } from './day.ts';

/** Whether a day lies in a spell, both ends included. @example inSpell({ from: '2025-09-01', to: null }, '2026-01-05') // true */
export function inSpell(spell: Spell, day: Day): boolean {
  return spell.from <= day && (spell.to === null || day <= spell.to);
}

/** The later of two days, where null is no day at all. */
export function later(a: Day | null, b: Day): Day;
export function later(a: Day | null, b: Day | null): Day | null;
export function later(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
