import type { Standing } from '@noticed/shared/domain/relationship/phase';
import type { SignedIn } from '../../http/session/session.ts';
import type { Chance } from '../chance.ts';
import type { InventedPupil } from '../roster/pupils.ts';
import type { Timetabled } from '../roster/registers.ts';
import { adults, type InventedAdult } from '../roster/staff.ts';

/** A pupil as the history tells of them. Places are those of `History`. */
export interface Pupil {
  ref: string;
  /** Known once they are on roll. */
  id: string;
  year: string;
  arrives: number;
  /** Came in the middle of the year. */
  joinsLate: boolean;
  /** How readily adults notice them: some are easy to see, the quiet middle is not. */
  seen: number;
  /** How often adults have to correct them. */
  restless: number;
  /** From this place on nobody notices them, though they are greeted with everyone and now and then corrected. */
  quietFrom: number;
  /** From this place on they are off site. */
  offSiteFrom: number;
}

/** An adult and a pupil, as far as the story has come. */
export interface Bond {
  adult: string;
  pupil: Pupil;
  phase: Standing;
  /** The version that the next placement must name. */
  version: number;
  /** The place of their last moment. */
  lastOn: number | null;
  /** Moments since the last placement. */
  moments: number;
  /** A case tells of them: reviews leave the pair alone once it is placed. */
  reserved: boolean;
  /** The adult has not made up their mind. */
  unplaced: boolean;
  /** A case tells all their moments. */
  scripted: boolean;
}

/** An adult with one of their registers. */
export interface Desk {
  adult: InventedAdult;
  name: string;
  registerId: string;
  register: Timetabled['register'];
  pupils: readonly Pupil[];
  /** The adult logs nothing here, though elsewhere. */
  silent: boolean;
}

export interface Cast {
  pupils: readonly Pupil[];
  desks: readonly Desk[];
  people: Map<string, SignedIn>;
  bond(adult: string, pupil: Pupil): Bond;
  desk(adult: string, register: string): Desk;
}

/** Nothing of this kind ever begins. */
export const never = Number.MAX_SAFE_INTEGER;

const habitSeen = (chance: Chance) => 0.5 + chance.next() * chance.next() * 2;

export function pupilsOf(
  chance: Chance,
  invented: readonly InventedPupil[],
  arrivalOf: (one: InventedPupil) => number,
): Pupil[] {
  return invented.map((one) => ({
    ...{ ref: one.ref, id: '', year: one.yearGroup, arrives: arrivalOf(one), joinsLate: one.joinsLate },
    seen: habitSeen(chance),
    restless: chance.next() ** 4,
    ...{ quietFrom: never, offSiteFrom: never },
  }));
}

/** Brings together who is in the story, before anything has happened. */
export function castOf(
  pupils: readonly Pupil[],
  registers: readonly Timetabled[],
  registerIds: ReadonlyMap<string, string>,
  people: Map<string, SignedIn>,
): Cast {
  const byRef = new Map(pupils.map((one) => [one.ref, one]));
  const desks = registers.flatMap(({ register, staff, pupils: refs }) =>
    adults
      .filter((one) => staff.includes(one.ref))
      .map((adult): Desk => {
        const own = refs.map((ref) => byRef.get(ref)).filter((one) => one !== undefined);
        const registerId = registerIds.get(register.ref) ?? '';
        return { adult, name: register.name, registerId, register, pupils: own, silent: false };
      }),
  );
  const bonds = new Map<string, Bond>();
  return {
    ...{ pupils, desks, people },
    bond(adult, pupil) {
      const key = `${adult} ${pupil.ref}`;
      const known = bonds.get(key);
      if (known) return known;
      const made: Bond = {
        ...{ adult, pupil, phase: 'unsorted', version: 0, lastOn: null, moments: 0 },
        ...{ reserved: false, unplaced: false, scripted: false },
      };
      bonds.set(key, made);
      return made;
    },
    desk(adult, register) {
      const found = desks.find((one) => one.adult.ref === adult && one.name === register);
      if (!found) throw new Error(`${adult} does not meet ${register}`);
      return found;
    },
  };
}

/** Whether a pupil can be met in person on a day. */
export function isIn(pupil: Pupil, place: number): boolean {
  return pupil.arrives <= place && place < pupil.offSiteFrom;
}
