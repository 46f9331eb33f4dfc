import type { Phase, Standing } from '@noticed/shared/domain/relationship/phase';
import type { Chance } from '../chance.ts';
import type { Habit, InventedAdult } from '../roster/staff.ts';
import { type Bond, type Cast, type Desk, isIn, type Pupil } from './cast.ts';
import type { History } from './days.ts';
import type { Entry } from './diary.ts';
import { notesFor } from './words.ts';

/** Check-ins on a day once the school has settled in. */
const perDay: Record<Habit, number> = { daily: 4.8, steady: 2.4, light: 0.9, rare: 0.15, faded: 2 };
/** Those whose logging faded logged last so many school days ago. */
const fadedAgo = 25;
/** The school settles in over its first weeks. */
const settled = 45;

/** What adults do, by where the relationship stands, each as often as its weight. */
const practices: Record<Phase, Readonly<Record<string, number>>> = {
  establish: {
    'background-conversation': 3,
    'get-to-know': 3,
    'glad-you-are-here': 3,
    'one-to-one-time': 2,
    interest: 3,
    'talked-up': 1,
    'note-home': 1,
  },
  maintain: {
    greeting: 5,
    'specific-praise': 5,
    effort: 4,
    interest: 3,
    weekend: 2,
    'note-home': 1,
    achievement: 1,
  },
  restore: { 'empathetic-listening': 3, 'problem-solving': 2, apology: 1, greeting: 2 },
};
const together = ['greeting', 'specific-praise', 'effort'];

/** What a day's moments are told from. */
export interface Telling {
  chance: Chance;
  history: History;
  cast: Cast;
  /** A new id, for what a person logs. */
  id: () => string;
}

/** All check-ins of a day, but for those that a case tells. */
export function momentsOn(telling: Telling, place: number): Entry[] {
  const { cast, chance } = telling;
  const byAdult = Map.groupBy(cast.desks, (one) => one.adult);
  const onRegisters = [...byAdult].flatMap(([adult, desks]) =>
    repeat(countOn(telling, adult, place), () => {
      const open = desks.filter((one) => !one.silent);
      const desk = chance.weighted(open, (one) => deskWeight(chance, one));
      return desk ? momentAt(telling, desk, place) : null;
    }),
  );
  return [...onRegisters, ...around(telling, place)];
}

function repeat(count: number, make: () => Entry | null): Entry[] {
  return Array.from({ length: count }, make).filter((one) => one !== null);
}

function countOn({ chance, history }: Telling, { habit }: InventedAdult, place: number): number {
  if (habit === 'faded' && place > history.count - fadedAgo) return 0;
  const wanted = perDay[habit] * Math.min(1, 0.25 + (0.75 * place) / settled) * (0.5 + chance.next());
  return Math.floor(wanted) + Number(chance.happens(wanted % 1));
}

/** A form is met every day, a class or a club on some. */
function deskWeight(chance: Chance, { register }: Desk): number {
  if (register.kind === 'tutor') return 6;
  if (register.kind === 'custom') return chance.happens(0.5) ? 4 : 0;
  return chance.happens((register.meetings ?? 4) / 10) ? 2 : 0;
}

function momentAt(telling: Telling, desk: Desk, place: number): Entry | null {
  const { chance } = telling;
  const kind = chance.next();
  const here = desk.pupils.filter((one) => isIn(one, place));
  if (here.length === 0) return null;
  if (kind < 0.03) return toEveryone(telling, desk, here);
  if (kind < 0.08) return correction(telling, desk, here, place);
  const count = kind < 0.3 ? chance.whole(2, 4) : 1;
  return noticed(telling, desk.adult.ref, minuteAt(chance, desk), here, place, count);
}

function minuteAt(chance: Chance, { register }: Desk): number {
  return register.kind === 'tutor' ? chance.whole(40, 58) : chance.whole(65, 410);
}

function toEveryone({ chance, id }: Telling, desk: Desk, here: readonly Pupil[]): Entry {
  const practiceId = chance.one(['vote', 'greeting']);
  const pupilIds = here.map((one) => one.id);
  return {
    by: desk.adult.ref,
    minute: minuteAt(chance, desk),
    does: (doing) => doing('logCheckIn', { body: { id: id(), pupilIds, practiceId, reach: 'whole-group' } }),
  };
}

