import type { PupilFigures } from './figures.ts';

export const shareMeasures = ['restore', 'invisible', 'no-champion'] as const;
/** The measures that are a share of pupils, so that groups can be compared by them. */
export type ShareMeasure = (typeof shareMeasures)[number];

export const shareMeasureNames: Record<ShareMeasure, string> = {
  restore: 'at least one adult has them in Restore',
  invisible: 'nobody has logged a moment with them lately',
  'no-champion': 'no champion',
};

/** Whom a measure rests on: the adults who placed the pupil, or all who meet them. */
export type Witnesses = 'placing' | 'meeting';

export const witnessesOf: Record<ShareMeasure, Witnesses> = {
  restore: 'placing',
  invisible: 'meeting',
  'no-champion': 'meeting',
};

/**
 * Whether a pupil is a case of a measure; null keeps the pupil out of its share. Restore is asked of pupils whom anyone has
 * placed, invisible of the covered, no champion of all who were on roll.
 */
export function isCase(measure: ShareMeasure, figures: PupilFigures): boolean | null {
  if (measure === 'invisible') return figures.invisible;
  if (measure === 'no-champion') return figures.days === 0 ? null : !figures.championed;
  let isPlaced = false;
  for (const { standing } of figures.relationships) {
    if (standing === 'restore') return true;
    isPlaced ||= standing !== 'unsorted';
  }
  return isPlaced ? false : null;
}
