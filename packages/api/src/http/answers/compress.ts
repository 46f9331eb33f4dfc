import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import type { Request, Response } from 'express';

/** Below this an answer fits a few packets either way. Every answer that carries a secret is far shorter, so none is ever compressed. */
const least = 4096;

/** Beyond this, packing is a thread's work; below, handing it over would cost more than doing it. */
const short = 65_536;

/** A window no larger than the text: the usual one costs more to clear than a register costs to pack. */
const brotli = (text: string) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 1,
    [constants.BROTLI_PARAM_LGWIN]: text.length < short ? 16 : 20,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  },
});

// The quickest of each: a register of thirty is a sixth of its size; trying harder wins little.
const ways = {
  br: async (text: string) =>
    text.length < short ? brotliCompressSync(text, brotli(text)) : promisify(brotliCompress)(text, brotli(text)),
  gzip: async (text: string) =>
    text.length < short ? gzipSync(text, { level: 1 }) : promisify(gzip)(text, { level: 1 }),
};

/** An answer as text, and as each packing once somebody asked for it: a kept answer is packed once for all who ask again. */
export class Sendable {
  readonly text: string;
  readonly #packed = new Map<keyof typeof ways, Promise<Buffer>>();

  constructor(answer: unknown) {
    this.text = JSON.stringify(answer);
  }

  packed(way: keyof typeof ways): Promise<Buffer> {
    const known = this.#packed.get(way);
    if (known) return known;
    const bytes = ways[way](this.text);
    this.#packed.set(way, bytes);
    // What went wrong once is tried again for the next who asks.
    bytes.catch(() => this.#packed.delete(way));
    return bytes;
  }
}

/**
 * Sends an answer as JSON, compressed where that is worth it and safe: a long answer to a read. What a page of another
 * site could make a browser ask for carries no session (the cookie is SameSite=Strict), so its length tells nobody
 * anything; see the decision record.
 */
export async function sendJson(request: Request, response: Response, answer: Sendable): Promise<void> {
  const { text } = answer;
  const reads = request.method === 'GET';
  if (reads) response.vary('Accept-Encoding');
  const long = reads && text.length >= least;
  const chosen = long ? (['br', 'gzip'] as const).find((way) => request.acceptsEncodings(way)) : undefined;
  response.type('json');
  if (!chosen) return void response.send(text);
  const bytes = await answer.packed(chosen);
  response.setHeader('Content-Encoding', chosen);
  response.send(bytes);
}
