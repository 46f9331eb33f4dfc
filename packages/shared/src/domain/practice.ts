import type { Reach, Tone } from './facts.ts';
import type { Phase } from './phase.ts';

/** An entry of the practice bank: what an adult did (domain.md section 3). A school renames, hides and adds its own. */
export interface Practice {
  id: string;
  name: string;
  /** The phases it serves, so that a phase's own suggestions come first. */
  phases: readonly Phase[];
  tone: Tone;
  reach: Reach;
  /** What it usually takes. */
  minutes: number;
  /** One line of how to do it well. */
  how: string;
  /** No longer offered; history keeps its words. */
  hidden: boolean;
}
