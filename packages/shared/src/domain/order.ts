/** Text order by code unit, the same on every machine: negative, zero or positive as a sort wants it. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
