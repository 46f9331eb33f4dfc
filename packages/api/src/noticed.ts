import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { newestMoment } from './clock.ts';
import { carryOut, type Typed } from './command/carry-out.ts';
import { type Command, CommandRefused } from './command/command.ts';
import { commands, help, helpFor } from './command/commands.ts';
import { sendCommand } from './command/socket.ts';
import { files, readConfig } from './config.ts';
import { demoWorlds } from './demo/demo-world.ts';
import { largestUpload } from './http/upload.ts';
import { holdFolder } from './lock.ts';
import { openStore } from './open-store.ts';
import { logger, worldOf } from './world-of.ts';

/** `npm run noticed -- <command>`: through the running server where there is one, else on the store itself. */
async function main([name, ...rest]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === 'help') return say(help());
  const command = commands[name];
  if (!command) return complain(`There is no command “${name}”. noticed --help lists them.`, 2);
  const { values, positionals } = parseArgs({
    args: rest,
    options: { ...command.options, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help) return say(helpFor(name, command));
  const typed: Typed = {
    name,
    values: values as Typed['values'],
    words: positionals,
    files: readNamed(command, positionals),
  }; // every option is text or a switch
  const { status, out, error } = await carry(typed);
  return status === 0 ? say(out) : complain(error, status);
}

async function carry(typed: Typed) {
  const config = readConfig(process.env);
  const place = files(config.dataFolder);
  const release = holdFolder(place.lock);
  if (!release) return sendCommand(place.socket, typed);
  try {
    const alone = commands[typed.name]?.alone?.(config, { ...typed, files: [] });
    if (alone) return { status: 0, out: await alone, error: '' };
    const database = await openStore(config);
    const world = worldOf(config, database, logger('error'), await newestMoment(database));
    const demo = demoWorlds(config, world);
    const outcome = await carryOut(world, demo, typed);
    await demo.close();
    await database.close();
    return outcome;
  } finally {
    release();
  }
}

/** Reads the files, or all files of the folders, that a command names. */
function readNamed(command: Command, names: readonly string[]): Typed['files'] {
  if (!command.takesFiles) return [];
  const paths = names.flatMap((name) => {
    if (!existsSync(name)) throw new CommandRefused(`There is no file or folder “${name}”.`);
    return statSync(name).isDirectory()
      ? readdirSync(name)
          .map((one) => join(name, one))
          .filter((one) => statSync(one).isFile() && !basename(one).startsWith('.'))
      : [name];
  });
  const total = paths.reduce((sum, one) => sum + statSync(one).size, 0);
  if (total > largestUpload)
    throw new CommandRefused(
      `“${names.join(' ')}” is larger than 50 MB. Import the roster export on its own, or zip it.`,
    );
  return paths.map((path) => ({ name: basename(path), base64: readFileSync(path).toString('base64') }));
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function complain(text: string, status: number): number {
  process.stderr.write(`${text}\n`);
  return status;
}

main(process.argv.slice(2)).then(
  (status) => (process.exitCode = status),
  (error: unknown) => (process.exitCode = complain(error instanceof Error ? error.message : String(error), 1)),
);
