import { rosterFiles, sizeWords, withFiles } from '@noticed/web/pages/import/roster-files.ts';
import { expect, it } from 'vitest';

const file = (name: string, text = '') => new File([text], name);
const names = (files: readonly File[]) => files.map((one) => one.name);

it('takes what a roster can be in out of a folder, whatever the case of its ending', () => {
  const { taken, left } = rosterFiles(
    ['a.CSV', 'b.xlsx', 'c.zip', 'readme.md', 'photo.jpg', 'noending'].map((one) => file(one)),
  );
  expect(names(taken)).toEqual(['a.CSV', 'b.xlsx', 'c.zip']);
  expect(names(left)).toEqual(['readme.md', 'photo.jpg', 'noending']);
});

it('takes the later of two files of one name: it may have been put right', () => {
  const files = withFiles([file('a.csv', 'old'), file('b.csv')], [file('a.csv', 'new one')]);
  expect(names(files)).toEqual(['b.csv', 'a.csv']);
  expect(files[1]?.size).toBe('new one'.length);
});

it.each([
  [0, '1 kB'],
  [1536, '2 kB'],
  [12_400_000, '12.4 MB'],
])('writes %i bytes as %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words));
