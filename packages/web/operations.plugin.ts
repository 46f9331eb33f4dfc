import { contract } from '@noticed/shared/contract/contract';
import type { Plugin } from 'vite';

const name = 'virtual:operations';

/**
 * Gives the pages the method and path of every operation, and nothing else of the contract: its schemas stay on the
 * server, so that no page carries a validation library.
 */
export function operations(): Plugin {
  const table = Object.fromEntries(
    Object.entries(contract).map(([operation, { method, path }]) => [operation, `${method} ${path}`]),
  );
  return {
    name: 'operations',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? `export const operations = ${JSON.stringify(table)};` : null),
  };
}
