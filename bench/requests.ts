import { type ChildProcess, fork } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newId } from '@noticed/api/id';
import type { Spent } from './floors/serving.ts';
import { filledSchool, leader, tokenOf } from './made/filled.ts';
import { table } from './report/measure.ts';

/**
 * Server CPU of our four operations (quality.md section 5) beside two floors on the same rows, in the same run: node:http
 * with better-sqlite3, and Express with it. Ours has sign-in, access, flags and audit on.
 */
const years = Number(process.argv[2] ?? 1);
const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'noticed-bench-'));
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const teacher = 'adult-11';

interface Server {
  child: ChildProcess;
  port: number;
}

async function start(script: string, ...argv: string[]): Promise<Server> {
  const child = fork(join(here, script), argv, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const { port } = await answerOf<{ port: number }>(child);
  return { child, port };
}

const answerOf = <T>(child: ChildProcess) => new Promise<T>((done) => child.once('message', (said) => done(said as T))); // serving.ts says what

async function spent({ child }: Server): Promise<Spent> {
  const answer = answerOf<Spent>(child);
  child.send('spent?');
  return answer;
}

interface Asked {
  path: string;
  cookie?: string;
  body?: unknown;
}

function ask({ port }: Server, { path, cookie, body }: Asked): Promise<string> {
  const text = body === undefined ? null : JSON.stringify(body);
  const headers = {
    ...(cookie ? { cookie, origin: `http://localhost:${port}`, 'accept-encoding': 'br' } : {}),
    ...(text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {}),
  };
  return new Promise((done, failed) => {
    const sent = request({ port, path, agent, headers, method: text ? 'POST' : 'GET' }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const said = Buffer.concat(parts).toString();
        if (response.statusCode === 200) done(said);
        else failed(new Error(`${path} answered ${response.statusCode}: ${said.slice(0, 300)}`));
      });
    });
    sent.on('error', failed);
    sent.end(text ?? undefined);
  });
}

/** Milliseconds of the server's CPU a request, after a warm-up. */
async function costOf(server: Server, runs: number, asked: (run: number) => Asked | Asked[]): Promise<number> {
  const series = async (from: number, to: number) => {
    for (let run = from; run < to; run++) for (const one of [asked(run)].flat()) await ask(server, one);
  };
  await series(0, runs);
  const before = await spent(server);
  await series(runs, 2 * runs);
  return ((await spent(server)).cpu - before.cpu) / runs;
}

const cookie = (staffId: string) => `noticed=${tokenOf(staffId)}`;
const school = await filledSchool(join(folder, 'school.sqlite'), years);
// The first form is talked to more than any school talks to one: an ordinary one stands for the rest.
const register = school.facts.teaching.filter((one) => one.adultId === teacher)[1]?.registerId ?? '';
const pupils = school.facts.memberships.filter((one) => one.registerId === register).map((one) => one.pupilId);
const copy = (name: string) => {
  mkdirSync(join(folder, name), { recursive: true });
  copyFileSync(join(folder, 'school.sqlite'), join(folder, name, 'noticed.sqlite'));
  return join(folder, name);
};

const ours = await start('floors/serve-ours.ts', copy('ours'));
const node = await start('floors/serve-bare.ts', 'node', join(copy('node'), 'noticed.sqlite'), 'FULL');
const unsafe = await start('floors/serve-bare.ts', 'node', join(copy('unsafe'), 'noticed.sqlite'), 'NORMAL');
const express = await start('floors/serve-bare.ts', 'express', join(copy('express'), 'noticed.sqlite'), 'FULL');

const practiceId = 'specific-praise';
const checkIn = (pupilId: string) => ({
  path: '/api/check-ins',
  cookie: cookie(teacher),
  body: { id: newId(), pupilIds: [pupilId], practiceId },
});
const bareCheckIn = (run: number) => ({
  path: '/check-in',
  body: { id: newId(), adultId: teacher, pupilId: pupils[run % pupils.length], practiceId },
});
const mine = (path: string): Asked => ({ path: `/api${path}`, cookie: cookie(teacher) });
const lead = (path: string): Asked => ({ path: `/api${path}`, cookie: cookie(leader) });
const bareRegister = (path: string) => ({ path: `${path}?register=${register}&adult=${teacher}` });
const elsewhere = school.facts.pupils.find((one) => !pupils.includes(one.id));

const rows: string[][] = [];
const ms = (value: number) => (value < 10 ? value.toFixed(3) : value.toFixed(1));
async function row(name: string, goal: number | null, cost: number, floors: readonly (() => Promise<number>)[]) {
  const measured: number[] = [];
  for (const floor of floors) measured.push(await floor());
  const [least = cost] = measured;
  rows.push([
    ...[name, ms(cost), goal === null ? '' : `≤ ${goal}`, goal === null ? '' : cost <= goal ? 'met' : 'missed'],
    ...[measured.map(ms).join(' · '), `${(cost / least).toFixed(1)} ×`],
  ]);
}

const readMine = () => mine(`/registers/${register}`);
const logCost = await costOf(ours, 60, (run) => checkIn(pupils[run % pupils.length] ?? ''));
await row('register, nothing changed', 0.3, await costOf(ours, 600, readMine), [
  () => costOf(node, 600, () => bareRegister('/register')),
  () => costOf(node, 600, () => bareRegister('/register-kept')),
  () => costOf(express, 600, () => bareRegister('/register')),
]);
// Each pair is a change and a read: what the change costs alone is taken off.
const pairOf = async (change: (run: number) => Asked) => costOf(ours, 60, (run) => [change(run), readMine()]);
const other = (run: number) => ({ ...checkIn(pupils[run % pupils.length] ?? ''), cookie: cookie(teacher) });
await row('register, after a moment on it', null, (await pairOf(other)) - logCost, [
  () => costOf(node, 600, () => bareRegister('/register')),
]);
const farTeacher = school.facts.teaching.find((one) =>
  school.facts.memberships.some((m) => m.registerId === one.registerId && m.pupilId === elsewhere?.id),
);
const far = () => ({ ...checkIn(elsewhere?.id ?? ''), cookie: cookie(farTeacher?.adultId ?? '') });
await row('register, after a moment elsewhere', null, (await pairOf(far)) - logCost, [
  () => costOf(node, 600, () => bareRegister('/register')),
]);
await row('log a check-in', 0.6, logCost, [
  () => costOf(node, 60, bareCheckIn),
  () => costOf(unsafe, 60, bareCheckIn),
  () => costOf(express, 60, bareCheckIn),
]);
const invisible = lead('/groups/pupils?by=year&group=9&measure=invisible');
await row('who is invisible', 0.2, await costOf(ours, 300, () => invisible), [
  () => costOf(node, 60, () => ({ path: '/invisible' })),
  () => costOf(node, 300, () => ({ path: '/invisible-kept' })),
]);
const mix = lead('/groups/phase-mix?by=year&across=sen');
await row('phase mix, year × SEN', 0.2, await costOf(ours, 300, () => mix), [
  () => costOf(node, 60, () => ({ path: '/mix' })),
]);
console.log(`Milliseconds of server CPU a request; school of the bench with ${years} year(s) of history.`);
console.log('Floors: node:http (computed · from kept rows · Express); a check-in: FULL · NORMAL · Express FULL.\n');
console.log(table(['operation', 'ours', 'goal', '', 'floors', 'ours ÷ first floor'], rows));
console.log(`\nMemory after it, ours: ${(await spent(ours)).memory.toFixed(0)} MiB resident.`);
for (const { child } of [ours, node, unsafe, express]) child.disconnect();
agent.destroy();
rmSync(folder, { recursive: true, force: true });
