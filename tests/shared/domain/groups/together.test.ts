import { cohortOf } from '@noticed/shared/domain/groups/cohort';
import type { Dimension } from '@noticed/shared/domain/groups/group';
import { depthsTold } from '@noticed/shared/domain/groups/together';
import { defaultFloors } from '@noticed/shared/domain/suppression/floor';
import { describe, expect, it } from 'vitest';
import { adults, figuresFor } from '../../../support/cohort.ts';

const size = 120;
const ids = Array.from({ length: size }, (_, row) => `p${row}`);
const isOf = (name: string, groupOf: (row: number) => string, change: Partial<Dimension> = {}): Dimension => ({
  ...{ id: name, name, protected: false, aside: { unknown: 0, refused: 0, 'not-obtained': 0 } },
  groups: [...Map.groupBy(ids, (_, row) => groupOf(row))].map(([id, pupilIds]) => ({
    ...{ id, name: id, pupilIds, counterpart: id === 'no' },
  })),
  ...change,
});
const yes = (isYes: boolean) => (isYes ? 'yes' : 'no');

/** Two years of sixty, in each of them two forms of thirty, and no houses. */
const year = (row: number) => Math.floor(row / 60);
const form = (row: number) => Math.floor(row / 30);
const places = [() => 0, year, year, form].map((at) => Uint16Array.from(ids, (_, row) => at(row)));
const years = isOf('year', (row) => `${7 + year(row)}`);
const forms = isOf('tutor-group', (row) => `form ${form(row)}`);

function depths(dimensions: readonly Dimension[], meeting = (_: number) => adults(10)) {
  const figures = ids.map((id, row) =>
    figuresFor(id, { relationships: meeting(row).map((adultId) => ({ adultId, standing: 'maintain' as const })) }),
  );
  return depthsTold({ cohort: cohortOf(figures), places, floors: defaultFloors }, dimensions, 'pupils');
}

describe('how deep a characteristic is told', () => {
  it('is as deep as none of its groups is too small: here in each form, in each year, or in the whole school', () => {
    expect(depths([isOf('sex', (row) => yes(row % 2 === 0))]).get('sex')).toBe(3);
    expect(depths([isOf('sen', (row) => yes([0, 1, 2, 30, 31, 32, 33, 34, 35].includes(row % 60)))]).get('sen')).toBe(
      2,
    );
    expect(depths([isOf('sen', (row) => yes(row < 25 || row > 117))]).get('sen')).toBe(0);
  });

  it('is nowhere for a division of which one part is too small, since years and forms add up to each other', () => {
    expect(depths([years, forms]).get('tutor-group')).toBe(3);
    const uneven = isOf('tutor-group', (row) => (row < 4 ? 'form x' : `form ${form(row)}`));
    expect(depths([years, uneven]).get('tutor-group')).toBe(-1);
    // Years hide their own small numbers.
    expect(depths([isOf('year', (row) => (row < 4 ? '6' : '7'))]).get('year')).toBe(0);
  });

  it('is asked of the adults, too: what four adults say of a year is told of no year', () => {
    const sen = isOf('sen', (row) => yes(row % 2 === 0));
    expect(depths([sen], (row) => adults(row % 2 === 0 && year(row) === 1 ? 4 : 10)).get('sen')).toBe(0);
  });

  it('is less for the less important of two labels that nearly the same pupils have', () => {
    const premium = isOf('pupilPremium', (row) => yes(row >= 10 && row < 43), { protected: true });
    const meals = isOf('fsm', (row) => yes(row >= 10 && row < 40), { protected: true });
    const told = depths([meals, premium]);
    expect(told.get('pupilPremium')).toBe(3);
    expect(told.get('fsm')).toBe(-1);
    expect(depths([meals]).get('fsm')).toBe(3);
  });

  it('is less for what tells, with “no labels” and another, of the few who have both', () => {
    const hasSen = (row: number) => row % 4 === 0;
    const hasPremium = (row: number) => row % 4 === 1 || [0, 40, 80].includes(row);
    const sen = isOf('sen', (row) => yes(hasSen(row)));
    const premium = isOf('pupilPremium', (row) => yes(hasPremium(row)));
    const none = isOf('no-labels', (row) => yes(!hasSen(row) && !hasPremium(row)));
    expect(depths([sen, premium]).get('pupilPremium')).toBe(3);
    const told = depths([sen, premium, none]);
    expect([told.get('sen'), told.get('pupilPremium'), told.get('no-labels')]).toEqual([3, 3, -1]);
  });

  it('is less for a label that is one whole form and two more, for everyone in that form is told', () => {
    expect(depths([isOf('sen', (row) => yes(row < 30 || row > 117))]).get('sen')).toBe(-1);
  });

  it('is the same, less work, where the same was settled of another day', () => {
    const settled = new Map<string, readonly number[]>();
    const figures = ids.map((id) => figuresFor(id));
    const telling = { cohort: cohortOf(figures), places, floors: defaultFloors, settled };
    const all = [years, isOf('sen', (row) => yes(row % 4 === 0))];
    const first = depthsTold(telling, all, 'pupils');
    expect(depthsTold(telling, all, 'no-champion')).toEqual(first);
    expect(settled.size).toBe(1);
    const absent = figures.map((one, row) => (row === 7 ? { ...one, days: 0 } : one));
    depthsTold({ ...telling, cohort: cohortOf(absent) }, all, 'no-champion');
    expect(settled.size).toBe(2);
  });
});
