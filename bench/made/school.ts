import { type Day, dayNumber, dayOfNumber } from '@noticed/shared/domain/calendar/day';
import { buildCalendar } from '@noticed/shared/domain/calendar/school-calendar';
import type {
  CheckInFact,
  MembershipFact,
  PlacementFact,
  SessionFact,
  TeachingFact,
} from '@noticed/shared/domain/facts';
import type { SchoolFacts } from '@noticed/shared/domain/ledger/fold';
import type { Standing } from '@noticed/shared/domain/relationship/phase';
import { practiceBank } from '@noticed/shared/domain/relationship/practice-bank';
import { type Chance, chanceOf } from './chance.ts';

/** How big a school to make. The figures of quality.md section 5 are the default. */
export interface Size {
  forms: number;
  formSize: number;
  adults: number;
  adultsAForm: number;
  /** Teaching classes on top of the forms, of the same pupils and adults. */
  classes: number;
  checkInsAYear: number;
  years: number;
}

export const usualSize: Size = {
  forms: 50,
  formSize: 30,
  adults: 150,
  adultsAForm: 10,
  classes: 10,
  checkInsAYear: 400_000,
  years: 1,
};

/** A school of the usual shape with so many pupils. */
export const sizeOf = (pupils: number, years = 1): Size => ({
  ...usualSize,
  forms: pupils / usualSize.formSize,
  adults: pupils / 10,
  checkInsAYear: Math.round((pupils * usualSize.checkInsAYear) / (usualSize.forms * usualSize.formSize)),
  years,
});

/** The day on which every made school is looked at. */
export const today: Day = '2026-07-09';

/** A school without its check-ins, and the check-ins of one of its years (1 is the last), one at a time. */
export interface MadeSchool {
  facts: Omit<SchoolFacts, 'checkIns'>;
  schoolDays: Day[];
  checkIns(year: number): Generator<CheckInFact>;
}

/** A school made up from a seed: same seed and size, same school. All names are invented. */
export function makeSchool(seed: number, size: Size = usualSize): MadeSchool {
  const chance = chanceOf(seed);
  const calendar = calendarOf(size.years);
  const firstDay = `${2026 - size.years}-09-01`;
  const schoolDays = daysFrom(firstDay, today).filter((day) => calendar.isSchoolDay(day));
  const roster = rosterOf(chance, size, firstDay);
  const pairs = pairsOf(roster);
  const lastYear = schoolDays.filter((day) => day >= '2025-09-01');
  const facts: MadeSchool['facts'] = {
    school: { kind: 'secondary', firstDay },
    calendar,
    practices: practiceBank,
    ...roster,
    placements: pairs.flatMap((pair, index) => placementsOf(chance, pair, index, lastYear)),
    reviews: roster.teaching.map(({ adultId, registerId }) => ({
      adultId,
      registerId,
      happenedOn: chance.pick(lastYear.slice(-60)),
    })),
    sessions: Array.from({ length: 400 }, (_, index) => sessionOf(chance, pairs, index, lastYear)),
    champions: roster.pupils
      .filter(() => chance.often(0.6))
      .map((pupil) => ({ pupilId: pupil.id, adultId: chance.pick(roster.adults).id, from: firstDay, to: null })),
    snoozes: [],
    stops: roster.pupils.slice(0, 3).map(({ id }) => ({ pupilId: id, adultId: null, from: firstDay, to: null })),
    closures: roster.pupils.slice(3, 150).map(({ id }) => {
      const day = chance.pick(lastYear.slice(-30));
      return { scope: 'pupil', scopeId: id, from: day, to: day };
    }),
  };
  return { facts, schoolDays, checkIns: (year) => checkInsOf(seed + year, size, pairs, yearsDays(schoolDays, year)) };
}

function daysFrom(from: Day, to: Day): Day[] {
  const first = dayNumber(from);
  return Array.from({ length: dayNumber(to) - first + 1 }, (_, index) => dayOfNumber(first + index));
}

/** The days of the academic year that is so many back; 1 is the last. */
function yearsDays(days: readonly Day[], year: number): Day[] {
  return days.filter((day) => day >= `${2026 - year}-09-01` && day < `${2027 - year}-09-01`);
}

function calendarOf(years: number) {
  const starts = Array.from({ length: years }, (_, index) => 2025 - index);
  return buildCalendar({
    timeZone: 'Europe/London',
    terms: starts.flatMap((year) => [
      { name: `Autumn ${year}`, from: `${year}-09-02`, to: `${year}-12-19` },
      { name: `Spring ${year}`, from: `${year + 1}-01-05`, to: `${year + 1}-03-27` },
      { name: `Summer ${year}`, from: `${year + 1}-04-13`, to: `${year + 1}-07-21` },
    ]),
    closedDays: starts.flatMap((year) => [
      { from: `${year}-10-27`, to: `${year}-10-31` },
      { from: `${year + 1}-02-16`, to: `${year + 1}-02-20` },
      { from: `${year + 1}-05-25`, to: `${year + 1}-05-29` },
    ]),
    bankHolidays: starts.map((year) => `${year + 1}-05-04`),
  });
}

type Roster = Pick<SchoolFacts, 'adults' | 'pupils' | 'registers' | 'memberships' | 'teaching'>;

