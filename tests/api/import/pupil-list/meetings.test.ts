import { meetingsOfPeriods } from '@noticed/api/import/pupil-list/meetings';
import { expect, it } from 'vitest';

it.each([
  [[], undefined],
  [[''], undefined],
  [['Mon:1', 'Mon:1', 'Tue:3'], 4],
  [['MonA:1', 'TueB:3', 'FriA:5'], 3],
  [['Week 1 Mon:1', 'Week 2 Tue:3'], 2],
  [['A Mon:1', 'B Thu:2'], 2],
])('a class of periods %j meets %s times a fortnight', (periods, meetings) => {
  expect(meetingsOfPeriods(periods)).toBe(meetings);
});
