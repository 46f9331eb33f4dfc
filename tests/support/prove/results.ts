import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figure } from './part.ts';

/** What a finished part leaves behind: its figures, and where and of what they were taken. */
export interface Outcome {
  figures: Figure[];
  machine: string;
  at: string;
  commit: string;
  seconds: number;
}

const folder = fileURLToPath(new URL('../../../.prove', import.meta.url));
const fileOf = (name: string) => join(folder, `${name}.json`);

/** Where a part leaves what another part of its kind adds up. */
export function besideResults(file: string): string {
  mkdirSync(folder, { recursive: true });
  return join(folder, file);
}

/** The figures of a part that was finished before; null when it was not. */
export function finished(name: string): Outcome | null {
  return existsSync(fileOf(name)) ? (JSON.parse(readFileSync(fileOf(name), 'utf8')) as Outcome) : null; // written by keep below
}

/** Keeps the figures of a part, whole or not at all: the next run goes on after it. */
export function keep(name: string, figures: Figure[], seconds: number): void {
  mkdirSync(folder, { recursive: true });
  const outcome: Outcome = { figures, machine: machine(), at: new Date().toISOString(), commit: commit(), seconds };
  writeFileSync(`${fileOf(name)}.new`, JSON.stringify(outcome, null, 2));
  renameSync(`${fileOf(name)}.new`, fileOf(name));
}

export function forget(name: string): void {
  rmSync(fileOf(name), { force: true });
}

/** The machine in words: figures without one say little. */
function machine(): string {
  const processors = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}, ${gigabytes} GB, ${type()}, Node ${process.versions.node}`;
}

function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], {
      cwd: join(folder, '..'),
      encoding: 'utf8',
    }).trim();
  } catch {
    return 'no commit'; // a copy without its history
  }
}
