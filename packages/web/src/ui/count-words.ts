/** A count with its noun: `counted(1, 'pupil')` is “1 pupil”, `counted(1500, 'pupil')` “1,500 pupils”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** Parts of a sentence: “a”, “a and b”, “a, b and c”. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
