import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type Issuer, readIssuers } from './issuers.ts';

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4780),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** The address that people type, when a proxy with TLS stands in front. It also says that one does. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  NOTICED_DATA: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional(),
  NOTICED_DEMO: z.enum(['0', '1']).optional(),
  /** Where scheduled exports are put, a folder a school; beside the data unless said otherwise. */
  NOTICED_WATCH: z.string().min(1).optional(),
  /** Where backups go; beside the data unless said otherwise. Another disk is better. */
  NOTICED_BACKUPS: z.string().min(1).optional(),
  /** Megabytes that the database may grow to, on a disk that others need too. */
  NOTICED_MOST_MB: z.coerce.number().int().min(10).optional(),
  /** A port of the loopback address for Prometheus; nothing listens without it. */
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  /** Where it stands with whom staff sign in elsewhere; beside the data unless said otherwise. */
  NOTICED_OIDC: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

export interface Config {
  port: number;
  host: string;
  publicUrl: URL | null;
  dataFolder: string;
  databaseUrl: string | null;
  demo: boolean;
  watchFolder: string;
  issuers: readonly Issuer[];
  backupFolder: string;
  mostMegabytes: number | null;
  metricsPort: number | null;
  logLevel: string;
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/** Reads the environment, or says in one sentence each what is wrong with it. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = Environment.safeParse(
    Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')),
  );
  if (!parsed.success)
    throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  const { PORT, HOST, PUBLIC_URL, NOTICED_DATA, DATABASE_URL, NOTICED_DEMO, NOTICED_WATCH, NOTICED_OIDC, LOG_LEVEL } =
    parsed.data;
  const { NOTICED_BACKUPS, NOTICED_MOST_MB, METRICS_PORT } = parsed.data;
  const publicUrl = PUBLIC_URL ? new URL(PUBLIC_URL) : null;
  if (!loopback.has(HOST) && publicUrl?.protocol !== 'https:')
    throw new Error(
      `HOST=${HOST} would serve beyond this machine over plain HTTP. Put a proxy with TLS in front and set PUBLIC_URL=https://…`,
    );
  const dataFolder = resolve(NOTICED_DATA);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  return {
    port: PORT,
    host: HOST,
    publicUrl,
    dataFolder,
    databaseUrl: DATABASE_URL ?? null,
    demo: NOTICED_DEMO === '1',
    issuers: readIssuers(NOTICED_OIDC ? resolve(NOTICED_OIDC) : join(dataFolder, 'oidc.json')),
    watchFolder: NOTICED_WATCH ? resolve(NOTICED_WATCH) : join(dataFolder, 'watch'),
    backupFolder: NOTICED_BACKUPS ? resolve(NOTICED_BACKUPS) : join(dataFolder, 'backups'),
    mostMegabytes: NOTICED_MOST_MB ?? null,
    metricsPort: METRICS_PORT ?? null,
    logLevel: LOG_LEVEL,
  };
}

/** The files of a data folder. */
export const files = (folder: string) => ({
  database: join(folder, 'noticed.sqlite'),
  demo: join(folder, 'demo.sqlite'),
  auditKey: join(folder, 'audit.key'),
  auditHeads: join(folder, 'audit.heads'),
  erasures: join(folder, 'erasures.log'),
  moved: join(folder, 'moved.json'),
  socket: join(folder, 'noticed.sock'),
  lock: join(folder, 'noticed.lock'),
});
