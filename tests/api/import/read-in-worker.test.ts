import { ReadFailure } from '@noticed/api/import/failure';
import { readInWorker } from '@noticed/api/import/read-in-worker';
import { readRoster } from '@noticed/api/import/read-roster';
import { describe, expect, it } from 'vitest';
import { aPlainSchool, asSdsV1, file } from './fixtures.ts';

const long = () =>
  file(
    'long.csv',
    `Name,DOB,Form\r\n${Array.from({ length: 60_000 }, (_, index) => `Ada Elm${index},14/03/2012,9X\r\n`).join('')}`,
  );

describe('reading in a thread', () => {
  it('gives what reading in place gives, and tells how far it is', async () => {
    const shares: number[] = [];
    const files = asSdsV1(aPlainSchool(), 'us');
    expect(await readInWorker(files, {}, { onProgress: (share) => shares.push(share) })).toEqual(readRoster(files));
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('refuses with the same sentence', async () => {
    const broken = [file('a.csv', 'Name\n"Ada')];
    const reading = readInWorker(broken);
    await expect(reading).rejects.toBeInstanceOf(ReadFailure);
    await expect(readInWorker(broken)).rejects.toThrow(/^a\.csv, line 2: A quotation mark/);
  });

  it('stops at once when the person does not want to wait', async () => {
    const stop = new AbortController();
    const reading = readInWorker(
      [long()],
      {},
      { signal: stop.signal, onProgress: () => stop.abort(new Error('stopped by the person')) },
    );
    await expect(reading).rejects.toThrow('stopped by the person');
    await expect(readInWorker([long()], {}, { signal: stop.signal })).rejects.toThrow('stopped by the person');
  });

  it('gives up in a sentence on a file that takes too long or too much memory', async () => {
    await expect(readInWorker([long()], {}, { timeout: 1 })).rejects.toThrow(/^long\.csv: It took too long to read\./);
    await expect(readInWorker([long()], {}, { memory: 8 })).rejects.toThrow(
      /^long\.csv: It holds more than fits in memory\./,
    );
  });
});
