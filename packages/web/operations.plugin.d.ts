import type { Plugin } from 'vite';
/**
 * Gives the pages the method and path of every operation, and nothing else of the contract: its schemas stay on the
 * server, so that no page carries a validation library.
 */
export declare function operations(): Plugin;
