import { twoDevicesOffline } from '../support/offline.ts';
import { expect, test } from '../support/page.ts';

test('what two devices did without a network arrives once, whatever the network loses on its way back', async ({
  product,
}) => {
  const { acts, lostAnswers, ...outcome } = await twoDevicesOffline(product, 6, 5);
  expect(acts).toBe(14);
  expect(lostAnswers).toBeGreaterThan(0);
  expect(outcome).toEqual({ lost: 0, doubled: 0, readable: 0, conflictsShown: 1 });
});
