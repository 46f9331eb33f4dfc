import type { Logger } from 'pino';
import type { Database } from './store/database.ts';

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
  log: Logger;
  /** The address that people type, e.g. https://noticed.school.example. */
  publicUrl: URL;
  /** True for the invented school: its people are stepped into without a password. */
  demo: boolean;
  /** When the first screen offers the demo school: always on request, else only until a real school is set up. */
  demoOffer: 'always' | 'until-a-school' | 'never';
}
