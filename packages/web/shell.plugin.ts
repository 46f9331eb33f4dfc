import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Plugin, type Rolldown, transformWithOxc } from 'vite';

/** What a tutor opens without a network: the everyday pages, with the sheet and the ways to find anybody. */
const everyday =
  /^src\/pages\/(sign-in|signed-in|frame|today|registers|register|pupil|not-found|(check-in|frame|today|register|lock)\/.*)\.tsx$/;
const loose = ['/', '/theme.js', '/manifest.webmanifest', '/icon.svg', '/icon-192.png'];

type Bundle = Rolldown.OutputBundle;

/** Scripts and styles that these parts need, themselves included. */
function filesOf(bundle: Bundle, names: readonly string[], seen = new Set<string>()): Set<string> {
  for (const name of names) {
    const chunk = bundle[name];
    if (seen.has(name) || chunk?.type !== 'chunk') continue;
    seen.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) seen.add(style);
    filesOf(bundle, chunk.imports, seen);
  }
  return seen;
}

function shellOf(bundle: Bundle, root: string): string[] {
  const chunks = Object.values(bundle).filter((one): one is Rolldown.OutputChunk => one.type === 'chunk');
  const wanted = chunks.filter(
    ({ isEntry, isDynamicEntry, facadeModuleId, moduleIds }) =>
      isEntry ||
      (isDynamicEntry && facadeModuleId && !relative(root, facadeModuleId).startsWith('src/pages/')) ||
      moduleIds.some((id) => everyday.test(relative(root, id))),
  );
  return [
    ...filesOf(
      bundle,
      wanted.map((one) => one.fileName),
    ),
  ]
    .map((file) => `/${file}`)
    .sort();
}

/** Builds the worker of `worker/sw.ts`, and tells it of which files this release consists. */
export function shell(): Plugin {
  let root = '';
  return {
    name: 'shell',
    apply: (_config, { command, mode }) => command === 'build' && mode !== 'gallery',
    configResolved: (config) => {
      root = config.root;
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const path = join(root, 'worker/sw.ts');
        const { code } = await transformWithOxc(readFileSync(path, 'utf8'), path, { sourcemap: false });
        const files = [...loose, ...shellOf(bundle, root)];
        const parts = [
          code,
          ...files,
          ...loose.slice(1).map((one) => readFileSync(join(root, 'public', one), 'base64')),
        ];
        const name = createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12);
        const source = `const release = ${JSON.stringify({ name, files })};\n${code}`;
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      },
    },
  };
}
