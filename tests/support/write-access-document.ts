import { writeFileSync } from 'node:fs';
import { accessDocument } from '@noticed/shared/domain/access/document';

/** Writes docs/access.md from the access table: run from the tests folder with `node support/write-access-document.ts`. */
writeFileSync(new URL('../../docs/access.md', import.meta.url), accessDocument());
