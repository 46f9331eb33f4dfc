import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const text = /\.(js|css|html|svg|webmanifest)$/;

/** Puts a brotli and a gzip copy beside every text file of the build, once and as small as they get, so that the server packs nothing. */
export function pack(): Plugin {
  let folder = '';
  return {
    name: 'pack',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    closeBundle: async () => {
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => text.test(one));
      await Promise.all(files.map((one) => packOne(join(folder, one))));
    },
  };
}

async function packOne(path: string): Promise<void> {
  const bytes = readFileSync(path);
  const copies = { br: await promisify(brotliCompress)(bytes), gz: await promisify(gzip)(bytes, { level: 9 }) };
  for (const [end, copy] of Object.entries(copies))
    if (copy.length < bytes.length) writeFileSync(`${path}.${end}`, copy);
}
