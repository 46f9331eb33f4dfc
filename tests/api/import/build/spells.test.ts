import { joinSpells } from '@noticed/api/import/build/spells';
import { expect, it } from 'vitest';

it.each([
  ['one spell stays', [{ from: '2025-09-01' }], [{ from: '2025-09-01' }]],
  ['the same spell twice is one', [{ from: '2025-09-01' }, { from: '2025-09-01' }], [{ from: '2025-09-01' }]],
  [
    'spells that overlap are joined',
    [
      { from: '2025-09-01', to: '2025-11-01' },
      { from: '2025-10-01', to: '2025-12-01' },
    ],
    [{ from: '2025-09-01', to: '2025-12-01' }],
  ],
  [
    'spells that touch are joined',
    [{ from: '2025-10-25' }, { from: '2025-09-01', to: '2025-10-24' }],
    [{ from: '2025-09-01' }],
  ],
  [
    'spells apart stay apart',
    [{ from: '2026-01-05' }, { from: '2025-09-01', to: '2025-10-24' }],
    [{ from: '2025-09-01', to: '2025-10-24' }, { from: '2026-01-05' }],
  ],
  ['an open spell takes in all others', [{}, { from: '2025-09-01', to: '2025-10-24' }], [{}]],
  [
    'a spell inside another is nothing more',
    [
      { from: '2025-09-01', to: '2025-12-01' },
      { from: '2025-10-01', to: '2025-10-02' },
    ],
    [{ from: '2025-09-01', to: '2025-12-01' }],
  ],
])('%s', (_, spells, joined) => {
  expect(joinSpells(spells)).toEqual(joined);
});
