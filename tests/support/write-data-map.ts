import { writeFileSync } from 'node:fs';
import { dataMap } from '@noticed/api/store/data-map';
import { dataMapDocument } from '@noticed/api/store/data-map/document';

/** Writes docs/data-map.md from the data map: run from the tests folder with `node support/write-data-map.ts`. */
writeFileSync(new URL('../../docs/data-map.md', import.meta.url), dataMapDocument(dataMap));
