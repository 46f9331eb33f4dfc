import type { Standing } from '@noticed/shared/domain/relationship/phase';
import type { Bond, Desk, Pupil } from './cast.ts';
import type { Doing, Entry } from './diary.ts';
import type { Telling } from './moments.ts';
import { reasons } from './words.ts';

/** The last ten minutes of the day. */
const endOfDay = 400;
/** School days from one review to the next, at least and at most. */
const usual = [8, 13] as const;
const seldom = [14, 20] as const;
/** Those whose logging faded went over their registers last so many school days ago. */
const fadedAgo = 27;

/** Which days an adult goes over a register on. */
export function reviewDays({ chance, history }: Telling, { adult, pupils }: Desk): number[] {
  const [least, most] = adult.habit === 'light' || adult.habit === 'faded' ? seldom : usual;
  const until = adult.habit === 'faded' ? history.count - fadedAgo : history.count;
  const first = Math.min(...pupils.map((one) => one.arrives)) + chance.whole(1, 5);
  const days: number[] = [];
  for (let place = first; place < until; place += chance.whole(least, most)) days.push(place);
  return days;
}

/** Going over a register: who is new to it is placed, what has changed is moved, the rest is unchanged. */
export function reviewOf(telling: Telling, desk: Desk, place: number): Entry {
  const { chance, cast, id } = telling;
  return {
    by: desk.adult.ref,
    minute: endOfDay + chance.whole(0, 15),
    async does(doing) {
      const bonds = desk.pupils.filter((one) => one.arrives <= place).map((one) => cast.bond(desk.adult.ref, one));
      const changes = bonds.flatMap((bond) => {
        const to = phaseAfter(telling, bond, place);
        return to === bond.phase ? [] : [{ bond, to }];
      });
      const body = {
        id: id(),
        changes: changes.map(({ bond, to }) => change(telling, bond, to, chance.happens(0.25))),
        rest: bonds.some((one) => one.unplaced) ? 'not-looked-at' : 'unchanged',
      } as const;
      const { placements } = await doing('reviewRegister', { params: { registerId: desk.registerId }, body });
      const byPupil = new Map(changes.map(({ bond }) => [bond.pupil.id, bond]));
      for (const one of placements) remember(byPupil.get(one.pupilId), one.to, one.version);
    },
  };
}

function change({ chance }: Telling, { pupil, version }: Bond, to: Standing, says: boolean) {
  const reason = says && to !== 'unsorted' ? { reason: chance.one(reasons[to]) } : {};
  return { pupilId: pupil.id, to, version, ...reason };
}

function remember(bond: Bond | undefined, phase: Standing, version: number): void {
  if (bond) Object.assign(bond, { phase, version, moments: 0 });
}

/** Where the adult says that the pair stands: from Establish to Maintain when moments have carried it. */
function phaseAfter({ chance }: Telling, bond: Bond, place: number): Standing {
  const { phase, pupil, reserved, unplaced, moments } = bond;
  if (phase === 'unsorted') return unplaced ? phase : firstPhase(chance.next(), pupil, place);
  if (reserved || phase !== 'establish') return phase;
  return chance.happens(moments >= 3 ? 0.6 : moments > 0 ? 0.3 : 0.15) ? 'maintain' : phase;
}

function firstPhase(draw: number, pupil: Pupil, place: number): Standing {
  const isNew = pupil.arrives > 0 && place - pupil.arrives < 15;
  return draw < (isNew ? 0.5 : 0.15) ? 'establish' : 'maintain';
}

/** Moves one pair on a register, with why. */
export function placing(telling: Telling, desk: Desk, bond: Bond, to: Standing, reason: string, minute: number): Entry {
  return { by: desk.adult.ref, minute, does: (doing) => place(doing, telling, desk, bond, to, reason) };
}

async function place(doing: Doing, { id }: Telling, desk: Desk, bond: Bond, to: Standing, reason: string) {
  const changes = [{ pupilId: bond.pupil.id, to, reason, version: bond.version }];
  const body = { id: id(), changes, rest: 'not-looked-at' } as const;
  const { placements } = await doing('reviewRegister', { params: { registerId: desk.registerId }, body });
  for (const one of placements) remember(bond, one.to, one.version);
}
