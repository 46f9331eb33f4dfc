import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@noticed/api/id';
import { agent, as, costAfter, costOf, type Server, serve, spent } from './floors/client.ts';
import { filledSchool, leader } from './made/filled.ts';
import { table } from './report/measure.ts';
import { type Figure, keepResult, metOrMissed, ratiosOf } from './report/results.ts';

/**
 * Server CPU of our four operations (quality.md section 5) beside two floors on the same rows, in the same run: node:http
 * with better-sqlite3, and Express with it. Ours has sign-in, access, flags and audit on.
 */
const years = Number(process.argv[2] ?? 1);
const folder = mkdtempSync(join(tmpdir(), 'noticed-bench-'));
const teacher = 'adult-11';
const school = await filledSchool(join(folder, 'school.sqlite'), years);
// The first form is talked to more than any school talks to one: an ordinary one stands for the rest.
const register = school.facts.teaching.filter((one) => one.adultId === teacher)[1]?.registerId ?? '';
const pupils = school.facts.memberships.filter((one) => one.registerId === register).map((one) => one.pupilId);
const copy = (name: string) => {
  mkdirSync(join(folder, name), { recursive: true });
  copyFileSync(join(folder, 'school.sqlite'), join(folder, name, 'noticed.sqlite'));
  return join(folder, name);
};
const bareOn = (kind: 'node' | 'express', name: string, sync: 'FULL' | 'NORMAL') =>
  serve('serve-bare.ts', kind, join(copy(name), 'noticed.sqlite'), sync);

const ours = await serve('serve-ours.ts', copy('ours'));
const node = await bareOn('node', 'node', 'FULL');
const unsafe = await bareOn('node', 'unsafe', 'NORMAL');
const express = await bareOn('express', 'express', 'FULL');

const practiceId = 'specific-praise';
const pupilOf = (run: number) => pupils[run % pupils.length] ?? '';
const moment = (adultId: string, pupilId: string) =>
  as(adultId, '/check-ins', { id: newId(), pupilIds: [pupilId], practiceId });
const bareMoment = (run: number) => ({
  path: '/check-in',
  body: { id: newId(), adultId: teacher, pupilId: pupilOf(run), practiceId },
});
const bareRegister = (path: string) => () => ({ path: `${path}?register=${register}&adult=${teacher}` });
const bare = (path: string) => () => ({ path });
const readMine = () => as(teacher, `/registers/${register}`);

const figures: Figure[] = [];
type Floor = [name: string, server: Server, runs: number, asked: Parameters<typeof costOf>[2]];
type Goal = Pick<Figure, 'goal' | 'goalFloor'>;
async function figure(what: string, goal: Goal, ours: number, measured: readonly Floor[]): Promise<void> {
  const floors: Record<string, number> = {};
  for (const [name, server, runs, asked] of measured) floors[name] = await costOf(server, runs, asked);
  figures.push({ what, ours, unit: 'ms', ...goal, floors });
}

// Every check, for what the bare floor computes.
const forRegister: Goal = { goal: 0.3, goalFloor: 0.3 };
const registerFloors: Floor[] = [
  ['node:http, computed', node, 600, bareRegister('/register')],
  ['Express, computed', express, 600, bareRegister('/register')],
  ['node:http, from kept rows', node, 600, bareRegister('/register-kept')],
];
await figure('one register, nothing changed', forRegister, await costOf(ours, 600, readMine), registerFloors);
const afterChange = (change: (run: number) => ReturnType<typeof as>) => costAfter(ours, 80, change, readMine);
const far = school.facts.teaching.find((one) => one.registerId === 'form-0')?.adultId ?? '';
await figure(
  'one register, after a moment elsewhere',
  forRegister,
  await afterChange(() => moment(far, 'pupil-0')),
  registerFloors.slice(0, 2),
);
await figure(
  'one register, after a moment on it',
  { goal: null },
  await afterChange((run) => moment(teacher, pupilOf(run))),
  registerFloors.slice(0, 2),
);
// After the reads: so many moments in one register in one day are no ordinary day for it.
const logCost = await costOf(ours, 400, (run) => moment(teacher, pupilOf(run)));
await figure('log a check-in, durable and audited', { goal: 0.6, goalFloor: 0.23 }, logCost, [
  ['node:http, FULL sync', node, 400, bareMoment],
  ['Express, FULL sync', express, 400, bareMoment],
  ['node:http, NORMAL sync', unsafe, 400, bareMoment],
]);
const invisible = () => as(leader, '/groups/pupils?by=year&group=9&measure=invisible');
await figure('who is invisible', { goal: 0.2, goalFloor: 2 }, await costOf(ours, 300, invisible), [
  ['node:http, computed', node, 60, bare('/invisible')],
  ['Express, computed', express, 60, bare('/invisible')],
  ['node:http, from kept rows', node, 300, bare('/invisible-kept')],
]);
await figure(
  'phase mix by year × SEN',
  { goal: 0.2, goalFloor: 10 },
  await costOf(ours, 300, () => as(leader, '/groups/phase-mix?by=year&across=sen')),
  [
    ['node:http, computed', node, 60, bare('/mix')],
    ['Express, computed', express, 60, bare('/mix')],
  ],
);
if (years === 1) keepResult('requests', { figures });
const ms = (value: number) => (value < 10 ? value.toFixed(3) : value.toFixed(1));
console.log(`Milliseconds of server CPU a request; school of the bench with ${years} year(s) of history.\n`);
const rows = figures.map((one) => {
  const { what, ours: cost, goal, floors } = one;
  const { ratio, goalRatio } = ratiosOf(one);
  const named = Object.entries(floors).map(([name, floor]) => `${name} ${ms(floor)}`);
  const asked = goal === null ? '' : `≤ ${goal}: ${metOrMissed(cost, goal)}`;
  const times =
    ratio !== null && goalRatio !== null ? `≤ ${goalRatio.toFixed(2)}: ${metOrMissed(ratio, goalRatio)}` : '';
  return [what, ms(cost), asked, `${ratio?.toFixed(2)} ×`, times, named.join(' · ')];
});
console.log(table(['operation', 'ours', 'goal', 'ours ÷ first floor', 'goal', 'floors'], rows));
console.log(`\nMemory after it, ours: ${(await spent(ours)).memory.toFixed(0)} MiB resident.`);
for (const { child } of [ours, node, unsafe, express]) child.disconnect();
agent.destroy();
rmSync(folder, { recursive: true, force: true });
