import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../../support/builders.ts';
import { openProduct, type TestWorld } from '../../../support/product.ts';
import { transfer } from '../../../support/transfer.ts';

let product: TestWorld;
let ask: (path: string, reads?: string) => ReturnType<typeof transfer>;

beforeAll(async () => {
  product = await openProduct({ engine: 'sqlite', at: '2026-01-12T08:40:00.000Z', postgres: '', pages: null });
  const school = await aSchool(product, { pupils: 30, registers: [aRegister('9b')], staff: { osei: ['9b'] } });
  const { token } = await school.as('osei');
  const cookie = `noticed=${token}`;
  ask = (path, reads) =>
    transfer(`${product.address}/api${path.replace('9b', school.registers['9b'] ?? '')}`, {
      cookie,
      ...(reads ? { 'accept-encoding': reads } : {}),
    });
});
afterAll(() => product.close());

describe('an answer on its way', () => {
  it('is packed when it is long and the browser reads packed answers, and says the same', async () => {
    const plain = await ask('/registers/9b');
    const packed = await ask('/registers/9b', 'gzip');
    expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([undefined, 'gzip']);
    expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 3);
    expect(packed.headers.vary).toBe('Accept-Encoding');
    expect(packed.headers['cache-control']).toBe('no-store');
    expect((await ask('/registers/9b', 'gzip, br')).headers['content-encoding']).toBe('br');
  });

  it('stays as it is when it is short, as every answer with a secret is', async () => {
    expect((await ask('/me', 'gzip, br')).headers['content-encoding']).toBeUndefined();
  });

  it('stays as it is for a client that refuses packed answers', async () => {
    expect((await ask('/registers/9b', 'br;q=0, gzip;q=0')).headers['content-encoding']).toBeUndefined();
  });
});
