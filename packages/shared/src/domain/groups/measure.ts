import type { PupilFigures } from './figures.ts';

export const shareMeasures = ['restore', 'invisible', 'no-champion'] as const;
/** The measures that are a share of pupils, so that groups can be compared by them. */
export type ShareMeasure = (typeof shareMeasures)[number];

export const shareMeasureNames: Record<ShareMeasure, string> = {
  restore: 'at least one adult has them in Restore',
  invisible: 'nobody has logged a moment with them lately',
  'no-champion': 'no champion',
};

/** What a measure says of one pupil, and the adults whose views or logging it rests on. */
export interface Verdict {
  /** Null keeps the pupil out of the share. */
  isCase: boolean | null;
  adultIds: string[];
}

/**
 * Whether a pupil is a case: of Restore among pupils whom anyone has placed, of invisible among the covered, of no
 * champion among all. An empty register of adults' views is no view.
 */
export function verdictOn(measure: ShareMeasure, figures: PupilFigures): Verdict {
  if (measure !== 'restore') {
    const adultIds = figures.relationships.map(({ adultId }) => adultId);
    return { isCase: measure === 'invisible' ? figures.invisible : !figures.championed, adultIds };
  }
  const placed = figures.relationships.filter(({ standing }) => standing !== 'unsorted');
  const isCase = placed.length === 0 ? null : placed.some(({ standing }) => standing === 'restore');
  return { isCase, adultIds: placed.map(({ adultId }) => adultId) };
}
