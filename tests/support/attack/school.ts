import type { RollRow } from '@noticed/api/handlers/groups/view';
import type { Day } from '@noticed/shared/domain/calendar/day';
import { buildCalendar } from '@noticed/shared/domain/calendar/school-calendar';
import type { DayRange } from '@noticed/shared/domain/calendar/term';
import type { PupilFigures } from '@noticed/shared/domain/groups/figures';
import type { PupilLabels } from '@noticed/shared/domain/groups/group';
import type { Standing } from '@noticed/shared/domain/relationship/phase';
import { chanceOf } from '../planted.ts';

export const today: Day = '2025-11-14';
export const calendar = buildCalendar({
  timeZone: 'Europe/London',
  terms: [{ name: 'Autumn', from: '2025-09-02', to: '2025-12-19' }],
  closedDays: [{ from: '2025-10-27', to: '2025-10-31' }],
  bankHolidays: [],
});
export const halfTerm: DayRange = { from: '2025-11-03', to: '2025-12-19' };

type Chance = () => number;
const pick = <T>(chance: Chance, values: readonly T[]): T => values[Math.floor(chance() * values.length)] as T; // never empty

/** A school of uneven years, houses and forms, with groups of any size and with answers that are not known. */
export interface RandomSchool {
  rows: RollRow[];
  figures(window: DayRange): PupilFigures[];
}

export function randomSchool(seed: number): RandomSchool {
  const chance = chanceOf(seed);
  const size = 40 + Math.floor(chance() * 120);
  const years = ['7', '8', '9', '10'].slice(0, 1 + Math.floor(chance() * 4));
  const houses = chance() < 0.3 ? [null] : ['Ash', 'Elm', 'Oak'].slice(0, 2 + Math.floor(chance() * 2));
  const isVertical = chance() < 0.3;
  const rates = {
    sen: chance() * 0.4,
    premium: chance() * 0.5,
    eal: chance() * 0.4,
    unknown: chance() < 0.5 ? 0 : 0.04,
  };
  const rows = Array.from({ length: size }, (_, place): RollRow => {
    const year = pick(chance, years);
    const form = chance() < rates.unknown / 2 ? null : `${isVertical ? '' : year}${pick(chance, ['A', 'B', 'C'])}`;
    const house = pick(chance, houses);
    return rowOf(chance, { place, year, form, house, rates });
  });
  const lives = rows.map((row) => lifeOf(chance, row));
  return { rows, figures: (window) => lives.map((life) => figuresIn(life, window)) };
}

interface Place {
  place: number;
  year: string;
  form: string | null;
  house: string | null;
  rates: { sen: number; premium: number; eal: number; unknown: number };
}

function rowOf(chance: Chance, { place, year, form, house, rates }: Place): RollRow {
  const id = `p${place}`;
  const state = (rate: number) =>
    chance() < rates.unknown ? pick(chance, ['unknown', 'refused'] as const) : yes(rate);
  const yes = (rate: number) => (chance() < rate ? ('yes' as const) : ('no' as const));
  const provision = chance();
  const premium = state(rates.premium);
  // As the rules have it: who has free meals had them in six years, and who had them brings pupil premium.
  const ever = premium === 'yes' ? yes(0.9) : 'no';
  const joinedOn = chance() < 0.06 ? pick(chance, ['2025-11-10', '2025-11-12', '2025-11-14']) : '2023-09-04';
  const labels: PupilLabels = {
    ...{ pupilId: id, year, tutorGroup: form, house, joinedOn, attendance: null, ethnicity: 'unknown' },
    sen: chance() < rates.unknown ? 'unknown' : provision < rates.sen / 3 ? 'E' : provision < rates.sen ? 'K' : 'N',
    labels: {
      ...{ pupilPremium: premium, everFsm6: ever, fsm: ever === 'yes' ? yes(0.8) : 'no' },
      ...{ eal: state(rates.eal), lookedAfter: yes(0.02) },
    },
    sex: chance() < 0.5 ? 'female' : 'male',
    customGroups: chance() < 0.15 ? ['Choir'] : [],
  };
  return {
    id,
    year,
    house,
    form,
    registerIds: [form ?? 'none', pick(chance, ['x', 'y'])],
    labels,
    joinedOn,
    leftOn: null,
    objected: false,
  };
}

/** What happened with a pupil, as far as figures know it. */
interface Life {
  pupilId: string;
  joinedOn: Day;
  adults: { adultId: string; standing: Standing }[];
  covered: boolean;
  unseen: boolean;
  championed: boolean;
  repairs: PupilFigures['repairs'];
  moments: { day: Day; tone: 'positive' | 'corrective' }[];
}

function lifeOf(chance: Chance, { id, joinedOn }: RollRow): Life {
  const isPlaced = chance() < 0.85;
  const standing = (): Standing =>
    isPlaced && chance() < 0.8 ? pick(chance, ['maintain', 'maintain', 'restore']) : 'unsorted';
  return {
    ...{ pupilId: id, joinedOn: joinedOn ?? '' },
    adults: Array.from({ length: 7 }, (_, at) => ({
      adultId: `a${at}${chance() < 0.5 ? 'x' : ''}`,
      standing: standing(),
    })),
    ...{ covered: chance() < 0.9, unseen: chance() < 0.3, championed: chance() < 0.5 },
    repairs: chance() < 0.25 ? [{ daysToHeld: Math.floor(chance() * 9), mended: chance() < 0.5 }] : [],
    moments: Array.from({ length: Math.floor(chance() * 6) }, () => ({
      day: pick(chance, ['2025-10-20', '2025-11-05', '2025-11-11', '2025-11-13']),
      tone: chance() < 0.8 ? ('positive' as const) : ('corrective' as const),
    })),
  };
}

function figuresIn(life: Life, { from, to }: DayRange): PupilFigures {
  const isThere = life.joinedOn <= to;
  const moments = life.moments.filter(({ day }) => isThere && from <= day && day <= to);
  const of = (tone: 'positive' | 'corrective') => moments.filter((one) => one.tone === tone).length;
  return {
    ...{ pupilId: life.pupilId, relationships: isThere ? life.adults : [] },
    invisible: isThere && life.covered ? life.unseen : null,
    championed: isThere && life.championed,
    days: isThere ? calendar.schoolDays(life.joinedOn > from ? life.joinedOn : from, to) : 0,
    ...{ noticings: of('positive'), positive: of('positive'), corrective: of('corrective'), repairs: life.repairs },
  };
}
