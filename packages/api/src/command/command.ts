import type { parseArgs } from 'node:util';
import type { Config } from '../config.ts';
import type { DemoWorlds } from '../demo/demo-world.ts';
import type { World } from '../world.ts';

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
  /** On an open store, in the running server where there is one. */
  run: (world: World, order: Order, demo: DemoWorlds) => Promise<string>;
  /** Where no server runs, before any store is opened: for what must work although the store cannot be. Null goes on to `run`. */
  alone?: (config: Config, order: Order) => Promise<string> | null;
}

/** A command that cannot be carried out: its message goes to stderr. */
export class CommandRefused extends Error {}
