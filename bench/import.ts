import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { foundSchool } from '@noticed/api/handlers/people/school';
import { applyDraft } from '@noticed/api/handlers/roster/apply';
import { openDraft } from '@noticed/api/handlers/roster/draft';
import { previewReading } from '@noticed/api/handlers/roster/previews';
import { readFiles } from '@noticed/api/handlers/roster/reading';
import { newId } from '@noticed/api/id';
import { type Database, nobody } from '@noticed/api/store/database';
import { openPostgres } from '@noticed/api/store/engine/postgres';
import { openSqlite } from '@noticed/api/store/engine/sqlite';
import { keepResult } from './report/results.ts';

/** A pupil list with one row a pupil and class, as a SIMS report gives it. */
function listOf(pupils: number, classes: number): Uint8Array {
  const lines = ['Adm No,Forename,Surname,DOB,Year,Reg,Tutor,House,SEN,PP,Class,Subject,Teacher'];
  for (let at = 0; at < pupils; at += 1) {
    const [year, day] = [7 + (at % 5), String(1 + (at % 28)).padStart(2, '0')];
    const form = `${year}${String.fromCharCode(65 + (at % 10))}`;
    const whole = `${10_000 + at},Forename${at % 97},Surname${at},${day}/03/${2019 - year},${year},${form},Mr Tutor${form},Oak,N,No`;
    for (let one = 0; one < classes; one += 1)
      lines.push(`${whole},${year}/Cl${(at + one) % 10},Subject ${one},Ms Teacher${year}${(at + one) % 10}`);
  }
  return new TextEncoder().encode(lines.join('\n'));
}

interface Figures {
  read: number;
  preview: number;
  apply: number;
  again: number;
  loopP99: number;
  loopMax: number;
}

async function measure(database: Database, bytes: Uint8Array): Promise<Figures> {
  const at = { now: '2026-01-12T08:40:00.000Z', today: '2026-01-12', id: newId };
  const founded = { name: 'Bench', kind: 'secondary' as const, ref: null, ...at };
  const schoolId = await database.transact(nobody, (scope) => foundSchool(scope, benchWorld, founded));
  const actor = { schoolId, staffId: null };
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const marks = [performance.now()];
  const reading = await readFiles([{ name: 'pupils.csv', bytes }], { actor });
  marks.push(performance.now());
  const file = { reading, fileName: 'pupils.csv', asked: undefined, hold: null };
  const preview = await database.transact(actor, (scope) => previewReading(scope, at, file));
  marks.push(performance.now());
  await database.transact(actor, async (scope) => applyDraft(scope, await openDraft(scope, preview.id), at));
  marks.push(performance.now());
  await database.transact(actor, (scope) => previewReading(scope, at, file));
  marks.push(performance.now());
  delay.disable();
  const span = (one: number) => Math.round((marks[one] ?? 0) - (marks[one - 1] ?? 0));
  const loop = { loopP99: Math.round(delay.percentile(99) / 1e6), loopMax: Math.round(delay.max / 1e6) };
  return { read: span(1), preview: span(2), apply: span(3), again: span(4), ...loop };
}

// Founding a school needs nothing of a world but its ids.
const benchWorld = { id: newId } as Parameters<typeof foundSchool>[1];

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'noticed-bench-'));
  const url = process.env.DATABASE_URL;
  const open = (name: string) => (url ? openPostgres(url) : openSqlite(join(folder, name)));
  const first = '1,500 pupils, 60 registers';
  const cases = [
    { name: first, bytes: listOf(1500, 1) },
    { name: '1,500 pupils, 10 classes each', bytes: listOf(1500, 10) },
    { name: '10 MB: 10,000 pupils, 10 classes each', bytes: listOf(10_000, 10) },
  ];
  for (const { name, bytes } of cases) {
    const database = await open(`${name}.sqlite`);
    const figures = await measure(database, bytes);
    await database.close();
    const size = `${(bytes.length / 1e6).toFixed(1)} MB`;
    // The goal is of a first import: read, shown and applied.
    if (name === first)
      keepResult('import', {
        figures: [
          {
            what: `import ${name}`,
            ours: (figures.read + figures.preview + figures.apply) / 1000,
            unit: 's',
            goal: 5,
            floors: {},
          },
        ],
      });
    process.stdout.write(`${name} (${size}, ${url ? 'PostgreSQL' : 'SQLite'}): ${JSON.stringify(figures)} ms\n`);
  }
  rmSync(folder, { recursive: true, force: true });
}

await run();
