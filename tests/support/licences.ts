import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Licences that let a school run and change the product without a duty towards anybody but to name them. */
export const allowedLicences = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
];

interface PackageFile {
  name: string;
  license?: string | { type?: string };
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const read = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile; // npm's own format

/** Where a package that another one asks for lies: beside it or above it, as Node looks. */
function found(name: string, from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const at = join(folder, 'node_modules', name);
    if (existsSync(join(at, 'package.json'))) return realpathSync(at);
    if (folder === dirname(folder)) return null;
  }
}

/** Every package of others that runs at a school or in its browsers, with its licence. Binaries for other machines are left out. */
export function shippedLicences(): Map<string, string> {
  const licences = new Map<string, string>();
  const visit = (folder: string) => {
    const { dependencies = {}, optionalDependencies = {} } = read(folder);
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const at = found(name, folder);
      if (!at || licences.has(name)) continue;
      const { license } = read(at);
      const own = name.startsWith('@noticed/');
      if (!own) licences.set(name, (typeof license === 'object' ? license.type : license) ?? 'unknown');
      if (!own) visit(at);
    }
  };
  for (const one of readdirSync(join(root, 'packages'))) visit(join(root, 'packages', one));
  return new Map([...licences].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** docs/licences.md, as it should be. */
export function licencesDocument(): string {
  const all = [...shippedLicences()];
  const kinds = [...new Set(all.map(([, licence]) => licence))].sort();
  return `# Licences

Noticed is under the MIT licence. These ${all.length} packages of others are part of what a school runs; their licences (${kinds.join(', ')})
ask for nothing but to be named. Written by \`node tests/support/write-licences.ts\`; a test fails when this list is not true any more,
or when a licence of a new kind comes in. What was installed, with its versions, is in the bill of materials: \`npm run sbom\`.

| package | licence |
|---|---|
${all.map(([name, licence]) => `| ${name} | ${licence} |`).join('\n')}
`;
}
