import { noticeGroups, placeOf } from '@noticed/web/pages/import/notice-groups.ts';
import { expect, it } from 'vitest';

const notice = (severity: 'look-at' | 'refused', line: number | null, remedy: string) => ({
  ...{ severity, line, remedy },
  file: 'Student.csv',
  message: `Something about line ${line}.`,
});

it('tells once what to do about many lines, and begins with what was left out', () => {
  const groups = noticeGroups([
    notice('look-at', 2, 'Give it an adult.'),
    notice('refused', 9, 'Write the date as dd/mm/yyyy.'),
    notice('look-at', 5, 'Give it an adult.'),
  ]);
  expect(groups.map((one) => [one.severity, one.remedy, one.notices.map((each) => each.line)])).toEqual([
    ['refused', 'Write the date as dd/mm/yyyy.', [9]],
    ['look-at', 'Give it an adult.', [2, 5]],
  ]);
});

it('names a line where there is one, and else the file', () => {
  expect(placeOf(notice('refused', 1204, ''))).toBe('Student.csv, line 1,204');
  expect(placeOf(notice('refused', null, ''))).toBe('Student.csv');
});
