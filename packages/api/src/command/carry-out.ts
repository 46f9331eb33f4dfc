import { Refusal } from '@noticed/shared/contract/problem';
import { Fault } from '@noticed/shared/domain/fault';
import { BackupFault } from '../backup/orders.ts';
import type { DemoWorlds } from '../demo/demo-world.ts';
import { stackOf } from '../stack-of.ts';
import type { World } from '../world.ts';
import { CommandRefused } from './command.ts';
import { commands } from './commands.ts';

/** A command as it was typed; files are base64, so that it can cross a socket. */
export interface Typed {
  name: string;
  values: Record<string, string | boolean | undefined>;
  words: string[];
  files: { name: string; base64: string }[];
}

export interface Outcome {
  status: number;
  out: string;
  error: string;
}

/** Carries out one command and says how it ended; only what nobody foresaw is thrown. */
export async function carryOut(
  world: World,
  demo: DemoWorlds,
  { name, values, words, files }: Typed,
): Promise<Outcome> {
  const command = commands[name];
  if (!command) return { status: 2, out: '', error: `There is no command “${name}”. noticed --help lists them.` };
  try {
    const read = files.map((one) => ({ name: one.name, bytes: new Uint8Array(Buffer.from(one.base64, 'base64')) }));
    return { status: 0, out: await command.run(world, { values, words, files: read }, demo), error: '' };
  } catch (error) {
    const expected = [CommandRefused, Refusal, Fault, BackupFault].some((one) => error instanceof one);
    if (!expected) world.log.error({ command: name, error: stackOf(error) }, 'command failed');
    return {
      status: 1,
      out: '',
      error:
        expected && error instanceof Error
          ? error.message
          : 'Something went wrong; nothing was changed. The log says more.',
    };
  }
}
