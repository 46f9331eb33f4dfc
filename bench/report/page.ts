import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { plot } from './plot.ts';
import { type Curve, type Figure, metOrMissed, ratiosOf, readResult } from './results.ts';

/** Writes what was measured last into docs/performance.md, between its two marks, and a picture of each curve beside it. */
const docs = join(import.meta.dirname, '../../docs');
const page = join(docs, 'performance.md');
const marks = ['<!-- figures: npm run bench -- --write -->', '<!-- end of figures -->'] as const;

const round = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0));

function rowOf(figure: Figure): string {
  const { what, ours, unit, goal, floors } = figure;
  const [first = ''] = Object.keys(floors);
  const { ratio, goalRatio } = ratiosOf(figure);
  const times = ratio === null ? '' : `${ratio.toFixed(2)} × ${first}`;
  const asked =
    ratio === null || goalRatio === null ? '' : `≤ ${goalRatio.toFixed(2)} ×: ${metOrMissed(ratio, goalRatio)}`;
  const named = Object.entries(floors).map(([name, floor]) => `${name} ${round(floor)}`);
  const met = goal === null ? '' : `≤ ${goal}: ${metOrMissed(ours, goal)}`;
  return `| ${what} | ${round(ours)} ${unit} | ${met} | ${times} | ${asked} | ${named.join(' · ')} |`;
}

function curveTable({ across, lines }: Curve): string {
  const at = [...new Set(lines.flatMap((one) => one.points.map(({ x }) => x)))];
  const rows = lines.map(({ name, points }) => {
    const cells = at.map((x) => round(points.find((one) => one.x === x)?.y ?? Number.NaN));
    return `| ${name} | ${cells.join(' | ')} |`;
  });
  const heading = `| ${across} | ${at.map((x) => x.toLocaleString('en-GB')).join(' | ')} |`;
  return [heading, `|---|${at.map(() => '---|').join('')}`, ...rows].join('\n');
}

function machine(): string {
  const [cpu] = cpus();
  const gib = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  const load = loadavg().map((one) => one.toFixed(1));
  const os = `${process.platform} ${process.arch}`;
  return `${day}, ${cpu?.model ?? 'a CPU'}, ${availableParallelism()} cores, ${gib} GiB, ${os}, Node ${process.versions.node}, load ${load.join(' ')} at the end.`;
}

/** @param names the measurements whose results are shown, in this order */
export function writePage(names: readonly string[]): void {
  const results = names.flatMap((name) => readResult(name) ?? []);
  const figures = results.flatMap((one) => one.figures ?? []);
  const curves = results.flatMap((one) => one.curves ?? []);
  const parts = [
    machine(),
    '| | ours | goal | ratio | goal | floors of the same run |\n|---|---|---|---|---|---|',
    ...curves.flatMap((one) => [`![${one.title}](performance/${one.name}.svg)`, curveTable(one)]),
  ];
  parts.splice(1, 1, [parts[1], ...figures.map(rowOf)].join('\n'));
  for (const one of curves) writeFileSync(join(docs, 'performance', `${one.name}.svg`), plot(one));
  const [before = ''] = readFileSync(page, 'utf8').split(marks[0]);
  const [, after = ''] = readFileSync(page, 'utf8').split(marks[1]);
  writeFileSync(page, `${before}${marks[0]}\n\n${parts.join('\n\n')}\n\n${marks[1]}${after}`);
}
