import { allRelations } from '@noticed/api/store/people/staff';
import { contract, type Operation } from '@noticed/shared/contract/contract';
import type { Endpoint } from '@noticed/shared/contract/endpoint';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Client } from '../support/client.ts';
import { expectedOf, mayCarry, sentFor } from '../support/matrix/asks.ts';
import { people } from '../support/matrix/people.ts';
import { keptRecords, roster, waitingImport } from '../support/matrix/records.ts';
import { type About, canaries, type MatrixPerson, matrixSchool, now } from '../support/matrix/school.ts';
import { undoing } from '../support/matrix/undoing.ts';
import { type Engine, openProduct, type TestWorld } from '../support/product.ts';

const operations = Object.entries(contract) as [Operation, Endpoint][];

interface Ready {
  test: TestWorld;
  about: About;
  foreign: About;
  everyone: { person: MatrixPerson; token: string | null }[];
  importId: string;
  /** Operations that somebody could carry out: a matrix of refusals would prove little. */
  done: Set<Operation>;
  grantId: string;
  requestId: string;
  holdId: string;
}

async function openMatrix(engine: Engine): Promise<Ready> {
  const test = await openProduct({ engine, at: now, postgres: inject('postgres'), pages: null });
  const { about, foreign, everyone } = await matrixSchool(test);
  const signedIn = [];
  for (const person of everyone) {
    const schoolId = person.standing === 'elsewhere' ? foreign.school.id : about.school.id;
    signedIn.push({ person, token: (await test.as({ schoolId, staffId: person.staffId })).token });
  }
  // Byrne has an account too, for what a data manager does to one.
  await about.school.as('byrne');
  const manager = signedIn.find(({ person }) => person.role === 'data-manager');
  const importId = await waitingImport(new Client(test.address, manager?.token ?? null));
  const relations = await test.database.read(about.school.actor('byrne'), (scope) => scope.all(allRelations));
  const grantId = relations.find((one) => one.staffId === about.school.staff.byrne)?.id ?? '';
  const lead = signedIn.find(({ person }) => person.role === 'safeguarding-lead' && person.standing !== 'elsewhere');
  const kept = await keptRecords(new Client(test.address, lead?.token ?? null), about.pupilId);
  test.world.database = undoing(test.database);
  return { test, about, foreign, everyone: signedIn, importId, grantId, ...kept, done: new Set() };
}

/** Asks one cell and says what is wrong with the answer; null when it is as the table says. */
async function ask(ready: Ready, [operation, endpoint]: [Operation, Endpoint], at: number | null) {
  const { person = null, token = null } = (at === null ? undefined : ready.everyone[at]) ?? {};
  const about = person?.about ?? ready.about;
  const { school, pupilId, registerId, sessionId, checkInId, reviewId, placementId, openingId } = about;
  const staffId = school.staff.byrne ?? '';
  const things = { pupilId, pupilIds: [pupilId], registerId, sessionId, checkInId, reviewId, itemId: sessionId };
  const held = { placementId, openingId };
  const known = {
    ...things,
    ...held,
    staffId,
    adultId: staffId,
    target: registerId,
    practiceId: 'specific-praise',
    version: 1,
  };
  const { importId, grantId, requestId, holdId } = ready;
  const sent = sentFor(endpoint, { ...known, importId, grantId, requestId, holdId, personId: pupilId }, operation);
  const client = new Client(ready.test.address, token);
  const answer = endpoint.upload
    ? await client.upload(operation, [{ name: 'pupils.csv', bytes: roster }], { params: sent.params } as never)
    : await client.send(operation, sent as never); // made from the operation's own schemas
  const expected = expectedOf(operation, endpoint, person);
  const cell = `${operation} × ${person?.name ?? 'anonymous'}`;
  const right =
    typeof expected === 'number'
      ? answer.status === expected
      : possibleFor(operation, endpoint, expected).includes(answer.status);
  const faults = right ? [] : [`${cell}: ${answer.status}, not ${expected} ${answer.text.slice(0, 90)}`];
  if (answer.status === 200) ready.done.add(operation);
  const named = JSON.stringify(sent).includes(about.pupilId) || endpoint.subject === 'review';
  const repeats = expected === 'allowed' && named;
  return [
    ...faults,
    ...leaks(ready, [operation, endpoint], person, answer.text, repeats).map((one) => `${cell}: holds ${one}`),
  ];
}

