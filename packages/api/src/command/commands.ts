import type { parseArgs } from 'node:util';
import type { DemoWorlds } from '../demo/demo-world.ts';
import type { World } from '../world.ts';
import { createAdmin } from './create-admin.ts';
import { flags } from './flags.ts';
import { importRoster } from './import-roster.ts';

/** What a command is given: its options, its words, and files that it named, read by the process that typed it. */
export interface Order {
  values: Record<string, string | boolean | undefined>;
  words: string[];
  files: { name: string; bytes: Uint8Array }[];
}

export interface Command {
  usage: string;
  about: string;
  options: NonNullable<Parameters<typeof parseArgs>[0]>['options'];
  /** True when its words are files or folders to read. */
  takesFiles?: true;
  run: (world: World, order: Order, demo: DemoWorlds) => Promise<string>;
}

/** A command that cannot be carried out: its message goes to stderr. */
export class CommandRefused extends Error {}

const demo: Command = {
  usage: 'demo',
  about: 'Build the demo school afresh, for today.',
  options: {},
  run: async (world, _order, worlds) => {
    await worlds.rebuild();
    return `The demo school is ready: ${new URL('/demo', world.publicUrl).href}`;
  },
};

/** Every command of the command line. */
export const commands: Record<string, Command> = { import: importRoster, demo, 'create-admin': createAdmin, flags };

export function helpFor(name: string, { usage, about, options = {} }: Command): string {
  const lines = Object.keys(options).map((option) => `  --${option}`);
  return [`noticed ${usage}`, '', about, ...(lines.length > 0 && name ? ['', 'Options:', ...lines] : [])].join('\n');
}

export function help(): string {
  const rows = Object.entries(commands).map(([name, { about }]) => `  ${name.padEnd(14)}${about}`);
  return ['noticed <command> [options]', '', ...rows, '', 'noticed <command> --help says more about one.'].join('\n');
}
