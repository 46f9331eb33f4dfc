import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@noticed/api/id';
import { agent, as, costAfter, costOf, serve } from './floors/client.ts';
import { filledSchool, leader } from './made/filled.ts';
import { sizeOf } from './made/school.ts';
import { table } from './report/measure.ts';
import { type Curve, keepResult, type Point } from './report/results.ts';

/**
 * How the server CPU of an operation goes with the pupils of a school and with its years of history (quality.md section 5:
 * flat over years, at most linear in pupils). A school that was made once is taken again; when the time is up, what is
 * left out is said, and the next run goes on from there.
 */
const limit = Number(process.argv[2] ?? 300);
const until = performance.now() + limit * 1000;
const teacher = 'adult-11';
const practiceId = 'specific-praise';
const yearsPupils = 300;

type Costs = Record<string, number>;

async function costsOf(pupils: number, years: number): Promise<Costs> {
  const folder = mkdtempSync(join(tmpdir(), 'noticed-bench-'));
  const school = await filledSchool(join(folder, 'noticed.sqlite'), years, sizeOf(pupils, years));
  const register = school.facts.teaching.filter((one) => one.adultId === teacher).at(-1)?.registerId ?? '';
  const mine = school.facts.memberships.filter((one) => one.registerId === register).map((one) => one.pupilId);
  const ours = await serve('serve-ours.ts', folder);
  const moment = (run: number) =>
    as(teacher, '/check-ins', { id: newId(), pupilIds: [mine[run % mine.length] ?? ''], practiceId });
  const read = () => as(teacher, `/registers/${register}`);
  const invisible = () => as(leader, '/groups/pupils?by=year&group=9&measure=invisible');
  const mix = () => as(leader, '/groups/phase-mix?by=year&across=sen');
  const after = (runs: number, asked: typeof read) => costAfter(ours, runs, moment, asked);
  const costs = {
    'one register, nothing changed': await costOf(ours, 300, read),
    'log a check-in': await costOf(ours, 40, moment),
    'one register, after a moment on it': await after(40, read),
    'who is invisible, nothing changed': await costOf(ours, 300, invisible),
    'phase mix, nothing changed': await costOf(ours, 300, mix),
    'who is invisible, after a change': await after(5, invisible),
    'phase mix, after a change': await after(5, mix),
  };
  ours.child.disconnect();
  rmSync(folder, { recursive: true, force: true });
  return costs;
}

async function curve(
  about: Omit<Curve, 'lines'>,
  at: readonly [x: number, pupils: number, years: number][],
): Promise<Curve[]> {
  const lines = new Map<string, Point[]>();
  const rows: string[][] = [];
  for (const [x, pupils, years] of at) {
    if (performance.now() > until) {
      console.log(`${about.across}: ${x} is left out, for the ${limit} seconds are over. Run it again to go on.`);
      continue;
    }
    const costs = await costsOf(pupils, years);
    for (const [name, y] of Object.entries(costs)) lines.set(name, [...(lines.get(name) ?? []), { x, y }]);
    rows.push([String(x), ...Object.values(costs).map((one) => one.toFixed(2))]);
  }
  console.log(`\n${about.title}, in milliseconds of server CPU.\n`);
  console.log(table([about.across, ...lines.keys()], rows));
  const all = [...lines].map(([name, points]) => ({ name, points }));
  const whole = (name: string) => name.endsWith('after a change');
  // A screen of the whole school that is worked out anew would press everything else to the ground.
  return [
    { ...about, lines: all.filter((one) => !whole(one.name)) },
    {
      ...about,
      name: `${about.name}-school`,
      title: `Screens of the whole school: ${about.title.toLowerCase()}`,
      lines: all.filter((one) => whole(one.name)),
    },
  ];
}

const pupils = await curve(
  { name: 'pupils', title: 'Cost over pupils, one year of history', across: 'pupils' },
  [300, 750, 1500, 3000].map((one) => [one, one, 1]),
);
const years = await curve(
  { name: 'years', title: `Cost over years of history, ${yearsPupils} pupils`, across: 'years' },
  [1, 2, 3, 5].map((one) => [one, yearsPupils, one]),
);
keepResult('curves', { curves: [...pupils, ...years].filter((one) => one.lines.length > 0) });
agent.destroy();
