import type { Logger } from 'pino';
import type { BackupState } from './backup/keep.ts';
import type { Issuer } from './issuers.ts';
import type { LoopDelay } from './metrics/loop-delay.ts';
import type { Requests } from './metrics/requests.ts';
import type { Database } from './store/database.ts';

/** The machine that a product runs on, as far as it looks after itself there. */
export interface Machine {
  /** The data folder. */
  folder: string;
  /** Where backups go; null where the database keeps its own. */
  backupFolder: string | null;
  backups: () => BackupState;
  loopDelay: () => LoopDelay;
  requests: Requests;
}

/** Everything that an app needs from outside itself. Time and chance come in here, so that tests can hand in their own. */
export interface World {
  database: Database;
  clock: () => Date;
  /** A new id, in order of time (UUID v7). */
  id: () => string;
  /** A new secret for a cookie or a link: 256 random bits as text. */
  secret: () => string;
  /** Signs the audit chain; kept outside the database. */
  auditKey: Uint8Array;
  /** The file beside the key in which the heads of the event chains are signed; null where nothing is to be witnessed. */
  auditHeads: string | null;
  /** The file beside the key that remembers, as hashes, who was erased; null where nobody real is kept. */
  erasures: string | null;
  log: Logger;
  /** Null where nothing is looked after: in a demo or a test. */
  machine: Machine | null;
  /** The address that people type, e.g. https://noticed.school.example. */
  publicUrl: URL;
  /** Where staff may sign in instead of here. */
  issuers: readonly Issuer[];
  /** True for the invented school: its people are stepped into without a password. */
  demo: boolean;
  /** When the first screen offers the demo school: always on request, else only until a real school is set up. */
  demoOffer: 'always' | 'until-a-school' | 'never';
}
