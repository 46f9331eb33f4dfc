import { createServer } from 'node:http';
import { createApp } from '@noticed/api/app';
import { newId } from '@noticed/api/id';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aSchool } from '../../support/builders.ts';
import { canaries } from '../../support/matrix/school.ts';
import { testWorld } from '../../support/world.ts';

async function fernhill() {
  const test = await testWorld();
  const school = await aSchool(test, { staff: { osei: ['9b'] } });
  const osei = await school.as('osei');
  const body = { id: newId(), pupilIds: [school.pupils.p0 ?? ''], practiceId: 'specific-praise' };
  return { test, school, osei, body };
}

/** The same product behind a proxy that ends TLS. */
async function behindTls() {
  const { test } = await fernhill();
  const world = { ...test.world, publicUrl: new URL('https://noticed.school.example') };
  const server = createServer(createApp({ world, demo: null, pages: null })).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  onTestFinished(() => void server.close());
  const place = server.address();
  return `http://127.0.0.1:${typeof place === 'object' && place ? place.port : 0}`;
}

describe('every answer', () => {
  it('lets a page load nothing from elsewhere and run nothing that is written into it', async () => {
    const { osei } = await fernhill();
    const { headers } = await osei.send('readMe');
    const policy = headers.get('content-security-policy') ?? '';
    const rules = new Map(policy.split(';').map((one) => [one.trim().split(' ')[0], one.trim().split(' ').slice(1)]));
    expect(rules.get('default-src')).toEqual(["'none'"]);
    for (const kind of ['script-src', 'style-src', 'img-src', 'connect-src', 'font-src'])
      expect(rules.get(kind)).toEqual(["'self'"]);
    expect(rules.get('frame-ancestors')).toEqual(["'none'"]);
    expect(rules.get('base-uri')).toEqual(["'none'"]);
    expect(rules.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(policy).not.toMatch(/unsafe-|\*|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('of the API is kept by no browser and no proxy, refusals included', async () => {
    const { test, osei } = await fernhill();
    expect((await osei.send('readMe')).headers.get('cache-control')).toBe('no-store');
    expect((await test.visitor().send('readMe')).headers.get('cache-control')).toBe('no-store');
    expect((await fetch(`${test.address}/api/nowhere`)).headers.get('cache-control')).toBe('no-store');
  });

  it('tells browsers to come by HTTPS only, where a proxy ends TLS', async () => {
    const address = await behindTls();
    const { headers } = await fetch(`${address}/api/start`);
    expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
    const { osei } = await fernhill();
    expect((await osei.send('readMe')).headers.get('strict-transport-security')).toBeNull();
  });
});

describe('a change that another site asks for', () => {
  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'https://elsewhere.example' }],
    [{ origin: 'null' }],
    [{ origin: 'https://noticed.school.example.elsewhere.example' }],
  ])('is refused: %j', async (headers) => {
    const { osei, body } = await fernhill();
    const refused = await osei.send('logCheckIn', { body }, { headers });
    expect([refused.status, refused.problem.title]).toEqual([
      403,
      'This change did not come from a Noticed page, so it was refused.',
    ]);
    expect((await osei.send('logCheckIn', { body })).status).toBe(200);
  });

  it('is not refused when it comes from our own page', async () => {
    const { test, osei, body } = await fernhill();
    const headers = { origin: test.address, 'sec-fetch-site': 'same-origin' };
    expect((await osei.send('logCheckIn', { body }, { headers })).status).toBe(200);
  });
});

describe('a body', () => {
  const post = (address: string, body: string, type = 'application/json') =>
    fetch(`${address}/api/sign-in`, { method: 'POST', body, headers: { 'content-type': type } });

  it('of more than a megabyte is too large', async () => {
    const { test } = await fernhill();
    expect((await post(test.address, JSON.stringify({ email: 'x'.repeat(1_100_000) }))).status).toBe(413);
  });

  it('that nests too deeply, is broken, or is no JSON is refused with a sentence', async () => {
    const { test } = await fernhill();
    const deep = `${'{"a":'.repeat(400)}1${'}'.repeat(400)}`;
    const { osei, body: right } = await fernhill();
    expect((await osei.send('logCheckIn', { body: { ...right, extra: JSON.parse(deep) } as never })).status).toBe(400);
    expect((await osei.send('logCheckIn', { body: { ...right, extra: { a: { b: 1 } } } as never })).status).toBe(200);
    for (const [body, type] of [[deep], ['{"a"'], ['a=b', 'application/x-www-form-urlencoded'], ['['.repeat(90_000)]]) {
      const answer = await post(test.address, body ?? '', type);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ status: 400, title: expect.stringMatching(/.{20}/) });
    }
  });

  it('cannot make anybody more than they are by a field that the contract does not name', async () => {
    const { osei } = await fernhill();
    const { body } = await fernhill();
    const polluted = JSON.parse(`{"__proto__":{"roles":["data-manager"]},"constructor":{"x":1}}`);
    await osei.send('logCheckIn', { body: { ...polluted, ...body } });
    expect((await osei.call('readMe')).roles).toEqual(['teacher']);
    expect(({} as { roles?: unknown }).roles).toBeUndefined();
  });
});

describe('the log', () => {
  it('holds no name, note, token or password, whatever was sent', async () => {
    const { test, school, osei } = await fernhill();
    const pupilId = school.pupils.p0 ?? '';
    for (let count = 0; count < 25; count += 1) {
      const note = `${canaries.note}-${count}`;
      await osei.send('logCheckIn', { body: { id: newId(), pupilIds: [pupilId], practiceId: note, note } });
      await osei.send('logCheckIn', {
        body: { id: newId(), pupilIds: [pupilId], practiceId: 'specific-praise', note },
      });
      await osei.send('findPupils', { query: { text: note } });
      await osei.send('readPupil', { params: { pupilId: note } });
      await test.visitor().send('signIn', { body: { email: `${note}@fernhill.example`, password: note } });
    }
    const log = test.logged.join('\n');
    expect(test.logged.length).toBeGreaterThan(100);
    expect(log).not.toContain(canaries.note);
    expect(log).not.toContain(osei.token ?? 'no token');
    expect(log).not.toMatch(/Ashdown|Osei|fernhill\.example/);
  });
});
