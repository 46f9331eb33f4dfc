import { aRegister, aSchool, type TestSchool } from '../support/builders.ts';
import type { Client } from '../support/client.ts';
import { SoftPasskey } from '../support/passkey.ts';
import { givePassword, password } from '../support/passwords.ts';
import { openProduct, type TestWorld } from '../support/product.ts';
import { atMost, type Figure, holds, type Part } from '../support/prove/part.ts';
import { streams } from '../support/streams.ts';

const people = 50;
const names = Array.from({ length: people }, (_, at) => `staff${at}`);

interface Fernhill {
  test: TestWorld;
  school: TestSchool;
  emails: string[];
}

async function open(): Promise<Fernhill> {
  const test = await openProduct({ engine: 'sqlite', at: '2026-01-12T08:40:00.000Z', postgres: '', pages: null });
  const staff = { ...Object.fromEntries(names.map((one) => [one, ['9b']])), marsh: [] };
  const school = await aSchool(test, { registers: [aRegister('9b')], staff });
  await school.give('marsh', { role: 'data-manager' });
  const emails = [];
  for (const name of names) emails.push(await givePassword(test, school, name));
  return { test, school, emails };
}

/** The value below which a share of them lies. */
const share = (values: readonly number[], part: number) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Two hundred sign-ins spread over a minute, all from one address, as on the first morning after the holidays. */
async function morning({ test, emails }: Fernhill): Promise<Figure[]> {
  const refused: number[] = [];
  const one = async (at: number) => {
    await new Promise((done) => setTimeout(done, at * 290));
    const body = { email: emails[at % people] ?? '', password };
    return timed(async () => {
      const { status } = await test.visitor().send('signIn', { body });
      if (status !== 200) refused.push(status);
    });
  };
  const took = await Promise.all(Array.from({ length: 200 }, (_, at) => one(at)));
  return [
    atMost('of 200 sign-ins in a minute from one address, refused', 0, refused.length),
    atMost('… p95', 3, share(took, 0.95) / 1000, 's'),
  ];
}

/** The same two hundred at once, as no school does: nobody is turned away then either. */
async function stampede({ test, emails }: Fernhill): Promise<Figure[]> {
  const send = (at: number) => test.visitor().send('signIn', { body: { email: emails[at % people] ?? '', password } });
  const answers = await Promise.all(Array.from({ length: 200 }, (_, at) => send(at)));
  return [atMost('of 200 sign-ins in one moment, refused', 0, answers.filter((one) => one.status !== 200).length)];
}

/** An address that somebody has and one that nobody has, asked in turns so that the machine treats them alike. */
async function enumeration({ test, emails }: Fernhill): Promise<Figure[]> {
  const rounds = 300;
  const [known, unknown]: [number[], number[]] = [[], []];
  const words = new Set<string>();
  const of = async (email: string) => {
    const { problem, status } = await test.visitor().send('signIn', { body: { email, password: 'wrong' } });
    words.add(`${status} ${problem.type} ${problem.title}`);
  };
  for (let round = 0; round < rounds; round += 1) {
    // Whoever comes second must not always be the same.
    const both: [number[], string][] = [
      [known, emails[round % people] ?? ''],
      [unknown, `nobody${round % people}@fernhill.example`],
    ];
    for (const [times, email] of round % 2 === 0 ? both : both.reverse()) times.push(await timed(() => of(email)));
  }
  const apart = Math.abs(share(known, 0.5) / share(unknown, 0.5) - 1);
  const slower = known.filter((time, at) => time > (unknown[at] ?? 0)).length / rounds;
  return [
    atMost('different answers to known and unknown addresses', 1, words.size),
    atMost(`how far their times lie apart (medians of ${rounds})`, 5, apart * 100, '%'),
    atMost(
      '… how much better than a coin the slower of two tells which is known',
      10,
      Math.abs(slower - 0.5) * 100,
      '%',
    ),
  ];
}

/** One password tried on every account: a sentence in the audit trail, and nobody locked out. */
async function spray({ test, school, emails }: Fernhill): Promise<Figure[]> {
  const marsh = await school.as('marsh');
  const toldOf = async () => (await marsh.call('listNotices')).notices.find((one) => one.kind === 'spray')?.id;
  const before = await toldOf();
  const statuses = [];
  for (const email of emails)
    statuses.push((await test.visitor().send('signIn', { body: { email, password: 'Spring2026!' } })).status);
  const { events } = await marsh.call('listEvents', { query: { kind: 'sign-in' } });
  const alerts = events.filter((one) => one.at === test.now() && one.what.startsWith('Many failed sign-ins')).length;
  const entered = await test.visitor().send('signIn', { body: { email: emails[0] ?? '', password } });
  return [
    atMost(
      'of 50 accounts tried with one password, answered otherwise than a wrong password is',
      0,
      statuses.filter((one) => one !== 400).length,
    ),
    holds('… a data manager finds it in the audit trail, once', 'yes', alerts === 1),
    holds('… and is told of it on their first page', 'yes', (await toldOf()) !== before),
    holds('… and its people still sign in', 'yes', entered.status === 200),
  ];
}

