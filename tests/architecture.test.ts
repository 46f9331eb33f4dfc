import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { handlers } from '@noticed/api/handlers';
import { contract } from '@noticed/shared/contract/contract';
import type { Endpoint } from '@noticed/shared/contract/endpoint';
import { permissions } from '@noticed/shared/domain/access/table';
import { readUpn } from '@noticed/shared/domain/people/upn';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

function filesUnder(folder: string, wanted: (path: string) => boolean): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((one) => join(folder, one))
    .filter((one) => !one.includes('node_modules') && !one.includes('/dist/') && wanted(one));
}

const isSource = (path: string) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const imports = (path: string) => [...text(path).matchAll(/from '([^']+)'/g)].map((one) => one[1] ?? '');

describe('the contract', () => {
  const endpoints: [string, Endpoint][] = Object.entries(contract);

  it.each(endpoints)('%s names a permission of the access table, a summary and a result', (_name, endpoint) => {
    expect(permissions).toContain(endpoint.permission);
    expect(endpoint.summary.length).toBeGreaterThan(5);
    expect(endpoint.result).toBeDefined();
  });

  it('has one handler for every operation and none besides', () => {
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(contract).sort());
  });

  it('never gives two operations the same address', () => {
    const addresses = endpoints.map(([, { method, path }]) => `${method} ${path.replaceAll(/:\w+/g, ':')}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe('the tree', () => {
  it('keeps the domain pure: nothing of it knows the machine, the contract or a library', () => {
    const strangers = filesUnder('packages/shared/src/domain', isSource).flatMap((path) =>
      imports(path)
        .filter((one) => !one.startsWith('.'))
        .map((one) => `${path}: ${one}`),
    );
    expect(strangers).toEqual([]);
    for (const path of filesUnder('packages/shared/src/domain', isSource))
      expect(text(path), path).not.toMatch(/Math\.random|Date\.now|new Date\(\)|process\.|console\./);
  });

  it('lets data flow one way: the store knows neither http nor handlers, ui neither pages nor data', () => {
    const forbidden: [string, RegExp][] = [
      ['packages/api/src/store', /\/(http|handlers|command|demo)\//],
      ['packages/web/src/ui', /\/(pages|data)\//],
      ['packages/shared/src/contract', /packages\/(api|web)/],
    ];
    for (const [folder, pattern] of forbidden)
      for (const path of filesUnder(folder, isSource))
        expect(
          imports(path).filter((one) => pattern.test(one)),
          path,
        ).toEqual([]);
  });

  it('mirrors in every test file the path of what it tests', () => {
    const sources = new Set(
      ['shared', 'api', 'web'].flatMap((one) =>
        filesUnder(`packages/${one}/src`, isSource).map((path) =>
          path.replace(`packages/${one}/src/`, `${one}/`).replace(/\.tsx?$/, ''),
        ),
      ),
    );
    const folders = new Set([...sources].map((one) => one.split('/').slice(0, -1).join('/')));
    const strays = ['shared', 'api', 'web']
      .flatMap((one) => filesUnder(`tests/${one}`, (path) => /\.test\.tsx?$/.test(path)))
      .map((path) => relative('tests', path).replace(/\.test\.tsx?$/, ''))
      .filter((one) => !sources.has(one) && !folders.has(one) && !folders.has(one.split('/').slice(0, -1).join('/')));
    expect(strays).toEqual([]);
  });

  it('has the same migrations for both engines', () => {
    const names = (engine: string) =>
      readdirSync(join(root, 'packages/api/src/store/migrations', engine)).filter((one) => one.endsWith('.sql'));
    expect(names('sqlite')).toEqual(names('postgres'));
  });

  it('holds no pupil number that could be real outside the tests of its own rule', () => {
    const found = filesUnder(
      '.',
      (path) =>
        /\.(tsx?|json|md|csv|xml)$/.test(path) &&
        !path.includes('upn.test') &&
        !path.includes('.git/') &&
        !path.includes('pnpm-lock'),
    ).flatMap((path) =>
      [...text(path).matchAll(/\b[A-Z]\d{11}[\dA-Z]\b/g)]
        .filter((one) => readUpn(one[0]).is === 'upn')
        .map((one) => `${path}: ${one[0]}`),
    );
    expect(found).toEqual([]);
  });
});
