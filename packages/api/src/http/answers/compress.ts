import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';

/** Below this an answer fits a few packets either way. Every answer that carries a secret is far shorter, so none is ever compressed. */
const least = 4096;

// The quickest of each: a register of thirty costs 0.06 ms and is a sixth of its size; trying harder wins little.
const ways = {
  br: (text: string) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  gzip: (text: string) => promisify(gzip)(text, { level: 1 }),
};

/** An answer as text, and as each packing once somebody asked for it: a kept answer is packed once for all who ask again. */
export class Sendable {
  readonly text: string;
  readonly #packed = new Map<keyof typeof ways, Promise<Buffer>>();

  constructor(answer: unknown) {
    this.text = JSON.stringify(answer);
  }

  packed(way: keyof typeof ways): Promise<Buffer> {
    const bytes = this.#packed.get(way) ?? ways[way](this.text);
    this.#packed.set(way, bytes);
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
