import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const sources = fileURLToPath(new URL('../../../packages/api/src/main.ts', import.meta.url));
const built = fileURLToPath(new URL('../../../packages/api/dist/main.js', import.meta.url));

/** The product as a process of its own, the way a school runs it. */
export interface RunningServer {
  address: string;
  /** Milliseconds from its start to its first answer that it is ready. */
  readyAfter: number;
  /** All that it said. */
  said(): string;
  /** Sends a signal and waits for the end. @returns the exit code, or the signal that ended it */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
  child: ChildProcess;
}

export interface Start {
  /** What `npm start` runs, instead of the sources: starts at once, and must have been built. */
  built?: boolean;
  env?: Record<string, string>;
  /** A command that runs it, e.g. one that counts its system calls. */
  under?: readonly string[];
  /** A file that is loaded into it first, which then answers messages of its parent. */
  inside?: string;
}

/** Starts a server on a data folder. @throws Error with what it said, when it ends instead of getting ready */
export async function startServer(
  folder: string,
  { built: asBuilt, env = {}, under = [], inside }: Start = {},
): Promise<RunningServer> {
  const started = performance.now();
  const before = inside ? [`--import=${pathToFileURL(inside)}`] : [];
  const [command = '', ...rest] = [...under, process.execPath, ...before, asBuilt ? built : sources];
  const child = spawn(command, rest, {
    env: { ...process.env, PORT: '0', NOTICED_DATA: folder, LOG_LEVEL: 'error', DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe', ...(inside ? (['ipc'] as const) : [])],
  });
  let said = '';
  const ended = new Promise<number | NodeJS.Signals | null>((done) =>
    child.once('close', (code, signal) => done(code ?? signal)),
  );
  const address = await new Promise<string>((done, fail) => {
    const hear = (part: Buffer) => {
      said += part.toString();
      const found = /Noticed is ready: http:\/\/localhost:(\d+)/.exec(said);
      if (found) done(`http://127.0.0.1:${found[1]}`);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    void ended.then((how) => fail(new Error(`The server ended with ${how}: ${said}`)));
  });
  const ready = await fetch(`${address}/readyz`);
  if (!ready.ok) throw new Error(`The server is not ready: ${ready.status} ${said}`);
  return {
    address,
    child,
    readyAfter: performance.now() - started,
    said: () => said,
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}
