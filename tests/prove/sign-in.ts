import { sessionStillOpen } from '@noticed/api/http/session/session';
import { aRegister, aSchool, type TestSchool } from '../support/builders.ts';
import type { Client } from '../support/client.ts';
import { givePassword, password } from '../support/passwords.ts';
import { openProduct, type TestWorld } from '../support/product.ts';
import { atMost, type Figure, holds, type Part } from '../support/prove/part.ts';

const people = 50;
const names = Array.from({ length: people }, (_, at) => `staff${at}`);

async function open(): Promise<{ test: TestWorld; school: TestSchool; emails: string[] }> {
  const test = await openProduct({ engine: 'sqlite', at: '2026-01-12T08:40:00.000Z', postgres: '', pages: null });
  const staff = { ...Object.fromEntries(names.map((one) => [one, []])), marsh: [] };
  const school = await aSchool(test, { registers: [aRegister('9b')], staff });
  await school.give('marsh', { role: 'data-manager' });
  const emails = [];
  for (const name of names) emails.push(await givePassword(test, school, name));
  return { test, school, emails };
}

const share = (sorted: readonly number[], part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Two hundred sign-ins spread over a minute, all from one address, as on the first morning after the holidays. */
async function morning(test: TestWorld, emails: readonly string[]): Promise<Figure[]> {
  const refused: number[] = [];
  const one = async (at: number) => {
    await new Promise((done) => setTimeout(done, at * 290));
    const body = { email: emails[at % people] ?? '', password };
    return timed(async () => {
      const { status } = await test.visitor().send('signIn', { body });
      if (status !== 200) refused.push(status);
    });
  };
  const took = (await Promise.all(Array.from({ length: 200 }, (_, at) => one(at)))).sort((a, b) => a - b);
  return [
    atMost('of 200 sign-ins in a minute from one address, refused', 0, refused.length),
    atMost('… p95', 3, share(took, 0.95) / 1000, 's'),
  ];
}

/** An address that somebody has and one that nobody has, asked in turns so that the machine treats them alike. */
async function enumeration(test: TestWorld, emails: readonly string[]): Promise<Figure[]> {
  const [known, unknown]: [number[], number[]] = [[], []];
  const words = new Set<string>();
  for (let round = 0; round < 100; round += 1) {
    const of = async (email: string) => {
      const { problem, status } = await test.visitor().send('signIn', { body: { email, password: 'wrong' } });
      words.add(`${status} ${problem.type} ${problem.title}`);
    };
    known.push(await timed(() => of(emails[round % people] ?? '')));
    unknown.push(await timed(() => of(`nobody${round}@fernhill.example`)));
  }
  const middle = (all: number[]) =>
    share(
      [...all].sort((a, b) => a - b),
      0.5,
    );
  const apart = Math.abs(middle(known) / middle(unknown) - 1);
  return [
    atMost('different answers to known and unknown addresses', 1, words.size),
    atMost('how far their times lie apart (medians of 100)', 10, apart * 100, '%'),
  ];
}

async function bruteForce(test: TestWorld, email: string): Promise<Figure[]> {
  let tried = 0;
  for (let guess = 0; guess < 1000; guess += 1) {
    const { status } = await test.visitor().send('signIn', { body: { email, password: `guess ${guess}` } });
    if (status !== 429) tried += 1;
  }
  return [atMost('of 1,000 guesses at one account within five minutes, tried', 10, tried)];
}

/** A leaver is disabled while signed in on ten devices, each with something that stays open. */
async function leaver(test: TestWorld, school: TestSchool): Promise<Figure[]> {
  const devices: Client[] = [];
  for (let at = 0; at < 10; at += 1) devices.push(await school.as('staff7'));
  const marsh = await school.as('marsh');
  await marsh.call('disableAccount', { params: { staffId: school.staff.staff7 ?? '' } });
  const from = performance.now();
  const answers = await Promise.all(devices.map(async (one) => (await one.send('readMe')).status));
  const open = await Promise.all(devices.map((one) => sessionStillOpen(test.world, one.token ?? '', test.now())));
  return [
    holds(
      'a disabled account is out on ten devices',
      '≤ 60 s',
      answers.every((one) => one === 401),
    ),
    atMost('… and after so long at most', 60, (performance.now() - from) / 1000, 's'),
    atMost('… of its streams, still open', 0, open.filter(Boolean).length),
  ];
}

async function measure(): Promise<Figure[]> {
  const { test, school, emails } = await open();
  try {
    const figures = [...(await morning(test, emails)), ...(await enumeration(test, emails))];
    test.setNow('2026-01-12T09:40:00.000Z');
    return [...figures, ...(await bruteForce(test, emails[0] ?? '')), ...(await leaver(test, school))];
  } finally {
    await test.close();
  }
}

export const part: Part = {
  about: '200 sign-ins from one address, guessing, telling names apart, leaving',
  run: measure,
};
