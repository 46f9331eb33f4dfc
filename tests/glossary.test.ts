import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const glossary = readFileSync(new URL('../docs/glossary.md', import.meta.url), 'utf8');
const domain = new URL('../packages/shared/src/domain/', import.meta.url);
const rows = glossary.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| word '));
const files = [...new Set([...glossary.matchAll(/`([a-z/-]+(?:\.ts|\/))`/g)].map(([, path]) => path ?? ''))];
const named = [...glossary.matchAll(/`(\w+)`(?:, `(\w+)`)? in `([\w/-]+\.ts)`/g)];

describe('the glossary', () => {
  it('points at files that exist', () => {
    expect(files.length).toBeGreaterThan(25);
    expect(files.filter((path) => !existsSync(new URL(path, domain)))).toEqual([]);
  });

  it('names what those files hold', () => {
    expect(named.length).toBeGreaterThan(10);
    for (const [, first, second, path = ''] of named) {
      const source = readFileSync(new URL(path, domain), 'utf8');
      for (const word of [first, second])
        if (word) expect([path, source]).toEqual([path, expect.stringContaining(word)]);
    }
  });

  it('explains each word once', () => {
    const words = rows.map((row) => row.split(' | ')[0]);
    expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
  });
});
