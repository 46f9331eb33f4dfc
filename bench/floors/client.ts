import { type ChildProcess, fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tokenOf } from '../made/filled.ts';
import type { Spent } from './serving.ts';

/** A served process beside the one that measures it: what it is asked, and what of its CPU that takes. */
const here = dirname(fileURLToPath(import.meta.url));
export const agent = new Agent({ keepAlive: true, maxSockets: 1 });

export interface Server {
  child: ChildProcess;
  port: number;
}

export async function serve(script: 'serve-ours.ts' | 'serve-bare.ts', ...argv: string[]): Promise<Server> {
  const child = fork(join(here, script), argv, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const { port } = await answerOf<{ port: number }>(child);
  return { child, port };
}

const answerOf = <T>(child: ChildProcess) => new Promise<T>((done) => child.once('message', (said) => done(said as T))); // serving.ts says what

export async function spent({ child }: Server): Promise<Spent> {
  const answer = answerOf<Spent>(child);
  child.send('spent?');
  return answer;
}

export interface Asked {
  path: string;
  cookie?: string;
  body?: unknown;
}

export const as = (staffId: string, path: string, body?: unknown): Asked => ({
  path: `/api${path}`,
  cookie: `noticed=${tokenOf(staffId)}`,
  body,
});

function ask({ port }: Server, { path, cookie, body }: Asked): Promise<string> {
  const text = body === undefined ? null : JSON.stringify(body);
  const headers = {
    ...(cookie ? { cookie, origin: `http://localhost:${port}`, 'accept-encoding': 'br' } : {}),
    ...(text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {}),
  };
  return new Promise((done, failed) => {
    const sent = request({ port, path, agent, headers, method: text ? 'POST' : 'GET' }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const said = Buffer.concat(parts).toString();
        if (response.statusCode === 200) done(said);
        else failed(new Error(`${path} answered ${response.statusCode}: ${said.slice(0, 300)}`));
      });
    });
    sent.on('error', failed);
    sent.end(text ?? undefined);
  });
}

/** Milliseconds of the server's CPU a run of one or more requests, after as many to warm up. */
export async function costOf(server: Server, runs: number, asked: (run: number) => Asked | Asked[]): Promise<number> {
  const series = async (from: number, to: number) => {
    for (let run = from; run < to; run++) for (const one of [asked(run)].flat()) await ask(server, one);
  };
  await series(0, runs);
  const before = await spent(server);
  await series(runs, 2 * runs);
  return ((await spent(server)).cpu - before.cpu) / runs;
}

/** The same of a request after another that is not counted. What it costs the server to be asked is taken off. */
export async function costAfter(
  server: Server,
  runs: number,
  first: (run: number) => Asked,
  second: () => Asked,
): Promise<number> {
  let sum = 0;
  for (let run = -runs; run < runs; run++) {
    await ask(server, first(runs + run));
    const [idle, before] = [(await spent(server)).cpu, (await spent(server)).cpu];
    await ask(server, second());
    const after = (await spent(server)).cpu;
    if (run >= 0) sum += after - before - (before - idle);
  }
  return sum / runs;
}
