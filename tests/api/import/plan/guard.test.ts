import { guardReasons } from '@noticed/api/import/plan/guard';
import { planFor } from '@noticed/api/import/plan/plan';
import { pupilRow } from '@noticed/api/import/plan/rows';
import { registerKinds } from '@noticed/shared/domain/facts';
import { nextYearGroup, type YearGroup } from '@noticed/shared/domain/people/year-group';
import { describe, expect, it } from 'vitest';

const fernhill = { name: 'Fernhill School', sourceRef: 'f1' };
const pupil = (at: number, yearGroup: YearGroup) => ({
  ref: `p${at}`,
  legalForename: 'Pupil',
  legalSurname: `Rowan ${at}`,
  yearGroup,
});

/** What an export of these pupils would do to a school that holds those. */
function reasons(
  known: ReturnType<typeof pupil>[],
  given: ReturnType<typeof pupil>[],
  file = { ref: 'f1', name: 'Fernhill School' },
) {
  const rows = known.map((one) => ({ ...pupilRow(one, null, null), id: one.ref }));
  const whole = { staff: true, pupils: true, memberships: true, teaching: true, registers: [...registerKinds] };
  const school = {
    ...file,
    terms: [],
    staff: [],
    pupils: given,
    registers: [],
    memberships: [],
    teaching: [],
    whole,
    notices: [],
  };
  const nothing = {
    staff: [],
    registers: [],
    memberships: [],
    teaching: [],
    terms: [],
    lasting: new Set<string>(),
    withRole: new Set<string>(),
  };
  return guardReasons({ plan: planFor(school, { ...nothing, pupils: rows }, '2026-09-02'), file, school: fernhill });
}

const ten = Array.from({ length: 10 }, (_, at) => pupil(at, '8'));

describe('the guard', () => {
  it.each([
    ['nobody leaves', 10, []],
    ['two of ten leave: one in five is everyday', 8, []],
    ['three of ten leave', 7, ['3 of 10 pupils would leave: more than one in five.']],
    ['nobody of the file is known', 0, ['10 of 10 pupils would leave: more than one in five.']],
  ])('when %s', (_, staying, expected) => {
    expect(reasons(ten, ten.slice(0, staying))).toEqual(expected);
  });

  it('asks a second person about a file of another school', () => {
    expect(reasons(ten, ten, { ref: 'h2', name: 'Hollow Lane' })).toEqual([
      'The file is of Hollow Lane, and this is Fernhill School.',
    ]);
  });

  it('lets a renamed school’s own export in, and a list that names no school', () => {
    expect(reasons(ten, ten, { ref: 'f1', name: 'Fernhill Academy' })).toEqual([]);
    expect(reasons(ten, ten, { ref: '', name: '' })).toEqual([]);
  });

  it('does not count the final year in September, and still counts everybody else', () => {
    const before = [...ten, ...Array.from({ length: 5 }, (_, at) => pupil(20 + at, '11'))];
    const on = ten.map((one) => ({ ...one, yearGroup: nextYearGroup(one.yearGroup) ?? '8' }));
    expect(reasons(before, on)).toEqual([]);
    expect(reasons(before, on.slice(0, 7))).toEqual(['3 of 10 pupils would leave: more than one in five.']);
    // In the middle of a year the same leavers are a mistake.
    expect(reasons(before, ten)).toEqual(['5 of 15 pupils would leave: more than one in five.']);
  });
});
