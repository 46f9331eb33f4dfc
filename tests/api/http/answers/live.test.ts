import { newId } from '@noticed/api/id';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aSchool } from '../../../support/builders.ts';
import { Client } from '../../../support/client.ts';
import { streams } from '../../../support/streams.ts';
import { engines, testWorld } from '../../../support/world.ts';

/** A browser that keeps a stream of a register open, and everything that came on it. */
async function listening(client: Client, registerId: string) {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const response = await fetch(`${client.address}/api/registers/${registerId}/live`, {
    headers: client.token ? { cookie: `noticed=${client.token}` } : {},
    signal: stop.signal,
  });
  let came = '';
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const read = async () => {
    for (;;) {
      const part = await reader?.read();
      if (!part || part.done) return;
      came += part.value;
    }
  };
  void read().catch(() => undefined); // cut off when the test ends
  const until = async (wanted: string) => {
    for (let tries = 0; tries < 100 && !came.includes(wanted); tries += 1)
      await new Promise((done) => setTimeout(done, 50));
    return came;
  };
  return { response, until };
}

const logWith = (pupilId: string) => ({ body: { id: newId(), pupilIds: [pupilId], practiceId: 'specific-praise' } });

describe.each(engines)('a register that two adults share, on %s', (engine) => {
  it('tells each of a moment that the other logged, and of nothing elsewhere', async () => {
    const test = await testWorld(engine);
    const school = await aSchool(test, { pupils: 2, staff: { osei: ['9b'], byrne: ['9b'] } });
    const [osei, byrne] = [await school.as('osei'), await school.as('byrne')];
    const registerId = school.registers['9b'] ?? '';
    const params = { registerId };
    const { mark } = await osei.call('readChanges', { params });
    const stream = await listening(osei, registerId);
    expect(stream.response.headers.get('content-type')).toContain('text/event-stream');
    await byrne.call('logCheckIn', logWith(school.pupils.p0 ?? ''));
    expect(await stream.until('data: ')).toMatch(/data: \d+\n\n/);
    expect((await osei.call('readChanges', { params, query: { after: mark } })).changed).toBe(true);
    const later = await osei.call('readChanges', { params });
    expect(await osei.call('readChanges', { params, query: { after: later.mark } })).toEqual({
      ...later,
      changed: false,
    });
  });
});

it('is carried from one process to the pages of another, and who signs out of one is out of both', async () => {
  const test = await testWorld('postgres');
  const school = await aSchool(test, { pupils: 1, staff: { osei: ['9b'], byrne: ['9b'] } });
  const { address } = await test.beside();
  const [osei, byrne] = [await school.as('osei'), await school.as('byrne')];
  const elsewhere = new Client(address, osei.token);
  const stream = await listening(elsewhere, school.registers['9b'] ?? '');
  await byrne.call('logCheckIn', logWith(school.pupils.p0 ?? ''));
  expect(await stream.until('data: ')).toMatch(/data: \d+\n\n/);
  await osei.call('signOut');
  expect((await elsewhere.send('readMe')).status).toBe(401);
  expect((await new Client(address, byrne.token).send('readMe')).status).toBe(200);
});

it('is refused to whoever may not see the register, and to whoever is not signed in', async () => {
  const test = await testWorld('sqlite');
  const school = await aSchool(test, { pupils: 1 });
  const visitor = await listening(test.visitor(), school.registers['9b'] ?? '');
  expect(visitor.response.status).toBe(401);
  const stranger = await listening(await school.as('osei'), 'no-such-register');
  expect(stranger.response.status).toBe(404);
});

it('ends on every device of somebody whose account is disabled, and goes on for their colleague', async () => {
  const test = await testWorld('sqlite');
  const school = await aSchool(test, { pupils: 1, staff: { osei: ['9b'], byrne: ['9b'], marsh: [] } });
  await school.give('marsh', { role: 'data-manager' });
  const registerId = school.registers['9b'] ?? '';
  const leaver = await streams([await school.as('osei'), await school.as('osei')], registerId);
  const colleague = await streams([await school.as('byrne')], registerId);
  onTestFinished(colleague.stop);
  const params = { staffId: school.staff.osei ?? '' };
  await (await school.as('marsh')).call('disableAccount', { params });
  expect(await leaver.allEnded(10_000)).toBe(true);
  expect(colleague.open()).toBe(1);
});
