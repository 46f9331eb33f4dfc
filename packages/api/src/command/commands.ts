import { backup } from './backup.ts';
import type { Command } from './command.ts';
import { createAdmin } from './create-admin.ts';
import { flags } from './flags.ts';
import { importRoster } from './import-roster.ts';
import { move } from './move.ts';
import { purgeEventsCommand } from './purge-events.ts';
import { restore } from './restore.ts';
import { status } from './status.ts';
import { verify } from './verify.ts';

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
export const commands: Record<string, Command> = {
  import: importRoster,
  demo,
  'create-admin': createAdmin,
  flags,
  backup,
  verify,
  'purge-events': purgeEventsCommand,
  restore,
  move,
  status,
};

export function helpFor(name: string, { usage, about, options = {} }: Command): string {
  const lines = Object.keys(options).map((option) => `  --${option}`);
  return [`noticed ${usage}`, '', about, ...(lines.length > 0 && name ? ['', 'Options:', ...lines] : [])].join('\n');
}

export function help(): string {
  const rows = Object.entries(commands).map(([name, { about }]) => `  ${name.padEnd(14)}${about}`);
  return ['noticed <command> [options]', '', ...rows, '', 'noticed <command> --help says more about one.'].join('\n');
}
