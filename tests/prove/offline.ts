import { fileURLToPath } from 'node:url';
import { twoDevicesOffline } from '../support/offline.ts';
import { openProduct } from '../support/product.ts';
import { atLeast, atMost, type Part } from '../support/prove/part.ts';

const pages = fileURLToPath(new URL('../../packages/web/dist', import.meta.url));

export const part: Part = {
  about: '60 acts without a network on two devices, a browser closed in between, requests and answers lost at random',
  async run() {
    const product = await openProduct({ engine: 'sqlite', at: '2026-01-12T08:40:00.000Z', postgres: '', pages });
    try {
      const found = await twoDevicesOffline(product, 29, 11);
      return [
        atLeast('acts done without a network', 60, found.acts),
        atLeast('answers that the network lost on their way back', 5, found.lostAnswers),
        atMost('acts lost', 0, found.lost),
        atMost('acts doubled', 0, found.doubled),
        atMost('names, phases or answers readable on the devices', 0, found.readable),
        atLeast('moves of one pupil on both devices, both shown to decide', 1, found.conflictsShown),
      ];
    } finally {
      await product.close();
    }
  },
};
