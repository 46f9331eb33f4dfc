import { existsSync, statSync } from 'node:fs';
import type { Status } from '@noticed/shared/contract/settings/status';
import { listBackups } from '../backup/manifest.ts';
import { type Config, files } from '../config.ts';
import { statusOf } from '../status/status.ts';
import { version } from '../version.ts';
import type { Command } from './command.ts';

/** How the product is: through the running server, or, without one, what lies in its folders. */
export const status: Command = {
  usage: 'status [--json]',
  about: 'Say how Noticed is: versions, size, space left, and the backups there are.',
  options: { json: { type: 'boolean' } },
  alone: async (config, { values }) => {
    const found = { running: false as const, version, ...filesOf(config), backups: backupsIn(config.backupFolder) };
    return values.json === true ? JSON.stringify(found, null, 2) : stopped(found);
  },
  run: async (world, { values }) => {
    const found = { running: true as const, ...(await statusOf(world)) };
    const backups = world.machine?.backupFolder ? backupsIn(world.machine.backupFolder) : [];
    return values.json === true ? JSON.stringify({ ...found, backups }, null, 2) : running(found, backups);
  },
};

const backupsIn = (folder: string) =>
  listBackups(folder).map(({ name, kind, bytes, noticed }) => ({ name, kind, bytes, noticed }));

function filesOf({ dataFolder, databaseUrl }: Config) {
  const { database } = files(dataFolder);
  if (databaseUrl) return { database: 'PostgreSQL', bytes: null };
  return { database, bytes: existsSync(database) ? statSync(database).size : null };
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const line = (name: string, value: string) => `  ${name.padEnd(16)}${value}`;

function running(found: Status, backups: ReturnType<typeof backupsIn>): string {
  return [
    `Noticed ${found.version} is running since ${found.startedAt}.`,
    line('engine', `${found.engine}, Node ${found.node}`),
    line('database', megabytes(found.databaseBytes)),
    ...(found.diskFreeBytes === null ? [] : [line('space left', megabytes(found.diskFreeBytes))]),
    line('memory', megabytes(found.memoryBytes)),
    line('writes waiting', String(found.waiting)),
    line('lateness', `${found.loopDelayMs.toFixed(0)} ms (99th percentile of the last minutes)`),
    ...(found.backupFailedAt ? [line('last backup', `FAILED ${found.backupFailedAt}; the log says why`)] : []),
    ...listed(backups),
  ].join('\n');
}

function stopped(found: ReturnType<typeof filesOf> & { backups: ReturnType<typeof backupsIn> }): string {
  return [
    `Noticed ${version} is not running.`,
    line('database', found.bytes === null ? found.database : `${found.database}, ${megabytes(found.bytes)}`),
    ...listed(found.backups),
  ].join('\n');
}

function listed(backups: ReturnType<typeof backupsIn>): string[] {
  if (backups.length === 0) return [line('backups', 'none yet')];
  return [
    line('backups', 'newest first'),
    ...backups.map((one) => `    ${one.name}  ${megabytes(one.bytes)}  ${one.kind}`),
  ];
}
