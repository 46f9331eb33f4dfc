import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.ts';
import { keepBackups } from './backup/keep.ts';
import { newestMoment } from './clock.ts';
import { firstLink } from './command/first-link.ts';
import { listenToCommands } from './command/socket.ts';
import { type Config, files, readConfig } from './config.ts';
import { keepUp } from './daily.ts';
import { demoWorlds } from './demo/demo-world.ts';
import { openErasures } from './erasures.ts';
import { endStreams } from './http/answers/live.ts';
import { drain } from './http/drain.ts';
import { limitedServer } from './http/limits.ts';
import { holdFolder } from './lock.ts';
import { serveMetrics } from './metrics/serve.ts';
import { openStore } from './open-store.ts';
import { watchFolder } from './watch/watch-folder.ts';
import { keepWitness } from './witness.ts';
import type { World } from './world.ts';
import { logger, worldOf } from './world-of.ts';

/** `npm start`: one process, one port of the loopback address, one data folder. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  const release = holdFolder(files(config.dataFolder).lock);
  if (!release)
    throw new Error(
      `Another Noticed is already running on ${config.dataFolder}. Stop it first, or set NOTICED_DATA to another folder.`,
    );
  const log = logger(config.logLevel);
  const database = await openStore(config);
  const world = worldOf(config, database, log, await newestMoment(database));
  await openErasures(world);
  const demo = demoWorlds(config, world);
  const pages = fileURLToPath(new URL('../../web/dist', import.meta.url));
  const app = createApp({
    world,
    demo: demo.current,
    pages: existsSync(pages) ? pages : null,
  });
  const server = limitedServer(app);
  server.once('error', (error: NodeJS.ErrnoException) => {
    const taken = error.code === 'EADDRINUSE';
    process.stderr.write(
      taken
        ? `Port ${config.port} is taken by another program. Stop that one, or set PORT to another number.\n`
        : `${error.message}\n`,
    );
    process.exit(1);
  });
  server.listen(config.port, config.host, () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : config.port;
    if (!config.publicUrl) world.publicUrl = new URL(`http://localhost:${port}`);
    process.stdout.write(`\nNoticed is ready: ${world.publicUrl.origin}\n`);
    void firstLink(world).then(
      (link) =>
        link &&
        process.stdout.write(
          `\nTo set up your school, open this one-time link (it works once, for a day):\n  ${link}\n\n`,
        ),
    );
  });
  const stopWitness = keepWitness(world);
  const stopMachine = await mindMachine(config, world);
  const socket = await listenToCommands(world, demo, files(config.dataFolder).socket);
  const stopKeepingUp = keepUp(world);
  const stopWatching = watchFolder(world, config.watchFolder);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    // Nothing new is taken; what is under way is answered, then the store is closed.
    socket.close();
    endStreams();
    await drain(server);
    await stopMachine();
    await stopWatching();
    await stopKeepingUp();
    await stopWitness();
    await demo.close();
    await database.close();
    rmSync(files(config.dataFolder).socket, { force: true });
    release();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** Backups and figures, for as long as the product runs. */
async function mindMachine(config: Config, world: World): Promise<() => Promise<void>> {
  const metrics = config.metricsPort === null ? null : await serveMetrics(world, config.metricsPort);
  const place = { data: config.dataFolder, backups: config.backupFolder };
  const keeper = config.databaseUrl ? null : keepBackups(world, place);
  if (keeper && world.machine) world.machine.backups = keeper.state;
  return async () => {
    metrics?.close();
    metrics?.closeAllConnections();
    await keeper?.stop();
  };
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
