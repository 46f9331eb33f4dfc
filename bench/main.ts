import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `npm run bench [name …]`: runs the measurements one after the other; each is a file beside this one and prints a table. */
const here = dirname(fileURLToPath(import.meta.url));
const all = readdirSync(here)
  .filter((one) => one.endsWith('.ts'))
  .map((one) => basename(one, '.ts'))
  .filter((one) => one !== 'main');
const asked = process.argv.slice(2);
const unknown = asked.filter((one) => !all.includes(one));
if (unknown.length > 0) {
  console.error(`There is no measurement “${unknown.join(', ')}”. There are: ${all.join(', ')}.`);
  process.exit(1);
}
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n— ${name} —`);
  const { status } = spawnSync(process.execPath, [join(here, `${name}.ts`)], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
