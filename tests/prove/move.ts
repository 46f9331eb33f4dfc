import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { files } from '@noticed/api/config';
import type Sqlite from 'better-sqlite3';
import { Client } from '../support/client.ts';
import { noticed } from '../support/durability/command.ts';
import { aDataFolder, type DataFolder } from '../support/durability/folder.ts';
import { lookInto } from '../support/durability/look.ts';
import { startServer } from '../support/durability/server.ts';
import { startPostgres } from '../support/postgres.ts';
import { atLeast, atMost, type Figure, holds, type Part } from '../support/prove/part.ts';
import { spareDatabase } from '../support/spare-database.ts';

const checkIns = 400_000;
/** Megabytes: far less than the school has, so that a move which kept it in memory would end here. */
const heap = 96;
const built = fileURLToPath(new URL('../../packages/api/dist/noticed.js', import.meta.url));

/** A year of moments, as a school of 1,500 pupils logs them. */
function grow(raw: Sqlite.Database): void {
  const moments = `with recursive n(i) as (select 0 union all select i + 1 from n where i < ${checkIns - 1}),
    people(school_id, adult_id, at) as (select school_id, id, row_number() over (order by id) - 1 from staff),
    pupils(pupil_id, at) as (select id, row_number() over (order by id) - 1 from pupil)
    select school_id, 'made-' || i as id, adult_id, pupil_id, date('2025-09-02', (i % 300) || ' days') as day
    from n join people on people.at = i % 8 join pupils on pupils.at = (i / 8) % (select count(*) from pupil)`;
  raw.exec(`create temporary table moment as ${moments}`);
  raw.exec(`insert into check_in (school_id, id, adult_id, practice_id, tone, reach, channel, note, happened_on, recorded_at)
    select school_id, id, adult_id, 'effort', 'positive', 'individual', 'lesson', null, day, day || 'T09:00:00.000Z' from moment`);
  raw.exec(`insert into check_in_pupil (school_id, pupil_id, check_in_id, happened_on, adult_id)
    select school_id, pupil_id, id, day, adult_id from moment`);
  raw.exec(`insert into daily_count (school_id, adult_id, pupil_id, day, noticings, positive, corrective)
    select school_id, adult_id, pupil_id, day, count(*), count(*), 0 from moment group by 1, 2, 3, 4`);
}

/** The most memory that a process ever held, in megabytes; 0 where the system does not tell. */
function peakOf({ pid }: ChildProcess): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0; // it ended, or this is no Linux
  }
}

interface Moving {
  said: string;
  seconds: number;
  megabytes: number;
}

/** Types the command as a technician does, and watches how much memory it takes. */
async function moving(folder: string, to: string, from = ''): Promise<Moving> {
  const started = performance.now();
  const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, built, 'move', '--to', to], {
    env: { ...process.env, NOTICED_DATA: folder, DATABASE_URL: from },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (part: Buffer) => {
    said += part.toString();
  });
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, peakOf(child));
  }, 50);
  const code = await new Promise((done) => child.once('close', done));
  clearInterval(watch);
  if (code !== 0) throw new Error(`The move to ${to} ended with ${String(code)}.`);
  return { said, seconds: (performance.now() - started) / 1000, megabytes };
}

const checksumIn = (said: string) => /is equal: ([0-9a-f]{32})/.exec(said)?.[1] ?? 'none';
const rowsIn = (said: string) => Number(/: (\d+) rows in/.exec(said)?.[1] ?? 0);

/** What somebody reads of one register and pupil. */
async function answersOf(place: DataFolder, env: Record<string, string>): Promise<string> {
  const server = await startServer(place.folder, { built: true, env });
  const osei = new Client(server.address, place.tokens[0] ?? '');
  const { registers } = await osei.call('listRegisters');
  const register = await osei.call('readRegister', { params: { registerId: registers[0]?.id ?? '' } });
  const pupil = await osei.call('readPupil', { params: { pupilId: place.pupilIds[0] ?? '' } });
  await server.end('SIGTERM');
  return JSON.stringify([registers, register, pupil]);
}

async function measure(url: string): Promise<Figure[]> {
  const place = await aDataFolder(1500);
  const small = await aDataFolder(30, undefined, place.parent);
  lookInto(place.folder, grow);
  process.stdout.write('  a school of 1,500 pupils is there\n');
  const before = await answersOf(place, {});
  const little = await moving(small.folder, (await spareDatabase(url)).url);
  const there = (await spareDatabase(url)).url;
  const across = await moving(place.folder, there);
  process.stdout.write(across.said);
  const verified = await noticed(place.folder, ['verify'], { DATABASE_URL: there });
  renameSync(files(place.folder).database, join(place.parent, 'as-it-was.sqlite'));
  const back = await moving(place.folder, 'sqlite', there);
  process.stdout.write(back.said);
  const home = await answersOf(place, {});
  const same = before === (await answersOf(place, { DATABASE_URL: there })) && before === home;
  place.remove();
  return [
    atLeast('rows of a school with 400,000 check-ins moved to PostgreSQL', 800_000, rowsIn(across.said)),
    atMost('… read, written, read again and compared', 300, across.seconds, 's'),
    atMost(
      `… memory beyond that of moving 30 pupils, with ${heap} MB of heap for either`,
      100,
      across.megabytes - little.megabytes,
      'MB',
    ),
    holds('… its audit trail is whole there', 'yes', /the chain is whole/.test(verified)),
    holds('… and back into a file, with the same checksum', 'yes', checksumIn(across.said) === checksumIn(back.said)),
    atMost('… that way', 300, back.seconds, 's'),
    holds('… the same register and pupil on every side', 'yes', same),
  ];
}

export const part: Part = {
  about: 'a school of 1,500 pupils moved to PostgreSQL and back',
  async run() {
    const { url, stop } = await startPostgres();
    try {
      return await measure(url);
    } finally {
      await stop();
    }
  },
};
