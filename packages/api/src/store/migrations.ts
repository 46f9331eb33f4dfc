import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of an engine's migrations: beside this file in the sources, beside the bundle once built. */
export function migrationsFolder(engine: 'sqlite' | 'postgres'): string {
  const folder = fileURLToPath(new URL(`./migrations/${engine}`, import.meta.url));
  if (!existsSync(folder)) throw new Error(`The migrations are missing: ${folder}`);
  return folder;
}
