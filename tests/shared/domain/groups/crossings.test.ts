import { cohortOf } from '@noticed/shared/domain/groups/cohort';
import { crossingName, crossingsTold } from '@noticed/shared/domain/groups/crossings';
import type { Dimension } from '@noticed/shared/domain/groups/group';
import { depthsTold } from '@noticed/shared/domain/groups/together';
import { defaultFloors } from '@noticed/shared/domain/suppression/floor';
import { describe, expect, it } from 'vitest';
import { figuresFor } from '../../../support/cohort.ts';

const size = 200;
const ids = Array.from({ length: size }, (_, row) => `p${row}`);
const isOf = (id: string, has: (row: number) => boolean): Dimension => ({
  ...{ id, name: id, protected: false, aside: { unknown: 0, refused: 0, 'not-obtained': 0 } },
  groups: [...Map.groupBy(ids, (_, row) => (has(row) ? 'yes' : 'no'))].map(([group, pupilIds]) => ({
    ...{ id: group, name: group, pupilIds, counterpart: group === 'no' },
  })),
});

/** Two years of a hundred, the even rows and the odd, so that every label is in both. */
const year = (row: number) => row % 2;
const places = [() => 0, year, year, year].map((at) => Uint16Array.from(ids, (_, row) => at(row)));

function crossed(...dimensions: Dimension[]) {
  const telling = { cohort: cohortOf(ids.map((id) => figuresFor(id))), places, floors: defaultFloors };
  const told = crossingsTold(telling, dimensions, depthsTold(telling, dimensions, 'pupils'), 'pupils');
  return (one: string, other: string) => told.get(crossingName(one, other));
}

const within = (from: number, to: number) => (row: number) => row >= from && row < to;
const sen = isOf('sen', within(0, 40));

describe('how deep two characteristics are told crossed', () => {
  it('is as deep as no cell is too small', () => {
    expect(crossed(sen, isOf('pupilPremium', within(20, 80)))('pupilPremium', 'sen')).toBe(3);
    // Eight have both, four in each year.
    expect(crossed(sen, isOf('pupilPremium', within(32, 80)))('pupilPremium', 'sen')).toBe(0);
  });

  it('is no deeper than each of them is told, and ten are asked of two protected ones', () => {
    const both = [sen, isOf('pupilPremium', within(28, 80))].map((one) => ({ ...one, protected: true }));
    expect(crossed(...both)('sen', 'pupilPremium')).toBe(0);
    expect(crossed(sen, isOf('pupilPremium', within(28, 80)))('sen', 'pupilPremium')).toBe(3);
    const few = isOf('pupilPremium', (row) => row % 2 === 0 && row > 20 && row < 110);
    expect(
      crossed(
        sen,
        isOf('joined', (row) => row < 8),
        few,
      )('sen', 'joined'),
    ).toBe(0);
  });

  it('is not at all for a table that would, with another and “no labels”, tell of the few who have two labels', () => {
    // Four have SEN and pupil premium, none of them English as another language.
    const premium = isOf('pupilPremium', within(36, 80));
    const eal = isOf('eal', (row) => row < 14 || within(50, 70)(row) || within(80, 100)(row));
    const none = isOf('no-labels', (row) => row >= 100);
    const free = crossed(sen, premium, eal);
    expect([free('sen', 'eal'), free('pupilPremium', 'eal')]).toEqual([3, 3]);
    const told = crossed(sen, premium, eal, none);
    expect([told('sen', 'eal'), told('pupilPremium', 'eal')]).toEqual([3, -1]);
  });

  it('is asked of no club, for clubs are many, and of nothing that divides the school', () => {
    const told = crossed(
      sen,
      isOf('custom:Choir', within(20, 80)),
      isOf('year', (row) => year(row) === 0),
    );
    expect([told('sen', 'custom:Choir'), told('sen', 'year')]).toEqual([undefined, undefined]);
  });
});
