import { chmodSync, rmSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { DemoWorlds } from '../demo/demo-world.ts';
import type { World } from '../world.ts';
import { carryOut, type Outcome, type Typed } from './carry-out.ts';

const mostBytes = 80 * 1024 * 1024;

/**
 * The server listens for commands on a socket inside its data folder, which only its owner can open: who can, owns the
 * data anyway. So one process alone ever writes the file.
 */
export async function listenToCommands(world: World, demo: DemoWorlds, path: string): Promise<Server> {
  rmSync(path, { force: true });
  const server = createServer(async (incoming, answer) => {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of incoming) {
      size += (part as Buffer).length; // a request without an encoding gives buffers
      if (size > mostBytes) return void answer.writeHead(413).end();
      parts.push(part as Buffer);
    }
    const typed = JSON.parse(Buffer.concat(parts).toString('utf8')) as Typed; // written by sendCommand below
    answer.end(JSON.stringify(await carryOut(world, demo, typed)));
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(path, done));
  chmodSync(path, 0o600);
  return server;
}

/** Hands a command to the server that owns the data folder. */
export function sendCommand(path: string, typed: Typed): Promise<Outcome> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  const outgoing = request({ socketPath: path, method: 'POST' }, (answer) => {
    const parts: Buffer[] = [];
    answer.on('data', (part: Buffer) => parts.push(part));
    answer.on('end', () => {
      if (answer.statusCode === 413)
        resolve({
          status: 1,
          out: '',
          error: 'These files are larger than 50 MB together. Zip them, or import the roster export alone.',
        });
      else resolve(JSON.parse(Buffer.concat(parts).toString('utf8')) as Outcome); // written by listenToCommands above
    });
  });
  outgoing.on('error', reject);
  outgoing.end(JSON.stringify(typed));
  return promise;
}