function correction(telling: Telling, desk: Desk, here: readonly Pupil[], place: number): Entry | null {
  const { chance, cast } = telling;
  const pupil = chance.weighted(here, (one) => {
    const { phase, scripted } = cast.bond(desk.adult.ref, one);
    return phase === 'restore' || scripted ? 0 : one.restless;
  });
  if (!pupil) return null;
  return logged(telling, desk.adult.ref, minuteAt(chance, desk), [pupil], 'correction', place);
}

/** One moment with one pupil, or with a few tapped one by one: those whom the adult has not noticed for long come first. */
function noticed(
  telling: Telling,
  adult: string,
  minute: number,
  here: readonly Pupil[],
  place: number,
  count: number,
): Entry | null {
  const { chance, cast } = telling;
  const chosen: Bond[] = [];
  const bonds = here.map((one) => cast.bond(adult, one));
  for (let left = count; left > 0; left -= 1) {
    const bond = chance.weighted(bonds, (one) => (chosen.includes(one) ? 0 : need(one, place)));
    if (bond) chosen.push(bond);
  }
  const [first] = chosen;
  if (!first) return null;
  const practiceId = chosen.length > 1 ? chance.one(together) : practiceFor(telling, first.phase, place);
  // Known at once, so that a day's other moments go to others.
  for (const one of chosen) one.lastOn = place;
  return logged(
    telling,
    adult,
    minute,
    chosen.map((one) => one.pupil),
    practiceId,
    place,
  );
}

const urgency: Record<Standing, number> = { restore: 3, establish: 3, maintain: 1, unsorted: 0.7 };

function need({ pupil, phase, lastOn, scripted }: Bond, place: number): number {
  if (scripted || place >= pupil.quietFrom) return 0;
  const since = Math.min(30, place - Math.max(lastOn ?? -1, pupil.arrives - 1));
  return pupil.seen * urgency[phase] * (since / 6) ** 4;
}

function practiceFor({ chance, history }: Telling, phase: Standing, place: number): string {
  const day = new Date(`${history.dayAt(place)}T12:00:00Z`).getUTCDay();
  const isWeekendNear = day === 1 || day === 5;
  const own = Object.entries(practices[phase === 'unsorted' ? 'maintain' : phase]);
  const [practice] = chance.weighted(own, ([id, weight]) => (id === 'weekend' && !isWeekendNear ? 0 : weight)) ?? [];
  return practice ?? 'greeting';
}

/** A check-in with all that the story remembers of it. A note comes with some moments with one pupil. */
export function logged(
  { chance, cast, id }: Telling,
  adult: string,
  minute: number,
  pupils: readonly Pupil[],
  practiceId: string,
  place: number,
  noteShare = 0.3,
): Entry {
  const written = notesFor(practiceId);
  const note = pupils.length === 1 && written.length > 0 && chance.happens(noteShare) ? chance.one(written) : null;
  return {
    by: adult,
    minute,
    async does(doing) {
      const pupilIds = pupils.map((one) => one.id);
      await doing('logCheckIn', { body: { id: id(), pupilIds, practiceId, ...(note ? { note } : {}) } });
      for (const pupil of practiceId === 'correction' ? [] : pupils) {
        const bond = cast.bond(adult, pupil);
        bond.lastOn = place;
        bond.moments += 1;
      }
    },
  };
}

/** Adults who notice pupils outside their registers: a year's leader in it, support adults wherever they are. */
function around(telling: Telling, place: number): Entry[] {
  const { chance, cast } = telling;
  const here = cast.pupils.filter((one) => isIn(one, place));
  return corridor.flatMap(({ adult, years, aDay }) =>
    repeat(Math.floor(aDay) + Number(chance.happens(aDay % 1)), () => {
      const those = here.filter((one) => years === null || years.includes(one.year));
      return noticed(telling, adult, chance.whole(130, 300), those, place, 1);
    }),
  );
}

const corridor: readonly { adult: string; years: readonly string[] | null; aDay: number }[] = [
  { adult: 'barlow', years: ['8', '9'], aDay: 0.5 },
  { adult: 'rowlands', years: ['7'], aDay: 0.5 },
  { adult: 'tindall', years: ['10', '11'], aDay: 0.5 },
  { adult: 'byrne', years: null, aDay: 0.5 },
  { adult: 'baptiste', years: null, aDay: 1.2 },
  { adult: 'naseem', years: null, aDay: 0.4 },
];
