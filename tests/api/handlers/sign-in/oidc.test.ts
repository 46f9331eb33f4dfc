import type { Issuer } from '@noticed/api/issuers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aSchool } from '../../../support/builders.ts';
import { anIssuer, type Claims } from '../../../support/issuer.ts';
import { givePassword } from '../../../support/passwords.ts';
import { engines, testWorld } from '../../../support/world.ts';

const verified = (email: string, more: Claims = {}): Claims => ({ email, email_verified: true, ...more });

describe.each(engines)('an account elsewhere, on %s', (engine) => {
  async function fernhill(rules: Partial<Issuer> = {}) {
    const test = await testWorld(engine);
    const school = await aSchool(test, { secondFactor: true, staff: { osei: ['9b'], lark: [], marsh: [] } });
    await school.give('marsh', { role: 'data-manager' });
    const issuer = await anIssuer(test.address);
    onTestFinished(() => issuer.close());
    const client = { clientId: 'noticed', clientSecret: 'a secret between the two' };
    test.world.issuers = [
      { ...client, id: 'school', name: 'Fernhill', issuer: issuer.address, domains: [], trustsEmail: false, ...rules },
    ];
    const leave = (browser = test.visitor()) => browser.call('startOidc', { params: { issuerId: 'school' } });
    const signIn = async (subject: string, claims: Claims) => {
      const browser = test.visitor();
      const { address, ticket } = await leave(browser);
      const answer = await issuer.visit(address, subject, claims);
      return { browser, ticket, answer, came: await browser.send('finishOidc', { body: { ticket, answer } }) };
    };
    const invite = async (surname: string) =>
      (await school.as('marsh')).call('inviteStaff', {
        params: { staffId: school.staff[surname] ?? '' },
        body: { email: `${surname}@fernhill.example` },
      });
    return { test, school, issuer, leave, signIn, invite };
  }

  it('lets in whoever was invited, and knows them again by more than their address', async () => {
    const { test, school, issuer, signIn, invite } = await fernhill();
    expect((await test.visitor().call('readStart')).issuers).toEqual([{ id: 'school', name: 'Fernhill' }]);
    const shown = await (await school.as('marsh')).send('readSignInPolicy');
    expect(shown.body).toMatchObject({
      ...{ elsewhere: [{ name: 'Fernhill', issuer: issuer.address, domains: [], tenant: null }] },
      returnTo: `${test.address}/sign-in/back`,
    });
    expect(shown.text).not.toContain('a secret between the two');
    const { path } = await invite('osei');
    const first = await signIn('osei-at-school', verified('Osei@Fernhill.example'));
    expect(first.came.body).toMatchObject({ stage: 'open', me: { displayName: 'Mx Osei' } });
    const link = { body: { token: path.split('#')[1] ?? '', password: 'four words put together' } };
    expect((await test.visitor().send('acceptInvitation', link)).status).toBe(400);
    const later = await signIn('osei-at-school', verified('r.osei-smith@fernhill.example'));
    expect((await later.browser.call('readMe')).displayName).toBe('Mx Osei');
    const { address } = await later.browser.call('signOut');
    expect(address).toMatch(/\/session\/end\?.*post_logout_redirect_uri=/);
    expect((await later.browser.send('readMe')).status).toBe(401);
  });

  it('makes nobody a member of staff, and believes no address that nobody checked', async () => {
    const { test, school, signIn } = await fernhill();
    const stranger = await signIn('a-stranger', verified('lark@fernhill.example'));
    expect([stranger.came.status, stranger.came.problem.title]).toEqual([
      403,
      'Nobody here is known by this account at Fernhill. Ask your data manager to invite you.',
    ]);
    await givePassword(test, school, 'lark');
    expect((await signIn('a-claimant', { email: 'lark@fernhill.example', email_verified: false })).came.status).toBe(
      403,
    );
    expect((await signIn('lark-at-school', verified('lark@fernhill.example'))).came.status).toBe(200);
    const marsh = await school.as('marsh');
    await marsh.call('disableAccount', { params: { staffId: school.staff.lark ?? '' } });
    expect((await signIn('lark-at-school', verified('lark@fernhill.example'))).came.status).toBe(403);
  });

  it('must be of the school’s own domain and tenant, where these are named', async () => {
    const rules = { domains: ['fernhill.example'], tenant: 'a-tenant', trustsEmail: true };
    const { test, school, signIn } = await fernhill(rules);
    await givePassword(test, school, 'osei');
    const mine = { email: 'osei@fernhill.example', tid: 'a-tenant' };
    expect((await signIn('one', { ...mine, tid: 'another-tenant' })).came.status).toBe(403);
    expect((await signIn('two', { ...mine, hd: 'elsewhere.example' })).came.status).toBe(403);
    expect((await signIn('three', mine)).came.status).toBe(200);
  });

  it('is taken once, from the browser that left, and from no address that was made up', async () => {
    const { test, school, issuer, leave, signIn } = await fernhill();
    await givePassword(test, school, 'osei');
    const { ticket, answer, came } = await signIn('osei-at-school', verified('osei@fernhill.example'));
    expect(came.status).toBe(200);
    expect((await test.visitor().send('finishOidc', { body: { ticket, answer } })).status).toBe(400);
    const [victim, attacker] = [await leave(), await leave()];
    const theirs = await issuer.visit(attacker.address, 'osei-at-school', verified('osei@fernhill.example'));
    const fixed = { body: { ticket: victim.ticket, answer: theirs } };
    expect((await test.visitor().send('finishOidc', fixed)).status).toBe(400);
    const [late, plain] = [await leave(), await leave()];
    const inTime = await issuer.visit(late.address, 'osei-at-school', verified('osei@fernhill.example'));
    test.setNow('2026-01-12T08:51:00.000Z');
    expect((await test.visitor().send('finishOidc', { body: { ticket: late.ticket, answer: inTime } })).status).toBe(
      400,
    );
    expect(
      (await test.visitor().send('finishOidc', { body: { ticket: plain.ticket, answer: '?code=x' } })).status,
    ).toBe(400);
  });
});
