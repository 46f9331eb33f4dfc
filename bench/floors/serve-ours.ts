import { join } from 'node:path';
import { createApp } from '@noticed/api/app';
import { readConfig } from '@noticed/api/config';
import { openStore } from '@noticed/api/open-store';
import { logger, worldOf } from '@noticed/api/world-of';
import { now } from '../made/filled.ts';
import { serveFor } from './serving.ts';

/** The product as it is started, on a copy of the bench school, with its clock set to the day of that school. */
const [folder = ''] = process.argv.slice(2);
const config = readConfig({ NOTICED_DATA: folder, PORT: '0' });
const world = worldOf(config, await openStore(config), logger('info'));
const started = Date.now();
world.clock = () => new Date(Date.parse(now) + Date.now() - started);
world.auditHeads = join(folder, 'audit.heads');
serveFor(createApp({ world, demo: null, pages: null }), (port) => {
  world.publicUrl = new URL(`http://localhost:${port}`);
});
