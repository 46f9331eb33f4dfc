import type { Bond, Desk, Pupil } from './cast.ts';
import { tellObjection } from './confidence.ts';
import type { Agenda } from './diary.ts';
import { logged, type Telling } from './moments.ts';
import { tellRepair } from './repair-entries.ts';
import { type Repair, repairs } from './repairs.ts';

/** What stands in rows that no operation of the contract writes yet, or would date today. */
export interface Arrangements {
  champions: { pupil: Pupil; adult: string }[];
  offSite: Pupil[];
  awayToday: Pupil[];
}

/** The pupils of whom a case tells; nobody is in two. */
class Chosen {
  readonly #taken = new Set<Pupil>();
  readonly #telling: Telling;

  constructor(telling: Telling) {
    this.#telling = telling;
  }

  /** The first pupil of a register whom no case has yet. */
  anybody(adult: string, register: string): Pupil {
    const pupil = this.#telling.cast
      .desk(adult, register)
      .pupils.find((one) => one.arrives === 0 && !this.#taken.has(one));
    if (!pupil) throw new Error(`Every pupil of ${register} is in a case`);
    this.#taken.add(pupil);
    return pupil;
  }

  /** A pupil of a register whom no case has yet, with the bond that the case tells of. */
  from(adult: string, register: string, also: (pupil: Pupil) => boolean = () => true): { desk: Desk; bond: Bond } {
    const { cast, chance } = this.#telling;
    const desk = cast.desk(adult, register);
    const free = desk.pupils.filter((one) => one.arrives === 0 && !this.#taken.has(one) && also(one));
    const pupil = chance.one(free);
    this.#taken.add(pupil);
    const bond = cast.bond(adult, pupil);
    bond.reserved = true;
    return { desk, bond };
  }
}

/** Decides the cases that every screen should have one of, and puts what they need on the agenda. */
export function tellCases(telling: Telling, agenda: Agenda): Arrangements {
  const chosen = new Chosen(telling);
  const { cast } = telling;
  cast.desk('janowska', '9Ma2').silent = true;
  forgotten(telling);
  const offSite = awayCases(telling, agenda, chosen);
  const champions = championCases(chosen);
  for (const repair of repairs) told(telling, agenda, chosen, repair);
  quietMiddle(telling, agenda, chosen);
  fraying(telling, agenda, chosen);
  manyAtOnce(telling, agenda, chosen);
  tenDays(telling, agenda, chosen);
  notPlaced(telling);
  secondThoughts(telling, agenda, chosen);
  tellObjection(telling, agenda, chosen.anybody('hartley', '9A'));
  return { champions, offSite, awayToday: [chosen.from('akhtar', '9B').bond.pupil] };
}

function told(telling: Telling, agenda: Agenda, chosen: Chosen, repair: Repair): void {
  const { desk, bond } = chosen.from(repair.adult, repair.register);
  tellRepair(telling, agenda, desk, bond, repair);
}

/** Pupils of healthy forms whom nobody has noticed for so many school days. */
const quiet: readonly (readonly [tutor: string, form: string, days: number])[] = [
  ['akhtar', '9B', 18],
  ['akhtar', '9B', 12],
  ['hartley', '9A', 21],
  ['hartley', '9A', 17],
  ['davies', '8A', 19],
  ['davies', '8A', 11],
  ['ekwueme', '8B', 17],
  ['janowska', '10A', 23],
  ['janowska', '10A', 17],
  ['kaur', '10B', 20],
  ['mistry', '11B', 18],
  ['mistry', '11B', 13],
];

function quietMiddle(telling: Telling, agenda: Agenda, chosen: Chosen): void {
  const { history, chance } = telling;
  for (const [tutor, form, days] of quiet) {
    const { bond, desk } = chosen.from(tutor, form);
    const last = history.count - days;
    bond.pupil.quietFrom = last;
    agenda.add(last, logged(telling, tutor, chance.whole(40, 58), [bond.pupil], 'greeting', last, 1));
    // What is said to everyone, or in correction, does not make anybody seen.
    const after = last + 4;
    agenda.add(after, logged(telling, desk.adult.ref, chance.whole(40, 58), [bond.pupil], 'correction', after));
  }
}

/** Who joined a few weeks ago was welcomed for a week, and then everybody thought that somebody else would. */
function forgotten({ cast, history }: Telling): void {
  const joiner = cast.pupils.find((one) => one.joinsLate && history.count - one.arrives > 10);
  if (joiner) joiner.quietFrom = joiner.arrives + 6;
}

/** Two pupils off site: one whom a call has just reached, and one whom nobody has called for a week. */
function awayCases(telling: Telling, agenda: Agenda, chosen: Chosen): Pupil[] {
  const { history } = telling;
  const calls = [
    { tutor: 'mistry', form: '11B', from: 26, called: [22, 17, 12, 7, 2] },
    { tutor: 'kaur', form: '10B', from: 19, called: [16, 8] },
  ];
  return calls.map(({ tutor, form, from, called }) => {
    const { bond } = chosen.from(tutor, form);
    const { pupil } = bond;
    pupil.offSiteFrom = history.count - from;
    for (const ago of called) {
      const place = history.count - ago;
      agenda.add(place, logged(telling, tutor, 330, [pupil], 'remote-contact', place, 0.6));
    }
    return pupil;
  });
}

/** Two pupils have an adult named as their person. */
function championCases(chosen: Chosen): Arrangements['champions'] {
  return [
    { adult: 'akhtar', register: '9B' },
    { adult: 'feldman', register: 'Breakfast nurture group' },
  ].map(({ adult, register }) => ({
    adult,
    pupil: chosen.from(adult, register, (one) => one.year !== '7').bond.pupil,
  }));
}

/** In Maintain, with more corrective than positive moments lately. */
function fraying(telling: Telling, agenda: Agenda, chosen: Chosen): void {
  const { history, chance } = telling;
  for (const [adult, register] of [
    ['asante', '9Sc1'],
    ['davies', '8Ma2'],
  ] as const) {
    const { bond } = chosen.from(adult, register);
    bond.scripted = true;
    const moments = [
      [19, 'greeting'],
      [15, 'correction'],
      [11, 'correction'],
      [9, 'effort'],
      [6, 'correction'],
      [2, 'correction'],
    ] as const;
    for (const [ago, practiceId] of moments) {
      const place = history.count - ago;
      agenda.add(place, logged(telling, adult, chance.whole(90, 380), [bond.pupil], practiceId, place));
    }
  }
}

/** One pupil with whom it is hard for three adults at once, and easy for their tutor. */
function manyAtOnce(telling: Telling, agenda: Agenda, chosen: Chosen): void {
  const { cast } = telling;
  const classes = [
    ['asante', '9Sc1', { restored: 8 }],
    ['davies', '9Ma1', { restored: 5, planned: { ago: 3, for: -2, by: 'byrne' } }],
    ['barlow', '9Hu1', { restored: 3 }],
  ] as const;
  const sits = (adult: string, register: string, pupil: Pupil) => cast.desk(adult, register).pupils.includes(pupil);
  const { bond } = chosen.from('akhtar', '9B', (one) => classes.every(([adult, name]) => sits(adult, name, one)));
  for (const [adult, register, rest] of classes) {
    const own = cast.bond(adult, bond.pupil);
    own.reserved = true;
    tellRepair(telling, agenda, cast.desk(adult, register), own, { adult, register, ...rest });
  }
}

/** Two minutes, ten school days running: the run is in its seventh day. */
function tenDays(telling: Telling, agenda: Agenda, chosen: Chosen): void {
  const { history } = telling;
  const { bond } = chosen.from('akhtar', '9B');
  bond.scripted = true;
  for (let ago = 40; ago > 0; ago -= ago > 7 ? 8 : 1) {
    const place = history.count - ago;
    const practiceId = ago > 7 ? 'greeting' : 'two-by-ten';
    agenda.add(place, logged(telling, 'akhtar', 45, [bond.pupil], practiceId, place, 0.5));
  }
}

/** A class whose teacher has placed only some of it so far. */
function notPlaced({ cast }: Telling): void {
  const desk = cast.desk('asante', '10Sc1');
  const unplaced = desk.pupils.map((one) => cast.bond('asante', one)).filter((one) => !one.reserved);
  for (const bond of unplaced.slice(0, 12)) bond.unplaced = true;
}

/** A moment that was put right afterwards, one that was taken back, a prompt set aside, and a sort that was undone. */
function secondThoughts(telling: Telling, agenda: Agenda, chosen: Chosen): void {
  const { history, id } = telling;
  const first = chosen.from('akhtar', '9B');
  const place = history.count - 9;
  agenda.add(place, {
    by: 'akhtar',
    minute: 59,
    async does(doing) {
      const pupilIds = [first.bond.pupil.id];
      const body = { id: id(), pupilIds, practiceId: 'effort', note: 'Finished all of it.' };
      const { version } = await doing('logCheckIn', { body });
      const kept = { practiceId: 'achievement', tone: 'positive', reach: 'individual', channel: 'lesson' } as const;
      const note = 'Finished all of it, and the extension: a first.';
      const corrected = { version, ...kept, note, happenedOn: history.dayAt(place) };
      await doing('correctCheckIn', { params: { checkInId: body.id }, body: corrected });
    },
  });
  const second = chosen.from('hartley', '9A');
  agenda.add(place, {
    by: 'hartley',
    minute: 58,
    async does(doing) {
      const body = { id: id(), pupilIds: [second.bond.pupil.id], practiceId: 'greeting' };
      await doing('logCheckIn', { body });
      await doing('retractCheckIn', { params: { checkInId: body.id }, body: { reason: 'The wrong name was tapped.' } });
    },
  });
  const third = chosen.from('davies', '8A');
  agenda.add(history.count - 1, {
    by: 'davies',
    minute: 397,
    does: (doing) =>
      doing('snoozeFlag', {
        body: {
          ...{ id: id(), kind: 'quiet', pupilId: third.bond.pupil.id, registerId: null },
          ...{ until: history.dayAt(history.count + 3), reason: 'At the county finals this week.' },
        },
      }),
  });
  const { desk, bond } = chosen.from('kaur', '10B');
  agenda.add(history.count - 6, {
    by: 'kaur',
    minute: 399,
    async does(doing) {
      const to = bond.phase === 'establish' ? 'maintain' : 'establish';
      const changes = [{ pupilId: bond.pupil.id, to, version: bond.version } as const];
      const body = { id: id(), changes, rest: 'not-looked-at' as const };
      await doing('reviewRegister', { params: { registerId: desk.registerId }, body });
      const { restored } = await doing('retractReview', { params: { reviewId: body.id }, body: {} });
      bond.version = restored[0]?.version ?? bond.version;
    },
  });
}