function rosterOf(chance: Chance, size: Size, from: Day): Roster {
  const adults = Array.from({ length: size.adults }, (_, index) => ({
    id: `adult-${index}`,
    name: `Mx ${invented(index + 7)}`,
    leftOn: null,
  }));
  const pupils = Array.from({ length: size.forms * size.formSize }, (_, index) => ({
    id: `pupil-${index}`,
    name: invented(index * 31),
    year: String(7 + (Math.floor(index / size.formSize) % 5)),
    joinedOn: chance.often(0.02) ? '2026-06-15' : from,
    leftOn: null,
    offSite: chance.often(0.01) ? [{ from: '2026-06-01', to: null }] : [],
    objected: chance.often(0.002),
  }));
  const forms = Array.from({ length: size.forms }, (_, form) => ({
    id: `form-${form}`,
    name: `${7 + (form % 5)}${String.fromCharCode(65 + Math.floor(form / 5))}`,
    kind: 'tutor' as const,
    meetings: 10,
    year: String(7 + (form % 5)),
  }));
  const classes = forms.slice(0, size.classes).map((form) => ({
    ...form,
    id: `class-${form.id}`,
    name: `${form.name}/En`,
    kind: 'teaching' as const,
    meetings: 4,
  }));
  return { adults, pupils, registers: [...forms, ...classes], ...spellsOf(size, from) };
}

function spellsOf(size: Size, from: Day): Pick<Roster, 'memberships' | 'teaching'> {
  const memberships: MembershipFact[] = [];
  const teaching: TeachingFact[] = [];
  for (let form = 0; form < size.forms; form++) {
    const registers = form < size.classes ? [`form-${form}`, `class-form-${form}`] : [`form-${form}`];
    for (const registerId of registers)
      for (let seat = 0; seat < size.formSize; seat++)
        memberships.push({ pupilId: `pupil-${form * size.formSize + seat}`, registerId, from, to: null });
    for (let place = 0; place < size.adultsAForm; place++) {
      const adultId = `adult-${(form * 3 + place * 11) % size.adults}`;
      teaching.push({ adultId, registerId: `form-${form}`, from, to: null });
      if (place === 0 && form < size.classes)
        teaching.push({ adultId, registerId: `class-form-${form}`, from, to: null });
    }
  }
  return { memberships, teaching };
}

interface MadePair {
  adultId: string;
  pupilId: string;
}

function pairsOf({ memberships, teaching }: Roster): MadePair[] {
  const pairs: MadePair[] = [];
  for (const { adultId, registerId } of teaching)
    if (registerId.startsWith('form-'))
      for (const membership of memberships)
        if (membership.registerId === registerId) pairs.push({ adultId, pupilId: membership.pupilId });
  return pairs;
}

/** Most relationships hold; some are new, some frayed, some nobody placed. */
function placementsOf(chance: Chance, pair: MadePair, index: number, days: readonly Day[]): PlacementFact[] {
  const placement = (to: Standing, day: Day): PlacementFact => ({
    ...pair,
    id: `placement-${index}-${day}`,
    to,
    happenedOn: day,
    recordedAt: `${day}T15:00:00.000Z`,
    retractedAt: null,
  });
  if (chance.often(0.05)) return [];
  const first = placement(chance.often(0.15) ? 'establish' : 'maintain', chance.pick(days.slice(0, 20)));
  const moved = chance.often(0.08) ? [placement('restore', chance.pick(days.slice(-25)))] : [];
  return [first, ...moved];
}

function sessionOf(chance: Chance, pairs: readonly MadePair[], index: number, days: readonly Day[]): SessionFact {
  const pair = chance.pick(pairs);
  const day = chance.pick(days);
  const stage = index % 10 === 0 ? 'planned' : index % 10 === 1 ? 'held' : 'closed';
  return {
    ...pair,
    id: `session-${index}`,
    facilitatorId: pair.adultId,
    stage,
    createdOn: day,
    plannedOn: day,
    heldOn: stage === 'planned' ? null : day,
    followUpOn: stage === 'held' ? day : null,
    openItems: [],
  };
}

/** A year of moments in order of day. Some adults never log, and adults return to the same pupils more than to others. */
function* checkInsOf(
  seed: number,
  size: Size,
  pairs: readonly MadePair[],
  days: readonly Day[],
): Generator<CheckInFact> {
  const chance = chanceOf(seed);
  const logging = pairs.filter(({ adultId }) => Number(adultId.slice(6)) % 20 !== 0);
  const offered = practiceBank.filter((practice) => !practice.hidden);
  for (let count = 0; count < size.checkInsAYear; count++) {
    const happenedOn = days[Math.floor((count * days.length) / size.checkInsAYear)] ?? today;
    const { adultId, pupilId } = logging[Math.floor(logging.length * chance.next() ** 1.5)] ?? chance.pick(logging);
    const practice = chance.pick(offered);
    yield {
      id: `check-in-${seed}-${count}`,
      adultId,
      pupilIds: [pupilId],
      practiceId: practice.id,
      tone: practice.tone,
      reach: practice.reach,
      channel: practice.channel,
      happenedOn,
      recordedAt: `${happenedOn}T09:00:00.000Z`,
      retractedAt: null,
    };
  }
}

const first = ['Am', 'Bel', 'Cor', 'Dav', 'El', 'Fen', 'Gil', 'Han', 'Is', 'Jor', 'Kas', 'Lu'];
const last = ['ira', 'wen', 'ado', 'lis', 'ori', 'ett', 'ina', 'ek', 'ana', 'ry', 'um'];

function invented(index: number): string {
  return `${first[index % first.length]}${last[Math.floor(index / first.length) % last.length]}`;
}
