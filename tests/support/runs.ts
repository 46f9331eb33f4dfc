/** How many runs a property takes: all of them, or a few when the rules are being broken thousands of times on purpose. */
export function runs(count: number): number {
  return import.meta.env.MODE === 'mutate' ? Math.ceil(count / 30) : count;
}
