import type { Act, Placing } from './act.ts';

const reviewOf = (act: Act): string | undefined => {
  const { body, params } = act.sent as { body?: { id?: string }; params?: { reviewId?: string } }; // the two acts of sorting
  return act.name === 'reviewRegister' ? body?.id : params?.reviewId;
};

export interface After {
  waiting: Act[];
  refused: Act[];
}

/**
 * What becomes of the acts behind one of sorting that met another device's move. They were done on top of a move that was
 * never made, so those on the same pupils wait for the same decision instead of being taken for a newer wish; and a move
 * that was taken back needs no decision at all.
 */
export function afterConflict(act: Act, behind: readonly Act[]): After {
  const touched = new Set((act.about.placings ?? []).map((one) => one.pupilId));
  const waiting: Act[] = [];
  const refused = [act];
  for (const next of behind) {
    const placings = next.about.placings ?? [];
    const undone = next.name === 'retractReview' && refused.findIndex((one) => reviewOf(one) === reviewOf(next));
    if (typeof undone === 'number' && undone >= 0) refused.splice(undone, 1);
    else if (next.name === 'reviewRegister' && placings.some((one) => touched.has(one.pupilId))) {
      for (const { pupilId } of placings) touched.add(pupilId);
      refused.push(act.refusal ? { ...next, refusal: act.refusal } : next);
    } else waiting.push(next);
  }
  return { waiting, refused };
}

/** Where the acts that wait say that pupils stand: of each the latest. */
export function latestPlacings(acts: readonly Act[]): ReadonlyMap<string, Placing> {
  return new Map(acts.flatMap((act) => (act.about.placings ?? []).map((one) => [one.pupilId, one])));
}
