import type { Figure } from './part.ts';
import type { Outcome } from './results.ts';

const heading = ['part', 'figure', 'goal', 'result', '', 'measured'];

/** One table of every figure, met or missed, with when and of which commit; below it why, and on what machine. */
export function tableOf(outcomes: ReadonlyMap<string, Outcome | null>): string {
  const rows = [...outcomes].flatMap(([name, outcome]) =>
    outcome ? outcome.figures.map((one) => rowOf(name, one, outcome)) : [[name, 'not run yet', '', '', '', '']],
  );
  const widths = heading.map((head, column) => Math.max(head.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const done = [...outcomes.values()].filter((one) => one !== null);
  const reasons = done.flatMap((one) => one.figures).filter((one) => one.because);
  return [
    line(heading),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...rows.map(line),
    '',
    ...reasons.map((one) => `${one.figure}: ${one.because}`),
    ...new Set(done.map((one) => `Measured on ${one.machine}.`)),
    verdict(
      done.flatMap((one) => one.figures),
      outcomes.size - done.length,
    ),
  ].join('\n');
}

function rowOf(name: string, { figure, goal, result, met }: Figure, { at, commit }: Outcome): string[] {
  return [name, figure, goal, result, met ? 'met' : 'MISSED', `${at.slice(0, 16).replace('T', ' ')} ${commit}`];
}

function verdict(figures: readonly Figure[], left: number): string {
  const missed = figures.filter((one) => !one.met).length;
  const measured = `${figures.length} figures, ${missed} missed`;
  return left === 0 ? `${measured}.` : `${measured}; ${left} parts have not run yet.`;
}
