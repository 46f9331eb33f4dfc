const days = 7;
const weeks = 5;
const aWeek = 7 * 86_400_000;

/**
 * Which backups to keep: the newest of each of the seven latest days that have one, and of each of the five latest weeks. By rank and not by
 * age, so that a clock that jumps forward deletes nothing, and the newest always stays.
 * @param takenAt moments as ISO text @returns those to keep
 */
export function kept(takenAt: readonly string[]): Set<string> {
  const newestFirst = [...takenAt].sort().reverse();
  const dayOf = (at: string) => at.slice(0, 10);
  // Weeks from Monday: 1 January 1970 was a Thursday.
  const weekOf = (at: string) => String(Math.floor((Date.parse(at) + 3 * 86_400_000) / aWeek));
  return new Set([...newestOfEach(newestFirst, dayOf, days), ...newestOfEach(newestFirst, weekOf, weeks)]);
}

function newestOfEach(newestFirst: readonly string[], spanOf: (at: string) => string, most: number): string[] {
  const newest = new Map<string, string>();
  for (const at of newestFirst) if (!newest.has(spanOf(at))) newest.set(spanOf(at), at);
  return [...newest.values()].slice(0, most);
}
