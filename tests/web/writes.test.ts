import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contract } from '@noticed/shared/contract/contract';
import type { Endpoint } from '@noticed/shared/contract/endpoint';
import { expect, it } from 'vitest';
import { actsOf } from '../support/axe/writes.ts';

const source = fileURLToPath(new URL('../../packages/web/src', import.meta.url));
const endpoints = Object.entries(contract) as [string, Endpoint][]; // the contract's own values
const writes = endpoints.filter(([, { method }]) => method !== 'GET').map(([name]) => name);
const listed = Object.values(actsOf).flat();

it('has a screen for every act that writes, and each stands once', () => {
  expect([...listed].sort()).toEqual([...writes].sort());
});

it('calls each of them from the pages', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((one) => /\.tsx?$/.test(one));
  const words = files.map((one) => readFileSync(join(source, one), 'utf8')).join('\n');
  expect(listed.filter((one) => !words.includes(`'${one}'`))).toEqual([]);
});
