import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long a connection may take, and how many there may be. Times in milliseconds. */
export interface Limits {
  /** From the first byte, or the opening, of a connection to the end of a request's headers. A proxy sends them at once. */
  headers: number;
  /** To the end of a request's body: the largest upload of 50 MB over 3 Mbit/s. */
  request: number;
  /** Between two requests on one connection: longer than nginx keeps one (60 s), so that it is never us who closes first. */
  idle: number;
  /** Without a byte either way, e.g. an answer that nobody reads. Streams, which may be silent, end sooner by themselves. */
  silent: number;
  /** How often headers and bodies that take too long are looked for. */
  look: number;
  /**
   * Connections at once. A school's 200 staff hold one stream and a few requests each; half of a trust's 4,000 staff a stream each.
   * What is over it is closed at once, before it costs memory.
   */
  connections: number;
}

export const usualLimits: Limits = {
  headers: 15_000,
  request: 120_000,
  idle: 65_000,
  silent: 120_000,
  look: 5_000,
  connections: 4_000,
};

/** A server on which nobody can hold a connection for long by being slow, so that the others never wait for one who is. */
export function limitedServer(listener: RequestListener, limits: Limits = usualLimits): Server {
  const { headers, request, idle, silent, look, connections } = limits;
  const server = createServer(
    {
      headersTimeout: headers,
      requestTimeout: request,
      keepAliveTimeout: idle,
      connectionsCheckingInterval: look,
    },
    oneAtATime(listener),
  );
  server.setTimeout(silent);
  server.maxConnections = connections;
  return server;
}

/** Browsers and proxies send one request after the other; an answer may still be on its way out when the next comes in. */
const mostUnanswered = 4;

/** Ends a connection on which many requests are sent without waiting for answers: all of them would be worked on at once. */
function oneAtATime(listener: RequestListener): RequestListener {
  const unanswered = new WeakMap<Socket, number>();
  return (request, response) => {
    const { socket } = request;
    const count = (unanswered.get(socket) ?? 0) + 1;
    unanswered.set(socket, count);
    if (count > mostUnanswered) return void socket.destroy();
    response.once('close', () => unanswered.set(socket, (unanswered.get(socket) ?? 1) - 1));
    return listener(request, response);
  };
}
