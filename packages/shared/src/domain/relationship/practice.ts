import type { Instant } from '../calendar/day.ts';
import type { Channel, Reach, Tone } from '../facts.ts';
import type { Standing } from './phase.ts';

/** An entry of the practice bank: what an adult did (domain.md section 3). A school renames, hides and adds its own. */
export interface Practice {
  id: string;
  name: string;
  /** The phases it serves, so that a phase's own suggestions come first. */
  phases: readonly Standing[];
  tone: Tone;
  reach: Reach;
  channel: Channel;
  /** What it usually takes. */
  minutes: number;
  /** One line of how to do it well. */
  how: string;
  /** No longer offered; history keeps its words. */
  hidden: boolean;
  /** What it was called before, oldest first, each until a moment. Left out while it has only ever had one name. */
  formerly?: readonly { name: string; until: Instant }[];
}

/** The name that a practice had when a moment was logged. @example nameAt({ name: 'Praise', … }, '2026-01-12T08:40:00.000Z') // 'Praise' */
export function nameAt({ name, formerly }: Pick<Practice, 'name' | 'formerly'>, recordedAt: Instant): string {
  return formerly?.find((one) => recordedAt < one.until)?.name ?? name;
}

/**
 * The practices to offer for a phase, in the bank's order: those that serve it, never hidden or corrective ones.
 * A relationship that is not placed yet is offered what Establish asks for.
 * @example suggestions(practiceBank, 'restore', 2).map((one) => one.id) // ['empathetic-listening', 'problem-solving']
 */
export function suggestions(practices: Iterable<Practice>, phase: Standing, count = 3): Practice[] {
  const asked = phase === 'unsorted' ? 'establish' : phase;
  const chosen: Practice[] = [];
  for (const practice of practices)
    if (chosen.length < count && !practice.hidden && practice.tone !== 'corrective' && practice.phases.includes(asked))
      chosen.push(practice);
  return chosen;
}

/** The bank with a phase's suggestions first, the rest after them in the bank's order, hidden ones left out. */
export function bankFor(practices: readonly Practice[], phase: Standing): Practice[] {
  const first = suggestions(practices, phase, practices.length);
  return [...first, ...practices.filter((one) => !one.hidden && !first.includes(one))];
}
