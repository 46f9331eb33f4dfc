import { get, type IncomingMessage } from 'node:http';

/** What came over the wire, as it was packed: an ordinary client would unpack it before anybody could weigh it. */
export interface Transfer {
  status: number;
  headers: IncomingMessage['headers'];
  bytes: Buffer;
}

export function transfer(address: string, headers: Record<string, string> = {}): Promise<Transfer> {
  return new Promise((done, fail) => {
    get(address, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(parts) }),
      );
      response.once('error', fail);
    }).once('error', fail);
  });
}
