import { type Marks, tellJointly } from '@noticed/shared/domain/groups/jointly';
import { describe, expect, it } from 'vitest';

const size = 100;
const rows = Array.from({ length: size }, (_, row) => row);
const mark = (blockOf: (row: number) => number, isProtected = false): Marks => ({
  blocks: Uint16Array.from(rows, blockOf),
  protected: isProtected,
});
const tell = (...marks: Marks[]) =>
  tellJointly(rows, marks, (one, other) => (one.protected && other.protected ? 10 : 5));

/** Thirty with SEN; thirty with pupil premium, of whom some have both; and whoever has neither, as “no labels” tells. */
const both = (count: number) => {
  const sen = (row: number) => row < 30;
  const premium = (row: number) => row >= 30 - count && row < 60 - count;
  return [
    mark((row) => Number(sen(row)), true),
    mark((row) => Number(premium(row)), true),
    mark((row) => Number(!sen(row) && !premium(row))),
  ];
};

describe('several tables together', () => {
  it('tell how many have both of two labels, where it is told how many have neither', () => {
    expect(tell(...both(4))).toBe(true);
    // Both are protected: fewer than ten are few.
    expect(tell(...both(9))).toBe(true);
    expect(tell(...both(10))).toBe(false);
    // Nobody has both: there is nobody to tell of.
    expect(tell(...both(0))).toBe(false);
  });

  it('tell nothing of two tables alone, nor of labels that lie beside the rest', () => {
    const [sen, premium] = both(4);
    if (!sen || !premium) throw new Error('three marks');
    expect(tell(sen, premium)).toBe(false);
    const half = mark((row) => row % 2);
    expect(tell(sen, premium, half)).toBe(false);
  });

  it('leave out a characteristic of many groups, and speak of these rows only', () => {
    const [sen, premium, neither] = both(4);
    if (!sen || !premium || !neither) throw new Error('three marks');
    const forms = mark((row) => Math.floor(row / 10));
    expect(tell(sen, premium, forms)).toBe(false);
    expect(tell(sen, forms, premium, neither)).toBe(true);
    expect(tellJointly(rows.slice(60), [sen, premium, neither], () => 5)).toBe(false);
  });
});
