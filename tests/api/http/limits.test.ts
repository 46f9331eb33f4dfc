import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createApp } from '@noticed/api/app';
import { limitedServer, usualLimits } from '@noticed/api/http/limits';
import { expect, it, onTestFinished } from 'vitest';
import { testWorld } from '../../support/world.ts';

const short = { ...usualLimits, headers: 300, request: 600, idle: 300, silent: 900, look: 50 };

async function served(limits: Partial<typeof usualLimits> = {}): Promise<number> {
  const test = await testWorld();
  const server: Server = limitedServer(createApp({ world: test.world, demo: null, pages: null }), {
    ...short,
    ...limits,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close().closeAllConnections());
  const place = server.address();
  return typeof place === 'object' && place ? place.port : 0;
}

/** Sends some text on a connection of its own. @returns the first line of what came, and how long the connection was there */
async function sending(port: number, text: string): Promise<{ answer: string; held: number }> {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => undefined); // being cut off is what is looked for
  const from = performance.now();
  let came = '';
  socket.on('data', (part: Buffer) => {
    came += part.toString();
  });
  socket.write(text);
  await new Promise((done) => socket.once('close', done));
  return { answer: came.split('\r\n')[0] ?? '', held: performance.now() - from };
}

const post = 'POST /api/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ';

it.each([
  ['says nothing', '', 408],
  ['never finishes its headers', 'GET /healthz HTTP/1.1\r\nHost: local', 408],
  ['never finishes what it sends', `${post}100\r\n\r\n{`, 408],
  ['sends more than anybody needs', `${post}9000000\r\n\r\n{"email":"${'a'.repeat(200_000)}`, 413],
  ['keeps a connection that it does not use', 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n', 200],
])('a browser that %s is let go', async (_what, text, status) => {
  const { answer, held } = await sending(await served(), text);
  expect(answer).toMatch(text === '' ? /^(HTTP\/1.1 408.*)?$/ : new RegExp(`^HTTP/1.1 ${status}`));
  expect(held).toBeLessThan(10_000);
});

it('a browser that never stops sending is cut off', async () => {
  const part = `100000\r\n${'a'.repeat(2 ** 20)}\r\n`;
  const head =
    'POST /api/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked';
  const port = await served({ headers: 20_000, request: 20_000, silent: 20_000 });
  const { held } = await sending(port, `${head}\r\n\r\n${part.repeat(3)}`);
  expect(held).toBeLessThan(10_000);
});

it('a browser that asks for everything at once, without waiting for an answer, is let go', async () => {
  const port = await served({ headers: 20_000, request: 20_000, silent: 20_000, idle: 20_000 });
  const { held } = await sending(port, 'GET /readyz HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(400));
  expect(held).toBeLessThan(10_000);
});

it('more connections than a school can have are turned away, and the others are served', async () => {
  const port = await served({ connections: 3, idle: 5_000, headers: 5_000, request: 5_000 });
  const held = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
  onTestFinished(() => held.forEach((one) => void one.destroy()));
  await Promise.all(held.map((one) => once(one, 'connect')));
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  const one = connect(port, '127.0.0.1');
  one.on('error', () => undefined); // as above
  const closed = new Promise<boolean>((done) => one.once('close', () => done(true)));
  expect(await Promise.race([closed, pause(3_000, false)])).toBe(true);
});
