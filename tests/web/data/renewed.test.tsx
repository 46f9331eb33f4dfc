// @vitest-environment jsdom
import { hashOf, newSecret } from '@noticed/api/http/proof/secret';
import { nobody } from '@noticed/api/store/database';
import { renewSession } from '@noticed/api/store/sign-in/sign-in';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { aSchool } from '../../support/builders.ts';
import { openScreen, productForPages } from '../../support/screen.tsx';

test('what was on its way while another tab renewed the session is sent again, and nobody is asked to sign in', async () => {
  const product = await productForPages();
  const school = await aSchool(product, { pupils: 1 });
  const osei = await school.as('osei');
  const { router, network } = openScreen(product, osei.token, `/registers/${school.registers['9b']}?look=list`);
  const name = await screen.findByRole('button', { name: /^Not placed yet|^Amira Ashdown/ });

  // The other tab's renewal has happened on the server; this browser hears of its new cookie only after its own request left.
  const secret = newSecret();
  const renewed = { tokenHash: hashOf(osei.token ?? ''), newHash: hashOf(secret), stage: 'open', now: product.now() };
  await product.database.transact(nobody, (scope) => scope.run(renewSession, renewed));
  const before = network.sent.length;
  name.focus();
  await userEvent.keyboard('2');
  await waitFor(() => expect(network.sent.length).toBeGreaterThan(before));
  network.cookie = secret;

  await waitFor(async () => {
    const client = await product.as(school.actor('osei'));
    const { pupils } = await client.call('readRegister', { params: { registerId: school.registers['9b'] ?? '' } });
    expect(pupils[0]?.phase).toBe('maintain');
  });
  expect(router.state.location.pathname).toMatch(/^\/registers\//);
  expect(network.sent.filter((one) => /reviews$/.test(one))).toHaveLength(2);
});
