const read = ['csv', 'tsv', 'txt', 'xlsx', 'xml', 'zip'];

/** For the browser's own chooser. */
export const accepted = read.map((ending) => `.${ending}`).join(',');

/** Parts what a roster can be in from what lies beside it in a folder, such as a readme or a picture. */
export function rosterFiles(files: readonly File[]): { taken: File[]; left: File[] } {
  const isRoster = (file: File) => read.includes(file.name.toLowerCase().split('.').at(-1) ?? '');
  return { taken: files.filter(isRoster), left: files.filter((file) => !isRoster(file)) };
}

/** Chosen in two goes, the same file is taken once: the later one, which may have been put right. */
export function withFiles(before: readonly File[], more: readonly File[]): File[] {
  const names = new Set(more.map((file) => file.name));
  return [...before.filter((file) => !names.has(file.name)), ...more];
}

/** @example sizeWords(1536) // '2 kB' */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
