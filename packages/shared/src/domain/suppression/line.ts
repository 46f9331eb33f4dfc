/** Which numbers of a line are hidden, in its order, and whether its total is. */
export interface HiddenLine {
  cells: boolean[];
  total: boolean;
}

/** What else must be hidden, and when enough is, apart from the numbers themselves. */
export interface Concerns {
  /** Cells to hide whatever their size, e.g. because too few adults stand behind them. */
  alsoHide?: readonly boolean[];
  /** Cells to hide before smaller ones, when more must go. */
  rather?: readonly boolean[];
  /** Whether what follows by subtraction for all hidden cells together may be known. */
  together?: (hidden: readonly boolean[]) => boolean;
}

/**
 * Hides what is under the floor in a line of groups whose total is shown, and then as much more, smallest first, as it
 * takes that subtraction tells nothing: at least two cells, together at the floor or above, not all of them one pupil. So
 * a group whose complement is under the floor is hidden too. An empty cell is shown: there is nobody in it to protect.
 * @example hideInLine([100, 3, 20], 5) // { cells: [false, true, true], total: false }
 */
export function hideInLine(counts: readonly number[], floor: number, concerns: Concerns = {}): HiddenLine {
  const cells = counts.map((count, at) => count > 0 && (count < floor || concerns.alsoHide?.[at] === true));
  if (!cells.includes(true)) return { cells, total: false };
  while (!isSafe(counts, cells, floor) || concerns.together?.(cells) === false) {
    const others = cells.map((hidden, at) => hidden || concerns.rather?.[at] !== true);
    const rather = smallestShown(counts, others);
    const next = rather === -1 ? smallestShown(counts, cells) : rather;
    if (next === -1) return { cells, total: true };
    cells[next] = true;
  }
  return { cells, total: false };
}

/** Whether the hidden counts of a line keep their secret when their sum is known. All are at least one: a zero is shown. */
export function isSafe(counts: readonly number[], hidden: readonly boolean[], floor: number): boolean {
  const secret = counts.filter((_, at) => hidden[at]);
  const sum = secret.reduce((total, count) => total + count, 0);
  return secret.length >= 2 && sum >= floor && sum > secret.length;
}

/** The place of the smallest shown count above zero, the first of several; −1 without any. */
export function smallestShown(counts: readonly number[], hidden: readonly boolean[]): number {
  let best = -1;
  counts.forEach((count, at) => {
    if (count > 0 && !hidden[at] && (best === -1 || count < (counts[best] as number))) best = at; // best is a place in counts
  });
  return best;
}
