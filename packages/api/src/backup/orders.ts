import type { Manifest } from './manifest.ts';

/** What the backup thread is told to do. */
export type Order =
  | { is: 'take'; dataFolder: string; target: string; takenAt: string; kind: Manifest['kind'] }
  | { is: 'check'; folder: string };

/** What it answers: the manifest of a backup that is whole, or what is wrong with it. */
export type Answer = { is: 'whole'; manifest: Manifest } | { is: 'fault'; fault: string };

/** A backup that is not what it says, in a sentence for whoever looks after the machine. */
export class BackupFault extends Error {}
