import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a measured server says of itself to the process that measures it. */
export interface Spent {
  /** Milliseconds of CPU since it started, all threads. */
  cpu: number;
  /** Resident memory, MiB. */
  memory: number;
}

/** Serves on a free port of the loopback address, tells its parent which, and answers it whenever it asks what was spent. */
export function serveFor(listener: RequestListener, ready: (port: number) => void = () => undefined): void {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo; // a port, not a pipe
    ready(port);
    process.send?.({ port });
  });
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    const spent: Spent = { cpu: (user + system) / 1000, memory: process.memoryUsage.rss() / 2 ** 20 };
    process.send?.(spent);
  });
  process.on('disconnect', () => process.exit(0));
}
