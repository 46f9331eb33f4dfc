import { Fault } from '../fault.ts';

/** Where an adult says that a relationship stands (domain.md section 1): a dated opinion of the pair, never a property of the child. */
export const phases = ['establish', 'maintain', 'restore'] as const;
export type Phase = (typeof phases)[number];

/** A phase, or its absence. `unsorted` is a legal answer; on screen it reads “not placed yet”. */
export const standings = ['unsorted', ...phases] as const;
export type Standing = (typeof standings)[number];

/** @throws Fault `unknown-phase` when the text is neither a phase nor `unsorted`. */
export function standing(text: string): Standing {
  const known = standings.find((one) => one === text);
  if (!known)
    throw new Fault('unknown-phase', `“${text}” is not a phase: use establish, maintain, restore or unsorted.`);
  return known;
}
