import { createServer, type Server } from 'node:http';
import { statusOf } from '../status/status.ts';
import type { World } from '../world.ts';

type Gauge = [name: string, help: string, value: number | null];

/** Everything that Prometheus is told, in its text format: figures of the machine, nothing of a person. */
export async function metricsOf(world: World): Promise<string> {
  const status = await statusOf(world);
  const loop = world.machine?.loopDelay() ?? { p50: 0, p99: 0, max: 0 };
  const [newest] = status.backups ?? [];
  const age = newest && (world.clock().getTime() - Date.parse(newest.takenAt)) / 1000;
  const gauges: Gauge[] = [
    ['noticed_database_bytes', 'Size of the database.', status.databaseBytes],
    ['noticed_transactions_waiting', 'Writes under way or waiting for their turn.', status.waiting],
    ['noticed_disk_free_bytes', 'Space left on the disk of the data.', status.diskFreeBytes],
    ['noticed_backup_age_seconds', 'Age of the newest verified backup.', age ?? null],
    ['noticed_backup_failed', 'Whether the last backup failed.', status.backupFailedAt ? 1 : 0],
    ['noticed_memory_bytes', 'Resident memory of the process.', status.memoryBytes],
    ['noticed_loop_delay_p50_seconds', 'Delay of the event loop, median of the last minutes.', loop.p50 / 1000],
    ['noticed_loop_delay_p99_seconds', 'The same, 99th percentile.', loop.p99 / 1000],
    ['noticed_loop_delay_max_seconds', 'The same, longest.', loop.max / 1000],
    ['noticed_start_time_seconds', 'When the process began, in Unix time.', Date.parse(status.startedAt) / 1000],
  ];
  const lines = gauges
    .filter(([, , value]) => value !== null)
    .flatMap(([name, help, value]) => [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, `${name} ${value}`]);
  const build = `noticed_build_info{version="${status.version}",node="${status.node}",engine="${status.engine}"} 1`;
  return [...lines, '# TYPE noticed_build_info gauge', build, ...(world.machine?.requests.lines() ?? []), ''].join(
    '\n',
  );
}

/** Serves the figures on a port of their own, on the loopback address whatever the pages listen on. */
export async function serveMetrics(world: World, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    metricsOf(world).then(
      (text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text),
      () => response.writeHead(503).end(),
    );
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
  return server;
}
