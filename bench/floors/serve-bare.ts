import type { IncomingMessage, ServerResponse } from 'node:http';
import express from 'express';
import { type Bare, openBare } from './bare.ts';
import { serveFor } from './serving.ts';

/** The floors: node:http alone, or Express around the same statements. */
const [kind = 'node', file = '', sync = 'FULL'] = process.argv.slice(2);
const bare = openBare(file, sync === 'NORMAL' ? 'NORMAL' : 'FULL');

function answerTo(path: string, query: URLSearchParams, body: unknown): unknown {
  const registerId = query.get('register') ?? '';
  const adultId = query.get('adult') ?? '';
  if (path === '/register') return bare.registerComputed(registerId, adultId);
  if (path === '/register-kept') return bare.registerKept(registerId, adultId);
  if (path === '/check-in') return bare.logCheckIn(body as Parameters<Bare['logCheckIn']>[0]); // from the measurement alone
  if (path === '/invisible') return bare.invisibleComputed();
  if (path === '/invisible-kept') return bare.invisibleKept();
  return bare.phaseMix();
}

function plain(request: IncomingMessage, response: ServerResponse): void {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const body = parts.length > 0 ? JSON.parse(Buffer.concat(parts).toString()) : null;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answerTo(pathname, searchParams, body)));
  });
}

function withExpress() {
  const app = express();
  app.use(express.json());
  app.use((request, response) => {
    const query = new URL(request.url, 'http://localhost').searchParams;
    response.json(answerTo(request.path, query, request.body));
  });
  return app;
}

serveFor(kind === 'express' ? withExpress() : plain);
