import { figuresIn, figuresOfGroups, totalOf } from '@noticed/api/handlers/groups/figures';
import { type RollRow, rollOf, wholeView } from '@noticed/api/handlers/groups/view';
import { crossGroups } from '@noticed/shared/domain/groups/cross';
import { groupsOf, type PupilLabels } from '@noticed/shared/domain/groups/group';
import { defaultFloors } from '@noticed/shared/domain/suppression/floor';
import { describe, expect, it } from 'vitest';
import { calendar, today } from '../../../support/attack/school.ts';
import { labelsOf } from '../../../support/cohort.ts';
import { plantedSchool } from '../../../support/planted.ts';
import { aViewer } from '../../../support/viewers.ts';

const floors = defaultFloors;
const leader = aViewer(['senior-leader'], [], { today });

const rowOf = (labels: PupilLabels): RollRow => ({
  ...{ id: labels.pupilId, year: labels.year, house: labels.house, form: labels.tutorGroup, labels },
  ...{ registerIds: [], joinedOn: labels.joinedOn, leftOn: null, objected: false },
});

/** Schools of any size, with groups of one and two among them. */
function anySchool(seed: number) {
  const { figures } = plantedSchool(seed);
  const size = 12 + ((seed * 37) % 200);
  const some = figures(0.2).slice(0, size);
  const pick = (place: number, step: number) => (place * step + seed) % 97;
  const labels = some.map(({ pupilId }, place) =>
    labelsOf(pupilId, {
      year: pick(place, 31) < 3 ? '7' : pick(place, 31) < 50 ? '8' : '9',
      sen: pick(place, 17) < 4 ? 'E' : pick(place, 17) < 20 ? 'K' : 'N',
      house: pick(place, 13) < 2 ? 'Elm' : 'Oak',
    }),
  );
  return { figures: some, dimensions: groupsOf(labels, '2025-11-28', { lookedAfter: false, ethnicity: false }) };
}

describe('what an answer hides', () => {
  it('cannot be worked out again: of 200 schools, no hidden group follows from the total and the groups shown', () => {
    const recovered: string[] = [];
    for (let seed = 1; seed <= 200; seed++) {
      const { figures, dimensions } = anySchool(seed);
      for (const dimension of dimensions) {
        const groups = figuresOfGroups(dimension, figures, floors);
        const total = totalOf(dimension, figures, floors);
        const hidden = groups.filter((one) => one.pupils === null);
        for (const one of groups)
          if (one.pupils !== null && one.pupils > 0 && one.pupils < floors.group)
            recovered.push(`${seed} ${one.groupId}`);
        if (hidden.length === 0 || total?.pupils == null) continue;
        const left = total.pupils - groups.reduce((sum, one) => sum + (one.pupils ?? 0), 0);
        if (hidden.length === 1 || left < floors.group || left === hidden.length)
          recovered.push(`${seed} ${dimension.id}`);
      }
    }
    expect(recovered).toEqual([]);
  });

  it('leaves no lone hidden cell in a row or a column of a crossed table of 100 schools', () => {
    const lone: string[] = [];
    for (let seed = 1; seed <= 100; seed++) {
      const { figures, dimensions } = anySchool(seed);
      const [rows, columns] = ['year', 'sen'].map((id) => dimensions.find((one) => one.id === id));
      if (!rows || !columns) continue;
      const count = (some: readonly unknown[]) => some.length;
      const shown = crossGroups({ rows, columns }, figures, floors, count);
      const truth = crossGroups({ rows, columns }, figures, { ...floors, group: 1, crossed: 1, adults: 0 }, count);
      shown.cells.forEach((row, at) => {
        const hidden = row.filter((cell, place) => cell === null && (truth.cells[at]?.[place] ?? 0) > 0);
        if (hidden.length === 1 && shown.rowTotals[at] !== null) lone.push(`${seed} row ${at}`);
      });
      columns.groups.forEach((_, place) => {
        const hidden = shown.cells.filter((row, at) => row[place] === null && (truth.cells[at]?.[place] ?? 0) > 0);
        if (hidden.length === 1 && shown.columnTotals[place] !== null) lone.push(`${seed} column ${place}`);
      });
    }
    expect(lone).toEqual([]);
  });

  it('tells no total of groups where one is hidden and some pupils are in none: 92 less 73 and 16 would be the three', () => {
    const { figures } = plantedSchool(1);
    const some = figures(0.2).slice(0, 98);
    const sen = (place: number) => (place < 73 ? 'N' : place < 89 ? 'K' : place < 92 ? 'E' : 'unknown');
    const rows = some.map(({ pupilId }, place) => rowOf(labelsOf(pupilId, { sen: sen(place) })));
    const around = { viewer: leader, today, window: { from: today, to: today }, repairs: null, calendar, rows };
    const view = wholeView(rollOf(around, {}), some);
    const { groups, total, aside } = figuresIn(view, 'sen');
    expect(groups.map((one) => one.pupils)).toEqual([73, 16, null]);
    expect([total, aside.unknown]).toEqual([null, null]);
  });
});
