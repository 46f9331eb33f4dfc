import type {
  RosterMembership,
  RosterNation,
  RosterPupil,
  RosterRegister,
  RosterStaff,
  RosterTeaching,
  RosterTerm,
} from '../roster.ts';

/** Where a file says something. */
export interface Place {
  file: string;
  line: number | null;
}

/** A register on its way: whether a form is a tutor group, or a class their form, waits until its pupils and their years are known. */
export interface RegisterDraft extends Omit<RosterRegister, 'kind'> {
  kind: RosterRegister['kind'] | 'form' | 'class';
}

/** Which lists the files give in full. */
export type Whole = Record<'staff' | 'pupils' | 'registers' | 'memberships' | 'teaching', boolean>;

/** No list in full: nobody's absence means anything. */
export const nothingWhole: Whole = {
  staff: false,
  pupils: false,
  registers: false,
  memberships: false,
  teaching: false,
};

/** One school on its way from a file to the roster: things by ref, and where each was said. */
export interface SchoolDraft {
  ref: string;
  name: string;
  nation?: RosterNation;
  terms: Map<string, RosterTerm>;
  staff: Map<string, Placed<RosterStaff>>;
  pupils: Map<string, Placed<RosterPupil>>;
  registers: Map<string, Placed<RegisterDraft>>;
  memberships: Placed<RosterMembership>[];
  teaching: Placed<RosterTeaching>[];
  whole: Whole;
}

export type Placed<Thing> = Thing & { place: Place };

export function schoolDraft(ref: string, name: string): SchoolDraft {
  return {
    ref,
    name,
    terms: new Map(),
    staff: new Map(),
    pupils: new Map(),
    registers: new Map(),
    memberships: [],
    teaching: [],
    whole: { staff: true, pupils: true, registers: true, memberships: true, teaching: true },
  };
}

/**
 * Puts a thing under its ref. Said twice alike it is one; said twice differently, the same one of the two is kept whatever their order.
 * @returns whether an earlier saying contradicted this one
 */
export function put<Thing extends { ref: string; place: Place }>(things: Map<string, Thing>, thing: Thing): boolean {
  const earlier = things.get(thing.ref);
  const [ours, theirs] = [wording(thing), earlier ? wording(earlier) : ''];
  if (!earlier || ours < theirs) things.set(thing.ref, thing);
  return earlier !== undefined && ours !== theirs;
}

function wording({ place: _, ...thing }: { place: Place }): string {
  return JSON.stringify(Object.entries(thing).sort(([a], [b]) => (a < b ? -1 : 1)));
}
