import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../../../packages/api/dist/noticed.js', import.meta.url));

/** Types a command of the command line, as a technician does. @returns what it printed @throws Error with its complaint */
export async function noticed(
  folder: string,
  words: readonly string[],
  env: Record<string, string> = {},
): Promise<string> {
  const child = spawn(process.execPath, [built, ...words], {
    env: { ...process.env, NOTICED_DATA: folder, DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let complaint = '';
  child.stdout.on('data', (part: Buffer) => {
    out += part.toString();
  });
  child.stderr.on('data', (part: Buffer) => {
    complaint += part.toString();
  });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  if (code !== 0) throw new Error(`noticed ${words.join(' ')} ended with ${code}: ${complaint}`);
  return out;
}
