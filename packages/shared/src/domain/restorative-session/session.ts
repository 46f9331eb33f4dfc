import type { Day, Instant } from '../calendar/day.ts';
import type { Stage } from '../facts.ts';
import type { AgreementItem } from './agreement.ts';
import type { Adaptation, ReadinessCheck } from './readiness.ts';

/** Whom the pupil repairs with: the adult of the relationship, or a second pupil (which moves no phase). */
export interface Partner {
  kind: 'adult' | 'pupil';
  id: string;
}

export const participations = ['agreed', 'partly', 'declined'] as const;
export type Participation = (typeof participations)[number];
export interface BothTookPart {
  pupil: Participation;
  partner: Participation;
}

export const outcomes = ['mended', 'better', 'no-change', 'worse'] as const;
export type Outcome = (typeof outcomes)[number];

export const moveNames = ['plan', 'defer', 'replan', 'hold', 'decline', 'cancel', 'follow-up', 'close'] as const;
export type MoveName = (typeof moveNames)[number];

/** Who acts, at what moment, on which day of the school's time zone. */
export interface Actor {
  by: string;
  at: Instant;
  today: Day;
}

/** One move as it is kept: who moved the session, when, and what the planned day was afterwards. */
export interface Move {
  move: MoveName;
  from: Stage | null;
  to: Stage;
  by: string;
  at: Instant;
  on: Day;
  reason: string | null;
  /** A deferral because somebody was not ready: never scored as late. */
  forReadiness: boolean;
  plannedOn: Day | null;
}

/** A restorative session apart from its words, which are confidential and kept elsewhere (domain.md section 5). */
export interface Session {
  id: string;
  pupilId: string;
  partner: Partner;
  facilitatorId: string;
  stage: Stage;
  plannedOn: Day | null;
  place: string;
  heldOn: Day | null;
  participation: BothTookPart | null;
  followUpOn: Day | null;
  outcome: Outcome | null;
  /** The day on which the adult made the fresh-start welcome. */
  welcomedOn: Day | null;
  adaptations: readonly Adaptation[];
  readiness: readonly ReadinessCheck[];
  items: readonly AgreementItem[];
  moves: readonly Move[];
}
