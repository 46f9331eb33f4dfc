import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { noticed } from '../support/durability/command.ts';
import { aDataFolder } from '../support/durability/folder.ts';
import { lookInto, lost } from '../support/durability/look.ts';
import { percentile, readers } from '../support/durability/readers.ts';
import { startServer } from '../support/durability/server.ts';
import { writers } from '../support/durability/writers.ts';
import { atLeast, atMost, type Figure, type Part } from '../support/prove/part.ts';

const metricsPort = 4798;
/** Each of the eight writes about eight times a second: three times as much as 200 staff who place 30 pupils each in five minutes. */
const rest = 120;
const wanted = 500_000_000;

/** Check-ins with long notes until the file is as large as a school's after many years. */
function grow(raw: Sqlite.Database): void {
  const add = raw.prepare(`
    insert into check_in (school_id, id, adult_id, practice_id, tone, reach, channel, note, happened_on, recorded_at)
    with recursive n(i) as (select 1 union all select i + 1 from n where i < 20000)
    select s.id, lower(hex(randomblob(16))), a.id, 'specific-praise', 'positive', 'individual', 'in-person',
      hex(randomblob(400)), '2026-01-12', '2026-01-12T08:40:00.000Z'
    from n, (select id from school limit 1) s, (select id from staff limit 1) a`);
  while (Number(raw.pragma('page_count', { simple: true })) * 4096 < wanted) add.run();
}

/** A figure that the server tells Prometheus. */
async function metric(name: string): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]);
}

const seconds = async <T>(work: Promise<T>): Promise<[number, T]> => {
  const from = performance.now();
  const result = await work;
  return [(performance.now() - from) / 1000, result];
};
const checksumIn = (said: string) => /checksum ([0-9a-f]{32})/.exec(said)?.[1] ?? 'none';

async function measure(): Promise<Figure[]> {
  const place = await aDataFolder(30);
  lookInto(place.folder, grow);
  process.stdout.write('  a large school is there\n');
  const server = await startServer(place.folder, { built: true, env: { METRICS_PORT: String(metricsPort) } });
  const writing = writers(server.address, place, rest);
  await new Promise((done) => setTimeout(done, 2000));
  const before = [...writing.soFar.acknowledged];
  const reading = readers(server.address, place);
  const [took, said] = await seconds(noticed(place.folder, ['backup']));
  const late = 1000 * (await metric('noticed_loop_delay_p99_seconds'));
  const longest = 1000 * (await metric('noticed_loop_delay_max_seconds'));
  const seen = await reading();
  const written = await writing.stop();
  await server.end('SIGTERM');
  process.stdout.write(`  ${said}`);
  const empty = join(place.parent, 'empty-machine');
  mkdirSync(empty);
  const [restored, answer] = await seconds(noticed(empty, ['restore', said.split('\n')[0] ?? '']));
  const megabytes = lookInto(empty, (raw) => Number(raw.pragma('page_count', { simple: true })) * 4096) / 1e6;
  const missing = lost(empty, before).length;
  place.remove();
  return [
    atLeast('size of the school', 500, Math.round(megabytes), 'MB'),
    atMost(`backup while ${written.acknowledged.length} check-ins are logged, taken and verified`, 60, took, 's'),
    atMost('… event loop of the server late, p99', 100, late, 'ms'),
    { figure: '… the longest', goal: 'told', result: `${longest.toFixed(0)} ms`, met: true },
    atMost(`… reads meanwhile (${seen.times.length}), p99`, 200, percentile(seen.times, 0.99), 'ms'),
    atMost(
      '… writes refused meanwhile',
      0,
      [...written.refused.values()].reduce((sum, count) => sum + count, 0),
    ),
    atMost('restore on an empty machine', 900, restored, 's'),
    {
      figure: '… its checksum',
      goal: checksumIn(said),
      result: checksumIn(answer),
      met: checksumIn(said) === checksumIn(answer),
    },
    atMost(`… saves acknowledged before the backup that are missing, of ${before.length}`, 0, missing),
  ];
}

export const part: Part = { about: 'half a gigabyte backed up under load, and restored elsewhere', run: measure };
