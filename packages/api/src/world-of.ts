import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import pino, { type Logger } from 'pino';
import { listBackups } from './backup/manifest.ts';
import { steadyClock } from './clock.ts';
import { type Config, files } from './config.ts';
import { newSecret } from './http/proof/secret.ts';
import { newId } from './id.ts';
import { watchLoop } from './metrics/loop-delay.ts';
import { Requests } from './metrics/requests.ts';
import type { Database } from './store/database.ts';
import type { World } from './world.ts';

/** The key of the audit chain lives beside the database, never in it. */
function auditKey(file: string): Buffer {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
}

export function logger(level: string): Logger {
  return pino({ level, base: null });
}

/** The world of a running product: the real clock from a moment on, real chance, the configured store. */
export function worldOf(config: Config, database: Database, log: Logger, floor = 0): World {
  const clock = steadyClock(Date.now, floor);
  return {
    database,
    log,
    clock,
    id: () => newId(clock().getTime()),
    secret: newSecret,
    auditKey: auditKey(files(config.dataFolder).auditKey),
    machine: {
      folder: config.dataFolder,
      backupFolder: config.databaseUrl ? null : config.backupFolder,
      backups: () => ({ newest: listBackups(config.backupFolder)[0] ?? null, failedAt: null }),
      loopDelay: watchLoop(),
      requests: new Requests(),
    },
    auditHeads: files(config.dataFolder).auditHeads,
    erasures: files(config.dataFolder).erasures,
    publicUrl: config.publicUrl ?? new URL(`http://localhost:${config.port}`),
    issuers: config.issuers,
    demo: false,
    demoOffer: config.demo ? 'always' : 'until-a-school',
  };
}
