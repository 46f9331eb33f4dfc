import type { YearGroup } from '@noticed/shared/domain/people/year-group';
import type { RosterRegister } from '../../import/roster.ts';
import type { Chance } from '../chance.ts';
import type { InventedPupil } from './pupils.ts';

/** A register of the demo school with who meets it and who is on it, by ref. */
export interface Timetabled {
  register: RosterRegister;
  staff: readonly string[];
  pupils: readonly string[];
}

/** Two forms a year. 8B is a job share. */
const forms: Readonly<Record<string, readonly string[]>> = {
  '7A': ['bashir'],
  '7B': ['connolly'],
  '8A': ['davies'],
  '8B': ['ekwueme', 'fenwick'],
  '9A': ['hartley'],
  '9B': ['akhtar'],
  '10A': ['janowska'],
  '10B': ['kaur'],
  '11A': ['loxley'],
  '11B': ['mistry'],
};

/** Two classes a subject and year, each from both forms. 8Sc1 is co-taught. */
const classes: Readonly<Record<string, readonly string[]>> = {
  '7En1': ['bashir'],
  '7En2': ['bashir'],
  '8En1': ['akhtar'],
  '8En2': ['bashir'],
  '9En1': ['hartley'],
  '9En2': ['akhtar'],
  '10En1': ['akhtar'],
  '10En2': ['tindall'],
  '11En1': ['tindall'],
  '11En2': ['hartley'],
  '7Ma1': ['rowlands'],
  '7Ma2': ['janowska'],
  '8Ma1': ['rowlands'],
  '8Ma2': ['davies'],
  '9Ma1': ['davies'],
  '9Ma2': ['janowska'],
  '10Ma1': ['davies'],
  '10Ma2': ['janowska'],
  '11Ma1': ['loxley'],
  '11Ma2': ['loxley'],
  '7Sc1': ['connolly'],
  '7Sc2': ['connolly'],
  '8Sc1': ['asante', 'connolly'],
  '8Sc2': ['kaur'],
  '9Sc1': ['asante'],
  '9Sc2': ['asante'],
  '10Sc1': ['asante'],
  '10Sc2': ['kaur'],
  '11Sc1': ['thewlis'],
  '11Sc2': ['thewlis'],
  '7Hu1': ['fenwick'],
  '7Hu2': ['mistry'],
  '8Hu1': ['barlow'],
  '8Hu2': ['ekwueme'],
  '9Hu1': ['barlow'],
  '9Hu2': ['leigh'],
  '10Hi1': ['vaughan'],
  '10Gg2': ['mistry'],
  '11Hi1': ['vaughan'],
  '11Gg2': ['mistry'],
};

const subjects: Readonly<Record<string, readonly [name: string, meetings: number]>> = {
  En: ['English', 6],
  Ma: ['Mathematics', 6],
  Sc: ['Science', 6],
  Hu: ['Humanities', 4],
  Hi: ['History', 4],
  Gg: ['Geography', 4],
};

/** Groups across years: an adult, the years, how many pupils, and whether only those with SEN provision. */
const groups: readonly { name: string; staff: string; years: readonly YearGroup[]; size: number; sen: boolean }[] = [
  { name: 'Breakfast nurture group', staff: 'feldman', years: ['7', '8'], size: 8, sen: true },
  { name: 'Boxing club', staff: 'byrne', years: ['9', '10', '11'], size: 12, sen: false },
  { name: 'Allotment club', staff: 'fenwick', years: ['8', '9'], size: 12, sen: false },
];

/** Puts every pupil in a form and four classes, and some in a group. Latecomers stay out of the groups. */
export function timetable(chance: Chance, pupils: readonly InventedPupil[]): Timetabled[] {
  const byYear = Map.groupBy(pupils, (one) => one.yearGroup);
  const places = new Map<string, string[]>();
  for (const ownYear of byYear.values())
    for (const set of ['form', 'En', 'Ma', 'Sc', 'Hu'])
      for (const [place, one] of chance.shuffled(ownYear).entries()) {
        const half = place % 2;
        const name = set === 'form' ? `${one.yearGroup}${half ? 'B' : 'A'}` : className(one.yearGroup, set, half);
        places.set(name, [...(places.get(name) ?? []), one.ref]);
      }
  const taught = Object.entries({ ...forms, ...classes }).map(([name, staff]): Timetabled => {
    const year = yearOf(name);
    const [subject, meetings] = subjects[name.replaceAll(/\d/g, '')] ?? [];
    const register = subject
      ? { ref: name, name, kind: 'teaching' as const, year, subject, ...(meetings ? { meetings } : {}) }
      : { ref: name, name, kind: 'tutor' as const, year };
    return { register, staff, pupils: places.get(name) ?? [] };
  });
  return [...taught, ...groups.map((group) => gather(chance, group, pupils))];
}

/** Year 10 and 11 choose: one half has history and the other geography. */
function className(year: YearGroup, subject: string, half: number): string {
  const chosen = subject === 'Hu' && Number(year) >= 10 ? (half ? 'Gg' : 'Hi') : subject;
  return `${year}${chosen}${half + 1}`;
}

// Every form and class above begins with its year group.
const yearOf = (name: string) => String(Number.parseInt(name, 10)) as YearGroup;

function gather(chance: Chance, group: (typeof groups)[number], pupils: readonly InventedPupil[]): Timetabled {
  const may = pupils.filter(
    (one) =>
      group.years.includes(one.yearGroup) && !one.joinsLate && (!group.sen || one.sen === 'K' || one.sen === 'E'),
  );
  return {
    register: { ref: group.name, name: group.name, kind: 'custom', meetings: 3 },
    staff: [group.staff],
    pupils: chance
      .shuffled(may)
      .slice(0, group.size)
      .map((one) => one.ref),
  };
}
