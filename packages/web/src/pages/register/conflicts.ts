import type { Standing } from '@noticed/shared/domain/relationship/phase';
import type { Act } from '../../data/offline/act.ts';

/** A move that met another one, made on another device, and what was wanted. How it stands now is on the page. */
export interface Conflict {
  pupilId: string;
  wanted: Standing;
}

/** One decision a pupil, whatever the number of acts: the later wish replaces the earlier. */
export function conflictsOf(refused: readonly Act[]): Conflict[] {
  const placings = refused.flatMap((act) => act.about.placings ?? []);
  return [...new Map(placings.map(({ pupilId, to }) => [pupilId, { pupilId, wanted: to }])).values()];
}
