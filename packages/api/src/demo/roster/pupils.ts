import { type Day, plusDays } from '@noticed/shared/domain/calendar/day';
import type { LabelName } from '@noticed/shared/domain/people/labels';
import type { YearGroup } from '@noticed/shared/domain/people/year-group';
import type { RosterPupil } from '../../import/roster.ts';
import type { Chance } from '../chance.ts';
import { type Community, communities, shortForms } from './names.ts';

/** A pupil of the demo school before anything has happened. */
export interface InventedPupil extends RosterPupil {
  yearGroup: YearGroup;
  /** Places in this list joined in the middle of the year, in its order. */
  joinsLate: boolean;
}

/** The year groups of the school, each with how many pupils were on roll when its history began. */
export const cohorts: readonly (readonly [YearGroup, number])[] = [
  ['7', 60],
  ['8', 60],
  ['9', 61],
  ['10', 59],
  ['11', 58],
];

/** The years that the two latecomers of the demo school joined. */
const lateYears: readonly YearGroup[] = ['8', '9'];
const houses = ['Heron', 'Kestrel', 'Swift', 'Wren'];

/**
 * Shares of pupils in state-funded secondary schools in England, rounded. Source: DfE, Schools, pupils and their
 * characteristics 2023/24 and Special educational needs in England 2024/25 (Open Government Licence v3.0).
 */
export const shares = { plan: 0.031, support: 0.134, fsm: 0.244, everFsm6: 0.285, lookedAfter: 0.01, girls: 0.49 };

/** Invents the pupils of a school year: names, birth dates, and labels in the national proportions. */
export function inventPupils(chance: Chance, startYear: number): InventedPupil[] {
  const years = cohorts.flatMap(([year, count]) => Array.from({ length: count }, () => ({ year, late: false })));
  const places = [...years, ...lateYears.map((year) => ({ year, late: true }))];
  const taken = new Set<string>();
  const pupils = places.map(({ year, late }, place) => person(chance, { startYear, year, place, late, taken }));
  label(chance, pupils);
  return pupils;
}

interface Place {
  startYear: number;
  year: YearGroup;
  place: number;
  late: boolean;
  taken: Set<string>;
}

function person(chance: Chance, { startYear, year, place, late, taken }: Place): InventedPupil {
  const girl = chance.happens(shares.girls);
  const community = chance.weighted(communities, (one) => one.weight) ?? chance.one(communities);
  const { forename, surname } = freshName(chance, community, girl, taken);
  const called = shortForms[forename];
  return {
    ref: `pupil-${place + 1}`,
    admissionNumber: String(4001 + place),
    legalForename: forename,
    legalSurname: surname,
    ...(called && chance.happens(0.7) ? { preferredForename: called } : {}),
    birthDate: birthDate(chance, startYear - Number(year) - 5),
    yearGroup: year,
    house: houses[place % houses.length] ?? '',
    sex: girl ? 'female' : 'male',
    sen: late ? 'unknown' : 'N',
    ...{ pupilPremium: 'no', fsm: 'no', everFsm6: 'no', lookedAfter: 'no' },
    eal: late ? 'unknown' : chance.happens(community.eal) ? 'yes' : 'no',
    joinsLate: late,
  };
}

/** A name that nobody here has yet; one family in eight has its surname from another community. */
function freshName(chance: Chance, community: Community, girl: boolean, taken: Set<string>) {
  const forename = chance.one(girl ? community.girls : community.boys);
  const surname = chance.one(chance.happens(0.12) ? chance.one(communities).surnames : community.surnames);
  const name = `${forename} ${surname}`;
  if (taken.has(name)) return freshName(chance, community, girl, taken);
  taken.add(name);
  return { forename, surname };
}

/** A day of the academic year that makes somebody the right age for their year group. */
function birthDate(chance: Chance, bornFrom: number): Day {
  return plusDays(`${bornFrom}-09-01`, chance.whole(0, 364));
}

/** Labels go together as they do in the country: free meals with SEN, pupil premium with both free meals and care. */
function label(chance: Chance, pupils: InventedPupil[]): void {
  const settled = pupils.filter((one) => !one.joinsLate);
  const boysMore = (one: InventedPupil) => (one.sex === 'male' ? 2 : 1);
  for (const one of some(chance, settled, shares.plan, boysMore)) one.sen = 'E';
  const withoutPlan = settled.filter((one) => one.sen === 'N');
  for (const one of some(chance, withoutPlan, shares.support, (each) => boysMore(each) + 1)) one.sen = 'K';
  const poorer = (one: InventedPupil) => (one.sen === 'N' ? 1 : 2);
  const everMeals = some(chance, settled, shares.everFsm6, poorer);
  mark(everMeals, 'everFsm6');
  mark(everMeals, 'pupilPremium');
  mark(
    some(chance, everMeals, shares.fsm / shares.everFsm6, () => 1),
    'fsm',
  );
  const lookedAfter = some(chance, settled, shares.lookedAfter, poorer);
  mark(lookedAfter, 'lookedAfter');
  mark(lookedAfter, 'pupilPremium');
}

function mark(pupils: readonly InventedPupil[], name: LabelName): void {
  for (const one of pupils) one[name] = 'yes';
}

/** A share of a list, drawn one by one, each as likely as its weight. */
function some<T>(chance: Chance, list: readonly T[], share: number, weight: (one: T) => number): T[] {
  const left = [...list];
  const drawn: T[] = [];
  for (let count = Math.round(list.length * share); count > 0; count -= 1) {
    const one = chance.weighted(left, weight);
    if (one === undefined) break;
    left.splice(left.indexOf(one), 1);
    drawn.push(one);
  }
  return drawn;
}
