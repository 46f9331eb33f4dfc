import { academicYearOf } from '../calendar/academic-year.ts';
import type { Day } from '../calendar/day.ts';
import { type LabelName, type LabelState, labelTitles, noLabels } from '../people/labels.ts';
import { senNames, senProvisions } from '../people/sen.ts';
import {
  keyStageOf,
  keyStages,
  readYearGroup,
  type YearGroup,
  yearGroupName,
  yearGroups,
} from '../people/year-group.ts';
import type { Group, NotKnown, PupilLabels } from './group.ts';

/** A characteristic as a question about a pupil, and the order in which its answers are listed. */
export interface Question {
  id: string;
  name: string;
  protected: boolean;
  order: readonly string[];
  placeOf: (pupil: PupilLabels) => Place;
}

/** Where a pupil belongs: a group, or the reason why it cannot be told. */
export type Place = Omit<Group, 'pupilIds'> | NotKnown;

/** Every question that trends ask, in the order of a screen. */
export function allQuestions(scope: {
  today: Day;
  labels: readonly LabelName[];
  ethnicity: boolean;
  clubs: readonly string[];
}): Question[] {
  return [
    ...schoolQuestions(scope.today),
    sen,
    ...scope.labels.map(labelQuestion),
    sex,
    ...(scope.ethnicity ? [ethnicity] : []),
    noLabelsQuestion(scope.labels),
    ...scope.clubs.map((name) =>
      open(`custom:${name}`, name, [], (pupil) => yesOrNo(pupil.customGroups.includes(name), name)),
    ),
  ];
}

type PlaceOf = Question['placeOf'];
const open = (id: string, name: string, order: readonly string[], placeOf: PlaceOf): Question => ({
  ...{ id, name, order, placeOf },
  protected: false,
});
const guarded = (id: string, name: string, placeOf: PlaceOf, order: readonly string[] = []): Question => ({
  ...{ id, name, order, placeOf },
  protected: true,
});

const group = (id: string, name: string): Place => ({ id, name, counterpart: false });
const yesOrNo = (yes: boolean, name: string): Place =>
  yes ? group('yes', name) : { id: 'no', name: 'everyone else', counterpart: true };
const answer = (state: LabelState, name: string): Place =>
  state === 'yes' || state === 'no' ? yesOrNo(state === 'yes', name) : state;
const asWritten = (value: string | null): Place => (value === null ? 'unknown' : group(value, value));

function schoolQuestions(today: Day): Question[] {
  const yearOf = remembering();
  return [
    open('year', 'year', yearGroups, ({ year }) => byYear(year, yearOf(year))),
    open('key-stage', 'key stage', keyStages, ({ year }) => byKeyStage(yearOf(year))),
    open('tutor-group', 'tutor group', [], ({ tutorGroup }) => asWritten(tutorGroup)),
    open('house', 'house', [], ({ house }) => asWritten(house)),
    open('joined', 'joined this year', [], ({ joinedOn }) => joinedThisYear(joinedOn, today)),
    open(
      'attendance',
      'attendance',
      bands.map(({ id }) => id),
      ({ attendance }) => byAttendance(attendance),
    ),
  ];
}

/** Reads each spelling of a year once: a school has a dozen of them and a thousand pupils. */
function remembering(): (year: string | null) => YearGroup | null {
  const seen = new Map<string | null, YearGroup | null>();
  return (year) => {
    const known = seen.get(year);
    if (known !== undefined) return known;
    const read = year === null ? null : readYearGroup(year);
    seen.set(year, read);
    return read;
  };
}

/** A year that is none of England's stays as the school wrote it. */
function byYear(year: string | null, known: YearGroup | null): Place {
  return known === null ? asWritten(year) : group(known, yearGroupName(known));
}

function byKeyStage(known: YearGroup | null): Place {
  return known === null ? 'unknown' : asWritten(keyStageOf(known));
}

function joinedThisYear(joinedOn: Day | null, today: Day): Place {
  if (joinedOn === null) return 'unknown';
  return yesOrNo(academicYearOf(joinedOn) === academicYearOf(today), 'joined this year');
}

/** Persistent absence begins below 90 per cent, severe absence below 50 (DfE). */
const bands = [
  { id: 'under-50', name: 'under 50%', below: 50 },
  { id: 'under-90', name: '50% to under 90%', below: 90 },
  { id: 'under-95', name: '90% to under 95%', below: 95 },
  { id: 'from-95', name: '95% or more', below: Number.POSITIVE_INFINITY },
];

function byAttendance(attendance: number | null): Place {
  const band = attendance === null ? undefined : bands.find(({ below }) => attendance < below);
  return band ? group(band.id, band.name) : 'unknown';
}

const sen = guarded(
  'sen',
  'SEN provision',
  ({ sen: code }) => (code === 'unknown' ? code : group(code, senNames[code])),
  senProvisions,
);

function labelQuestion(label: LabelName): Question {
  return guarded(label, labelTitles[label], ({ labels }) => answer(labels[label], labelTitles[label]));
}

const sex = guarded('sex', 'sex', (pupil) => {
  if (pupil.sex === 'female') return group('female', 'girls');
  return pupil.sex === 'male' ? group('male', 'boys') : pupil.sex;
});

const isNotKnown = (text: string): text is NotKnown => ['unknown', 'refused', 'not-obtained'].includes(text);
const ethnicity = guarded('ethnicity', 'ethnicity', (pupil) =>
  isNotKnown(pupil.ethnicity) ? pupil.ethnicity : asWritten(pupil.ethnicity),
);

function noLabelsQuestion(seen: readonly LabelName[]): Question {
  return guarded('no-labels', 'no labels', ({ labels, sen: provision }) => {
    const visible = seen.includes('lookedAfter') ? labels : { ...labels, lookedAfter: 'no' as const };
    return answer(noLabels(visible, provision), 'no labels');
  });
}
