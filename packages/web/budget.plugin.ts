import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** Kilobytes of JavaScript, gzipped, in thousands (quality.md section 5). A build that weighs more fails. */
const most = { first: 115, register: 150, route: 60 };
const doors = ['start', 'sign-in', 'set-up', 'welcome'].map((page) => `src/pages/${page}.tsx`);
const framed = ['src/routes.tsx', 'src/pages/signed-in.tsx', 'src/pages/frame.tsx'];
const usable = [...framed, 'src/pages/register.tsx', 'src/pages/check-in/sheet.tsx'];

type Bundle = Rolldown.OutputBundle;

/** What these files need before they can run, themselves included. */
function needed(bundle: Bundle, files: readonly string[], seen = new Set<string>()): Set<string> {
  for (const file of files) {
    const chunk = bundle[file];
    if (seen.has(file) || chunk?.type !== 'chunk') continue;
    seen.add(file);
    needed(bundle, chunk.imports, seen);
  }
  return seen;
}

/** Weighs everything that must be fetched before these modules can run. */
function scales(bundle: Bundle, root: string): (modules: readonly string[]) => number {
  const chunks = Object.values(bundle).filter((one): one is Rolldown.OutputChunk => one.type === 'chunk');
  const entry = chunks.filter((one) => one.isEntry).map((one) => one.fileName);
  const size = new Map(chunks.map((one) => [one.fileName, gzipSync(one.code, { level: 9 }).length / 1000]));
  const fileOf = (path: string) => {
    const chunk = chunks.find((one) => one.moduleIds.includes(join(root, path)));
    if (!chunk) throw new Error(`The budget counts ${path}, which is not there.`);
    return chunk.fileName;
  };
  return (modules) =>
    [...needed(bundle, [...entry, ...modules.map(fileOf)])].reduce((sum, file) => sum + (size.get(file) ?? 0), 0);
}

/** The heaviest of the first pages, and a register that can be used: what the measurements show of a build. */
export interface Weights {
  first: number;
  register: number;
}

function weightsOf(weigh: ReturnType<typeof scales>): Weights {
  return { first: Math.max(...doors.map((door) => weigh([door]))), register: weigh(usable) };
}

/** One line for each part that is too heavy. */
function tooHeavy(weigh: ReturnType<typeof scales>, fetchedLater: readonly string[]): string[] {
  const line = (what: string, weight: number, limit: number) =>
    weight > limit ? [`${what} weighs ${weight.toFixed(1)} kB of JavaScript; at most ${limit} are allowed.`] : [];
  const frame = weigh(framed);
  return [
    ...doors.flatMap((door) => line(`The first page ${door}`, weigh([door]), most.first)),
    ...line('A register that can be used', weigh(usable), most.register),
    ...fetchedLater.flatMap((path) => line(`${path}, beyond the frame,`, weigh([...framed, path]) - frame, most.route)),
  ];
}

/** Fails the build when a page weighs more than somebody on a phone should wait for; tells the weights where `WEIGHTS_TO` says. */
export function budget(): Plugin {
  let root = '';
  return {
    name: 'budget',
    apply: (_config, { command, mode }) => command === 'build' && mode !== 'gallery',
    configResolved: (config) => {
      root = config.root;
    },
    generateBundle(_options, bundle) {
      const pages = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.dynamicImporters.length);
      const weigh = scales(bundle, root);
      if (process.env.WEIGHTS_TO) writeFileSync(process.env.WEIGHTS_TO, JSON.stringify(weightsOf(weigh)));
      const lines = tooHeavy(
        weigh,
        pages.map((id) => relative(root, id)).filter((path) => path.startsWith('src/pages/')),
      );
      if (lines.length > 0) this.error(lines.join('\n'));
    },
  };
}
