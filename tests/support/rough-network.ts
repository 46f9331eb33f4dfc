import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface RoughNetwork {
  address: string;
  /** `open` carries everything; `cut` nothing; `rough` loses requests on their way there and answers on their way back. */
  mode: 'open' | 'cut' | 'rough';
  /** Answers that the server gave and that never arrived. */
  lostAnswers: number;
  close(): Promise<void>;
}

/** A network of its own between one device and the product. On the rough one, chance decides over every write. */
export async function roughNetwork(product: string, chance: () => number): Promise<RoughNetwork> {
  const sockets = new Set<Socket>();
  const server = createServer((asked, answer) => {
    // Somebody signs in by hand, and would press again.
    const write = asked.method === 'POST' && !asked.url?.endsWith('/sign-in');
    const fate = net.mode === 'rough' && write ? chance() : 1;
    if (net.mode === 'cut' || fate < 0.25) return void asked.socket.destroy();
    carry(product, asked, answer, () => {
      if (net.mode === 'open' || fate > 0.6) return true;
      net.lostAnswers += 1;
      return false;
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const net: RoughNetwork = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mode: 'open',
    lostAnswers: 0,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
  return net;
}

/** Hands a request on, and its answer back unless that is to be lost. */
function carry(product: string, asked: IncomingMessage, answer: ServerResponse, arrives: () => boolean): void {
  const { host: _host, origin, ...rest } = asked.headers;
  // The product knows itself by its own address.
  const headers = { ...rest, ...(origin ? { origin: product } : {}) };
  const onward = request(product + asked.url, { method: asked.method, headers }, (given) => {
    if (!arrives()) {
      given.resume();
      return void asked.socket.destroy();
    }
    answer.writeHead(given.statusCode ?? 502, given.headers);
    given.pipe(answer);
  });
  onward.once('error', () => asked.socket.destroy());
  asked.pipe(onward);
}
