import { contract } from '@noticed/shared/contract/contract';
import type { Endpoint } from '@noticed/shared/contract/endpoint';
import type { Plugin } from 'vite';

const everything = 'virtual:operations';
const doorstep = 'virtual:doorstep-operations';

// Whether somebody is signed in is the first page's own question.
const askedFirst = 'readMe';

// So are the steps of signing in that are still to come.
const isOfDoorstep = ({ permission, during }: Endpoint) => permission === 'anyone' || during !== undefined;

/**
 * Gives the pages the method and path of every operation, and nothing else of the contract: its schemas stay on the
 * server, so that no page carries a validation library. The first page carries those alone that need nobody signed in.
 */
export function operations(): Plugin {
  const table = (all: typeof entries) =>
    Object.fromEntries(all.map(([operation, { method, path }]) => [operation, `${method} ${path}`]));
  const entries = Object.entries(contract);
  const tables: Record<string, ReturnType<typeof table>> = {
    [everything]: table(entries),
    [doorstep]: table(entries.filter(([name, one]) => isOfDoorstep(one) || name === askedFirst)),
  };
  return {
    name: 'operations',
    resolveId: (id) => (id in tables ? `\0${id}` : null),
    load: (id) => (id.slice(1) in tables ? `export const operations = ${JSON.stringify(tables[id.slice(1)])};` : null),
  };
}
