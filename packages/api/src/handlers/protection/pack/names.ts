import { fullName } from '@noticed/shared/domain/people/name';
import { forenames, fullNames, maskNames } from '@noticed/shared/domain/privacy/mask';
import type { Scope } from '../../../store/database.ts';
import { allStaff } from '../../../store/people/staff.ts';
import { pupilsNear } from '../../../store/protection/near.ts';
import { readPractices } from '../../../store/relationship/practices.ts';
import { everyPupil } from '../../../store/roster/pupils.ts';
import { everyRegister } from '../../../store/roster/registers.ts';

/** Whose pack it is, and what its releaser decided. */
export interface PackWish {
  about: 'pupil' | 'staff';
  personId: string;
  staffNamed: boolean;
  /** Pupils whose name is only a word here. */
  shown: readonly string[];
  alsoHide: readonly string[];
}

/** The names behind the ids of a pack: the person's own, staff unless they are not to be named, and never another pupil's. */
export interface Names {
  person: string;
  staff(id: string): string;
  pupil(id: string): string;
  /** Whatever an id may stand for; null when it stands for nothing known. */
  anything(id: string): string | null;
  register(id: string): string;
  practice(id: string): string;
  text(words: string): string;
  /** Pupils found in texts, with how often. */
  masked(): { pupilId: string; name: string; places: number; hidden: boolean }[];
}

const someAdult = 'a member of staff';

export async function namesFor(scope: Scope, wish: PackWish): Promise<Names> {
  const pupils = await scope.all(everyPupil);
  const staff = await scope.all(allStaff);
  const registers = new Map((await scope.all(everyRegister)).map((one) => [one.id, one.name]));
  const practices = new Map((await readPractices(scope)).map((one) => [one.id, one.name]));
  const pupilNames = new Map(pupils.map((one) => [one.id, fullName(one)]));
  const staffNames = new Map(staff.map((one) => [one.id, one.displayName]));
  const otherPupil = wish.about === 'pupil' ? 'another pupil' : 'a pupil';
  const adult = (id: string, name: string) => (wish.staffNamed || id === wish.personId ? name : someAdult);
  const nameOf = (id: string) => (id === wish.personId ? pupilNames.get(id) : pupilNames.has(id) ? otherPupil : null);
  const words = await textsOf(scope, wish, { pupils, staff, otherPupil });
  return {
    person: pupilNames.get(wish.personId) ?? staffNames.get(wish.personId) ?? '',
    staff: (id) => adult(id, staffNames.get(id) ?? id),
    pupil: (id) => nameOf(id) ?? id,
    anything: (id) => {
      const name = staffNames.get(id);
      return nameOf(id) ?? (name === undefined ? (registers.get(id) ?? null) : adult(id, name));
    },
    register: (id) => registers.get(id) ?? id,
    practice: (id) => practices.get(id) ?? id,
    text: words.text,
    masked: () =>
      [...words.places].map(([pupilId, places]) => ({
        ...{ pupilId, places, name: pupilNames.get(pupilId) ?? '', hidden: !wish.shown.includes(pupilId) },
      })),
  };
}

type Pupil = Parameters<typeof fullName>[0] & { id: string };
interface Known {
  pupils: readonly Pupil[];
  staff: readonly { id: string; forename: string; surname: string; displayName: string }[];
  otherPupil: string;
}

/** Hides others in what was written: pupils by their full name, those near by forename too; staff if they are not named. */
async function textsOf(scope: Scope, wish: PackWish, { pupils, staff, otherPupil }: Known) {
  const near = await pupilsNear(scope, wish.about, wish.personId);
  const own = pupils.find((one) => one.id === wish.personId);
  const theirs = new Set(own ? forenames(own) : []);
  const people = pupils
    .filter((one) => one.id !== wish.personId)
    .map((one) => ({
      id: one.id,
      names: [...fullNames(one), ...(near.has(one.id) ? forenames(one).filter((name) => !theirs.has(name)) : [])],
    }));
  const pupilMask = maskNames(people, `[${otherPupil}]`, new Set(wish.shown));
  const hidden = maskNames([{ id: '', names: wish.alsoHide }], '[hidden]');
  const adults = staff
    .filter((one) => !wish.staffNamed && one.id !== wish.personId)
    .map((one) => ({
      id: one.id,
      names: [one.displayName, `${one.forename} ${one.surname}`].filter((name) => name.trim() !== ''),
    }));
  const staffMask = maskNames(adults, `[${someAdult}]`);
  const places = new Map<string, number>();
  const text = (words: string) => {
    const { text: masked, found } = pupilMask(words);
    for (const id of found) places.set(id, (places.get(id) ?? 0) + 1);
    return staffMask(hidden(masked).text).text;
  };
  return { text, places };
}
