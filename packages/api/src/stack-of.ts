/** Where something broke, for the log: its kind, its code and its frames, and never its message, which could hold what somebody wrote. */
export function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in cause ? String(cause.code) : '';
  return [error.name, code, ...frames.slice(0, 8)].join('\n');
}
