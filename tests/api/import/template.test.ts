import { readRoster } from '@noticed/api/import/read-roster';
import { rosterTemplate } from '@noticed/api/import/template';
import { expect, it } from 'vitest';

it('the template reads without a single notice, every column in use', () => {
  const { roster, files } = readRoster([rosterTemplate()]);
  expect(roster.notices).toEqual([]);
  expect(roster.schools[0]?.notices).toEqual([]);
  expect(files[0]?.columns.every((column) => column.because === 'heading')).toBe(true);
  expect(roster.schools[0]).toMatchObject({
    pupils: { length: 2 },
    staff: { length: 4 },
    registers: { length: 3 },
    memberships: { length: 5 },
  });
});
