import { writeFileSync } from 'node:fs';
import { licencesDocument } from './licences.ts';

/** Writes docs/licences.md from what is installed: run with `node tests/support/write-licences.ts`. */
writeFileSync(new URL('../../docs/licences.md', import.meta.url), licencesDocument());