/** Answers to somebody who may: done, or theirs to do but not as this school stands. What is only read is there, save the day of a session that nobody planned. */
function possibleFor(operation: Operation, { method }: Endpoint, expected: 'allowed' | 'handler'): readonly number[] {
  if (expected === 'handler') return [200, 400, 403, 404, 409];
  if (operation === 'readSessionCalendar') return [409];
  return method === 'GET' ? [200] : [200, 400, 409];
}

/** What the body of an answer holds that is not this person's to see. */
function leaks(
  { about, foreign }: Ready,
  [operation, endpoint]: [Operation, Endpoint],
  person: MatrixPerson | null,
  body: string,
  repeats: boolean,
) {
  const carries = mayCarry(operation, endpoint, person);
  const elsewhere = person?.standing === 'elsewhere';
  const other = elsewhere ? about : foreign;
  const secrets: [string, string, boolean][] = [
    ['a name of another school', other.surname, false],
    // The fixture itself wrote foreign ids into relations, to show that they open nothing.
    ['an id of another school', other.pupilId, elsewhere && operation === 'listStaff'],
    ['the pupil’s name', about.surname, carries.name],
    // An answer may repeat an id that the question named, or that stands in what one wrote.
    ['the pupil’s id', about.pupilId, carries.name || repeats || elsewhere],
    ['another adult’s note', canaries.note, carries.note || elsewhere],
    ['another adult’s reason', canaries.reason, carries.reason],
    ['the words of a session', canaries.narrative, carries.narrative],
    ['a pupil’s statement', canaries.statement, carries.note || elsewhere],
    ['why confidential text was opened', canaries.opening, carries.opening || elsewhere],
  ];
  return secrets.filter(([, secret, allowed]) => !allowed && body.includes(secret)).map(([what]) => what);
}

const places = people.map((_, at) => at);

/** All of them for `npm run prove -- access-matrix`. */
const whole = process.env.MATRIX === 'whole';
/** Every other question, and where no subject decides, so that a single relation makes little difference, every twelfth of those. */
const askers = ([, { subject }]: [Operation, Endpoint], place: number) =>
  places.filter((at) => {
    const decides = subject !== undefined || people[at]?.kinds.length !== 1;
    return whole || (at + place) % (decides ? 2 : 12) === 0;
  });
const cells = operations.reduce((sum, one, place) => sum + 1 + askers(one, place).length, 0);

describe('every operation, asked by everybody, on sqlite', () => {
  let ready: Ready;
  beforeAll(async () => {
    ready = await openMatrix('sqlite');
  }, 60_000);
  afterAll(() => ready.test.close());

  it('is at least five thousand questions', () => {
    expect(cells).toBeGreaterThanOrEqual(5000);
  });

  it.each(operations.map((one) => [one[0], one] as const))(
    'answers %s as the access table says',
    async (_name, one) => {
      const wrong = [];
      for (const at of [null, ...askers(one, operations.indexOf(one))]) wrong.push(...(await ask(ready, one, at)));
      expect(wrong).toEqual([]);
    },
  );

  it('lets somebody carry out most of them: a matrix of refusals would prove little', () => {
    expect(ready.done.size).toBeGreaterThan(operations.length * 0.7);
  });
});

describe('a fixed part of the same questions on postgres', () => {
  it('has the same answers', async () => {
    const ready = await openMatrix('postgres');
    try {
      const wrong = [];
      for (const [place, one] of operations.entries())
        for (const at of places) if ((at * 7 + place * 3) % 17 === 0) wrong.push(...(await ask(ready, one, at)));
      expect(wrong).toEqual([]);
    } finally {
      await ready.test.close();
    }
  }, 60_000);
});
