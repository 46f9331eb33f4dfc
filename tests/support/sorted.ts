import type { Flag } from '@noticed/shared/domain/flags/flag';

/** Flags in the order of their keys, to compare lists that may come in any order. */
export function sorted(flags: readonly Flag[]): Flag[] {
  return [...flags].sort((a, b) => (a.key < b.key ? -1 : 1));
}
