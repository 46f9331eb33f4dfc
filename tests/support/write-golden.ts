import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '@noticed/api/version';
import { goldenDatabase, goldenFolder } from './golden.ts';

/** Keeps the database that a version writes, on the day of its release: run with `node tests/support/write-golden.ts`. */
const path = join(goldenFolder, `${version}.sqlite.gz`);
if (existsSync(path)) throw new Error(`${path} is there already: what was released is never written again.`);
mkdirSync(goldenFolder, { recursive: true });
writeFileSync(path, await goldenDatabase());
