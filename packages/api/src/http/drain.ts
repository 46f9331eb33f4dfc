import type { Server } from 'node:http';

/** Longer than any save takes; who still holds a connection then has been answered, or has gone. */
const longest = 10_000;

/**
 * Takes nothing new, answers what is under way, then closes. Connections that browsers keep for later are told to close with their next
 * answer.
 */
export async function drain(server: Server): Promise<void> {
  server.prependListener('request', (_request, response) => void response.setHeader('Connection', 'close'));
  const closed = new Promise((done) => server.close(done));
  server.closeIdleConnections();
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => server.closeAllConnections(), longest);
  await closed;
  clearInterval(sweep);
  clearTimeout(deadline);
}
