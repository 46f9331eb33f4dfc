import { describe, expect, it } from 'vitest';
import { aSchool } from '../../../support/builders.ts';
import type { Client } from '../../../support/client.ts';
import { nasty } from '../../../support/nasty.ts';
import { SoftPasskey, type Twist } from '../../../support/passkey.ts';
import { engines, testWorld } from '../../../support/world.ts';

describe.each(engines)('a passkey, on %s', (engine) => {
  /** Osei, signed in, with a passkey of the school laptop. */
  async function withPasskey() {
    const test = await testWorld(engine);
    const school = await aSchool(test, { staff: { osei: ['9b'], lark: ['9b'], marsh: [] } });
    await school.give('marsh', { role: 'data-manager' });
    const passkey = new SoftPasskey(test.address);
    const osei = await school.as('osei');
    const added = await add(osei, passkey);
    return { test, school, passkey, osei, added };
  }

  async function add(client: Client, passkey: SoftPasskey, twist: Twist = {}) {
    const { ticket, question } = await client.call('startPasskey');
    const answer = passkey.make(question, twist);
    return client.send('addPasskey', { body: { ticket, answer, name: 'School laptop' } });
  }

  async function signIn(client: Client, passkey: SoftPasskey, twist: Twist = {}) {
    const { ticket, question } = await client.call('askForPasskey');
    return client.send('signInByPasskey', { body: { ticket, answer: passkey.use(question, twist) } });
  }

  it('is kept with recovery codes, and signs in with no name typed', async () => {
    const { test, passkey, osei, added } = await withPasskey();
    expect(added.status).toBe(200);
    expect(added.body.recoveryCodes).toHaveLength(10);
    expect((await osei.call('readSecondFactor')).passkeys).toMatchObject([{ name: 'School laptop' }]);
    const laptop = test.visitor();
    expect((await signIn(laptop, passkey)).body.stage).toBe('open');
    expect((await laptop.call('readMe')).displayName).toBe('Mx Osei');
  });

  it('opens nothing for a page of another address, without its owner’s proof, or as a key that nobody knows', async () => {
    const { test, passkey } = await withPasskey();
    const stranger = new SoftPasskey(test.address);
    const refused = [
      await signIn(test.visitor(), passkey, { origin: 'https://noticed.example' }),
      await signIn(test.visitor(), passkey, { unverified: true }),
      await signIn(test.visitor(), stranger),
    ];
    expect(refused.map((one) => one.status)).toEqual([400, 400, 400]);
    expect(new Set(refused.map((one) => one.problem.title)).size).toBe(1);
  });

  it('answers each question once: an answer overheard, or kept for later, opens nothing', async () => {
    const { test, passkey } = await withPasskey();
    const first = test.visitor();
    const { ticket, question } = await first.call('askForPasskey');
    const answer = passkey.use(question);
    expect((await first.send('signInByPasskey', { body: { ticket, answer } })).status).toBe(200);
    expect((await test.visitor().send('signInByPasskey', { body: { ticket, answer } })).status).toBe(400);
    const other = await test.visitor().call('askForPasskey');
    expect((await test.visitor().send('signInByPasskey', { body: { ticket: other.ticket, answer } })).status).toBe(400);
    const late = await test.visitor().call('askForPasskey');
    test.setNow('2026-01-12T08:51:00.000Z');
    const slow = { ticket: late.ticket, answer: passkey.use(late.question) };
    expect((await test.visitor().send('signInByPasskey', { body: slow })).status).toBe(400);
  });

  it('that says it was used less often than before is a copy, and opens nothing', async () => {
    const { test, passkey } = await withPasskey();
    expect((await signIn(test.visitor(), passkey, { uses: 9 })).status).toBe(200);
    expect((await signIn(test.visitor(), passkey, { uses: 8 })).status).toBe(400);
    expect((await signIn(test.visitor(), passkey, { uses: 9 })).status).toBe(400);
    expect((await signIn(test.visitor(), passkey, { uses: 2 ** 32 - 1 })).status).toBe(200);
  });

  it('is made only for whoever asked, on this address, and belongs to one person', async () => {
    const { test, school, passkey } = await withPasskey();
    const lark = await school.as('lark');
    expect((await add(lark, new SoftPasskey(test.address), { origin: 'https://noticed.example' })).status).toBe(400);
    const { ticket, question } = await (await school.as('osei')).call('startPasskey');
    const taken = { ticket, answer: new SoftPasskey(test.address).make(question), name: 'Mine' };
    expect((await lark.send('addPasskey', { body: taken })).status).toBe(400);
    const asked = await lark.call('askForPasskey');
    const proof = { way: 'passkey', ticket: asked.ticket, answer: passkey.use(asked.question) } as const;
    expect((await lark.send('stepUp', { body: { proof } })).status).toBe(400);
  });

  it('opens a locked device of the school, and nothing once its owner’s account is disabled', async () => {
    const { test, school, passkey } = await withPasskey();
    const marsh = await school.as('marsh');
    const enrolled = await marsh.send('enrolDevice', { body: { name: 'Tablet of 9B' } });
    const tablet = test.visitor();
    tablet.deviceToken = /noticed-device=([^;]*)/.exec(enrolled.headers.get('set-cookie') ?? '')?.[1] ?? null;
    await signIn(tablet, passkey);
    await tablet.call('lockDevice');
    const { ticket, question } = await tablet.call('askForPasskey');
    const proof = { way: 'passkey', ticket, answer: passkey.use(question) } as const;
    await tablet.call('unlockDevice', { body: { proof } });
    expect((await tablet.send('readMe')).status).toBe(200);
    await marsh.call('disableAccount', { params: { staffId: school.staff.osei ?? '' } });
    expect((await tablet.send('readMe')).status).toBe(401);
    expect((await signIn(test.visitor(), passkey)).status).toBe(400);
  });

  it('may hold anything where it should hold its answer: it opens nothing, and nothing breaks', async () => {
    const { test, passkey } = await withPasskey();
    for (const [at, string] of nasty.entries()) {
      if (at % 40 !== 3) continue;
      for (const field of ['clientDataJSON', 'authenticatorData', 'signature', 'userHandle'] as const) {
        const { ticket, question } = await test.visitor().call('askForPasskey');
        const right = passkey.use(question);
        const answer = { ...right, response: { ...right.response, [field]: string } };
        const { status } = await test.visitor().send('signInByPasskey', { body: { ticket, answer } });
        // Whose hand it was is the browser's own note; the signature says the same.
        expect(status, `${field} ${JSON.stringify(string)}`).toBe(field === 'userHandle' ? 200 : 400);
      }
    }
  });
});
