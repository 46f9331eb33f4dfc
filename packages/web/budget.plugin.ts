import { relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** Kilobytes of JavaScript, gzipped, in thousands (quality.md section 5). A build that weighs more fails. */
const most = { first: 115, register: 150, route: 60 };
const doors = ['start', 'sign-in', 'set-up', 'welcome'];
const behind = 'src/routes.tsx';
const framed = ['signed-in', 'frame'];
const usable = [...framed, 'register', 'check-in/sheet'];

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/** What a part needs before it can run, itself included. */
function needed(bundle: Bundle, files: readonly string[], seen = new Set<string>()): Set<string> {
  for (const file of files) {
    const chunk = bundle[file];
    if (seen.has(file) || chunk?.type !== 'chunk') continue;
    seen.add(file);
    needed(bundle, chunk.imports, seen);
  }
  return seen;
}

function weigher(bundle: Bundle, root: string) {
  const chunks = Object.values(bundle).filter((one): one is Chunk => one.type === 'chunk');
  const entry = chunks.filter((one) => one.isEntry).map((one) => one.fileName);
  const pages = new Map(
    chunks
      .filter((one) => one.isDynamicEntry && one.facadeModuleId)
      .map((one) => [relative(root, one.facadeModuleId ?? ''), one.fileName] as const),
  );
  const size = new Map(chunks.map((one) => [one.fileName, gzipSync(one.code, { level: 9 }).length / 1000]));
  const fileOf = (page: string) => {
    const file = pages.get(`src/pages/${page}.tsx`);
    if (!file) throw new Error(`The budget names a page that is not there: ${page}.`);
    return file;
  };
  const weigh = (files: readonly string[]) =>
    [...needed(bundle, [...entry, ...files])].reduce((sum, file) => sum + (size.get(file) ?? 0), 0);
  return { pages, fileOf, weigh };
}

/** One line for each part that is too heavy. */
function tooHeavy(bundle: Bundle, root: string): string[] {
  const { pages, fileOf, weigh } = weigher(bundle, root);
  const line = (what: string, weight: number, limit: number) =>
    weight > limit ? [`${what} weighs ${weight.toFixed(1)} kB of JavaScript; at most ${limit} are allowed.`] : [];
  const routes = pages.get(behind);
  if (!routes) throw new Error(`The budget counts ${behind}, which is not there.`);
  const frame = [routes, ...framed.map(fileOf)];
  return [
    ...doors.flatMap((page) => line(`The first page “${page}”`, weigh([fileOf(page)]), most.first)),
    ...line('A register that can be used', weigh([routes, ...usable.map(fileOf)]), most.register),
    ...[...pages].flatMap(([path, file]) =>
      line(`${path}, beyond the frame,`, weigh([...frame, file]) - weigh(frame), most.route),
    ),
  ];
}

/** Fails the build when a page weighs more than somebody on a phone should wait for. */
export function budget(): Plugin {
  let root = '';
  return {
    name: 'budget',
    apply: (_config, { command, mode }) => command === 'build' && mode !== 'gallery',
    configResolved: (config) => {
      root = config.root;
    },
    generateBundle(_options, bundle) {
      const lines = tooHeavy(bundle, root);
      if (lines.length > 0) this.error(lines.join('\n'));
    },
  };
}