async function bruteForce({ test, school, emails }: Fernhill): Promise<Figure[]> {
  const tried = async (send: (guess: number) => Promise<{ status: number }>) => {
    let count = 0;
    for (let guess = 0; guess < 1000; guess += 1) if ((await send(guess)).status === 400) count += 1;
    return count;
  };
  const body = (guess: number) => ({ body: { email: emails[0] ?? '', password: `guess ${guess}` } });
  const passwords = await tried((guess) => test.visitor().send('signIn', body(guess)));
  const thief = await school.as('staff1');
  const code = (guess: number) => ({ body: { proof: { way: 'code', code: `${100_000 + guess}` } as const } });
  const codes = await tried((guess) => thief.send('stepUp', code(guess)));
  return [
    atMost('of 1,000 passwords at one account within five minutes, tried', 10, passwords),
    atMost('of 1,000 codes at a session within five minutes, tried', 10, codes),
  ];
}

/** A tablet of the school, left alone, opened by PIN and by passkey. */
async function unlocking({ test, school, emails }: Fernhill): Promise<Figure[]> {
  const marsh = await school.as('marsh');
  const enrolled = await marsh.send('enrolDevice', { body: { name: 'Tablet of 9B' } });
  const tablet = test.visitor();
  tablet.deviceToken = /noticed-device=([^;]*)/.exec(enrolled.headers.get('set-cookie') ?? '')?.[1] ?? null;
  await tablet.call('signIn', { body: { email: emails[3] ?? '', password } });
  await tablet.call('setPin', { body: { pin: '204917' } });
  const passkey = new SoftPasskey(test.address);
  const { ticket, question } = await tablet.call('startPasskey');
  await tablet.call('addPasskey', { body: { ticket, answer: passkey.make(question), name: 'Tablet' } });
  const [pins, passkeys]: [number[], number[]] = [[], []];
  for (let round = 0; round < 50; round += 1) {
    await tablet.call('lockDevice');
    pins.push(await timed(() => tablet.call('unlockDevice', { body: { proof: { way: 'pin', pin: '204917' } } })));
    await tablet.call('lockDevice');
    const byPasskey = async () => {
      const asked = await tablet.call('askForPasskey');
      const proof = { way: 'passkey', ticket: asked.ticket, answer: passkey.use(asked.question) } as const;
      await tablet.call('unlockDevice', { body: { proof } });
    };
    passkeys.push(await timed(byPasskey));
  }
  return [
    atMost('a locked device opens by PIN, the slowest of 50', 2, share(pins, 1) / 1000, 's'),
    atMost('… and by passkey', 2, share(passkeys, 1) / 1000, 's'),
  ];
}

/** A leaver is disabled while signed in on ten devices, each with a stream of a register that stays open. */
async function leaver({ school }: Fernhill): Promise<Figure[]> {
  const devices: Client[] = [];
  for (let at = 0; at < 10; at += 1) devices.push(await school.as('staff7'));
  const listening = await streams(devices, school.registers['9b'] ?? '');
  const stays = await streams([await school.as('staff8')], school.registers['9b'] ?? '');
  const marsh = await school.as('marsh');
  await marsh.call('disableAccount', { params: { staffId: school.staff.staff7 ?? '' } });
  const from = performance.now();
  const answers = await Promise.all(devices.map(async (one) => (await one.send('readMe')).status));
  const out = (performance.now() - from) / 1000;
  const ended = await listening.allEnded(60_000);
  const streamsOut = (performance.now() - from) / 1000;
  const others = stays.open();
  await Promise.all([listening.stop(), stays.stop()]);
  return [
    holds(
      'a disabled account is out on ten devices',
      'yes',
      answers.every((one) => one === 401),
    ),
    atMost('… after so long at most', 60, out, 's'),
    holds('… its ten streams have ended', 'yes', ended),
    atMost('… after so long at most', 60, streamsOut, 's'),
    atMost('… of the streams of others, ended with them', 0, 1 - others),
  ];
}

async function measure(): Promise<Figure[]> {
  const here = await open();
  const steps = [morning, stampede, enumeration, spray, bruteForce, unlocking, leaver];
  const figures: Figure[] = [];
  try {
    for (const [at, step] of steps.entries()) {
      // Each begins in an hour of its own, so that none counts the tries of the one before.
      here.test.setNow(`2026-01-12T${String(8 + at).padStart(2, '0')}:40:00.000Z`);
      process.stdout.write(`  ${step.name}\n`);
      figures.push(...(await step(here)));
    }
    return figures;
  } finally {
    await here.test.close();
  }
}

export const part: Part = {
  about: '200 sign-ins from one address, telling names apart, guessing, a tablet that locks, leaving',
  run: measure,
};
