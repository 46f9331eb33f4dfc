import type { PupilFigures } from '@noticed/shared/domain/groups/figures';
import type { Dimension, Group, PupilLabels } from '@noticed/shared/domain/groups/group';

/** A pupil of whom every label is known and none is given: Year 9, form 9E, Elm house, in the school for years. */
export function labelsOf(pupilId: string, change: Partial<PupilLabels> = {}): PupilLabels {
  return {
    pupilId,
    year: '9',
    tutorGroup: '9E',
    house: 'Elm',
    sen: 'N',
    labels: { pupilPremium: 'no', fsm: 'no', everFsm6: 'no', eal: 'no', lookedAfter: 'no' },
    sex: 'female',
    ethnicity: 'unknown',
    joinedOn: '2023-09-04',
    attendance: 97,
    customGroups: [],
    ...change,
  };
}

/** A pupil whom ten adults meet and have in Maintain, with a champion, noticed four times in 20 school days. */
export function figuresFor(pupilId: string, change: Partial<PupilFigures> = {}): PupilFigures {
  return {
    pupilId,
    relationships: adults(10).map((adultId) => ({ adultId, standing: 'maintain' })),
    invisible: false,
    championed: true,
    days: 20,
    noticings: 4,
    positive: 3,
    corrective: 1,
    repairs: [],
    ...change,
  };
}

/** The ids of so many adults; `from` makes others of them. */
export function adults(count: number, from = 0): string[] {
  return Array.from({ length: count }, (_, at) => `adult-${from + at}`);
}

/** The ids of so many pupils of a group. */
export function pupilsOf(group: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${group}-${at}`);
}

/** A dimension with groups of these sizes, each pupil named after their group. */
export function aDimension(sizes: Record<string, number>, change: Partial<Dimension> = {}): Dimension {
  const groups = Object.entries(sizes).map(
    ([id, size]): Group => ({ id, name: id, pupilIds: pupilsOf(id, size), counterpart: id === 'no' }),
  );
  return {
    id: 'sen',
    name: 'SEN',
    protected: true,
    groups,
    aside: { unknown: 0, refused: 0, 'not-obtained': 0 },
    ...change,
  };
}

/** Figures of every pupil of a dimension; the first so many of a group are in Restore with one of their adults. */
export function figuresIn(dimension: Dimension, restore: Record<string, number> = {}): PupilFigures[] {
  return dimension.groups.flatMap(({ id, pupilIds }) =>
    pupilIds.map((pupilId, at) => {
      const figures = figuresFor(pupilId);
      if (at >= (restore[id] ?? 0)) return figures;
      const [first, ...others] = figures.relationships;
      return {
        ...figures,
        relationships: [{ adultId: first?.adultId ?? '', standing: 'restore' as const }, ...others],
      };
    }),
  );
}
