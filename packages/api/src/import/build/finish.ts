import type { RegisterKind } from '@noticed/shared/domain/facts';
import type { RosterMembership, RosterPupil, RosterRegister, RosterSchool, RosterTeaching } from '../roster.ts';
import { linkNotices, lonelyNotices } from './finish-notices.ts';
import { noticeBook } from './notice-book.ts';
import { classKind, formKind } from './register-kind.ts';
import type { Placed, RegisterDraft, SchoolDraft } from './school-draft.ts';
import { joinSpells, type OpenSpell } from './spells.ts';

/**
 * Turns a draft into a school of the roster: links to what the file does not hold are dropped and noted, the kinds of registers settled from
 * their pupils, spells joined, everything sorted by ref, and what is missing (an adult, a register) listed.
 */
export function finishSchool(draft: SchoolDraft): RosterSchool {
  const notices = noticeBook();
  linkNotices(draft, notices);
  const memberships = joinLinks<Pick<RosterMembership, 'registerRef' | 'pupilRef'>>(
    draft.memberships.filter((link) => draft.registers.has(link.registerRef) && draft.pupils.has(link.pupilRef)),
    ({ registerRef, pupilRef }) => ({ registerRef, pupilRef }),
    (link) => link.pupilRef,
  );
  const teaching = joinLinks<Pick<RosterTeaching, 'registerRef' | 'staffRef'>>(
    draft.teaching.filter((link) => draft.registers.has(link.registerRef) && draft.staff.has(link.staffRef)),
    ({ registerRef, staffRef }) => ({ registerRef, staffRef }),
    (link) => link.staffRef,
  );
  const registers = settleRegisters(draft, memberships);
  lonelyNotices(draft, { memberships, teaching }, notices);
  return {
    ref: draft.ref,
    name: draft.name,
    ...(draft.nation ? { nation: draft.nation } : {}),
    terms: [...draft.terms.values()].sort((a, b) => order(a.from, b.from) || order(a.ref, b.ref)),
    staff: bare(draft.staff.values()),
    pupils: withTutorGroups(bare(draft.pupils.values()), registers, memberships),
    registers,
    memberships,
    teaching,
    whole: {
      ...draft.whole,
      registers: draft.whole.registers ? [...new Set(registers.map((one) => one.kind))].sort() : [],
    },
    notices: notices.list(),
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function bare<Thing extends { ref: string }>(things: Iterable<Placed<Thing>>): Thing[] {
  // What is left of a placed thing without its place is the thing; TypeScript cannot say so of a type parameter.
  return [...things].map(({ place: _, ...thing }) => thing as unknown as Thing).sort((a, b) => order(a.ref, b.ref));
}

/** One link per register, person and spell, by register and then by person. */
function joinLinks<Ends extends { registerRef: string }>(
  links: readonly (Ends & OpenSpell)[],
  endsOf: (link: Ends) => Ends,
  personOf: (link: Ends) => string,
): (Ends & OpenSpell)[] {
  const together = Map.groupBy(links, (link) => `${link.registerRef}\n${personOf(link)}`);
  return [...together]
    .sort(([a], [b]) => order(a, b))
    .flatMap(([, same]) => joinSpells(same).map((spell) => ({ ...endsOf(same[0] ?? absurd()), ...spell })));
}

/** A group that `groupBy` made holds at least one thing. */
function absurd(): never {
  throw new RangeError('an empty group of links');
}

function settleRegisters(draft: SchoolDraft, memberships: readonly RosterMembership[]): RosterRegister[] {
  const pupilsOf = groupRefs(memberships, 'registerRef', 'pupilRef');
  const registersOf = groupRefs(memberships, 'pupilRef', 'registerRef');
  return bare<RegisterDraft>(draft.registers.values()).map((register) => {
    const pupils = pupilsOf.get(register.ref) ?? [];
    const years = [...new Set(pupils.flatMap((ref) => draft.pupils.get(ref)?.yearGroup ?? []))];
    const only = pupils.length > 0 && pupils.every((ref) => registersOf.get(ref)?.length === 1);
    const year = register.year ?? (years.length === 1 ? years[0] : undefined);
    return {
      ...register,
      ...(year ? { year } : {}),
      kind: settledKind(register, register.year ? [register.year] : years, only),
    };
  });
}

function settledKind(register: RegisterDraft, years: readonly string[], only: boolean): RegisterKind {
  if (register.kind === 'form') return formKind(years);
  return register.kind === 'class'
    ? classKind({ name: register.name, subject: register.subject ?? '', years, only })
    : register.kind;
}

function groupRefs<Link, Key extends keyof Link>(links: readonly Link[], by: Key, of: Key): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const link of links) {
    const key = String(link[by]);
    const group = groups.get(key);
    if (group) group.push(String(link[of]));
    else groups.set(key, [String(link[of])]);
  }
  return groups;
}

/** A pupil whose file names no tutor group has the one form or primary class that they are on. */
function withTutorGroups(
  pupils: RosterPupil[],
  registers: readonly RosterRegister[],
  memberships: readonly RosterMembership[],
): RosterPupil[] {
  const forms = new Map(
    registers.filter((one) => one.kind === 'tutor' || one.kind === 'primary-class').map((one) => [one.ref, one.name]),
  );
  const formsOf = groupRefs(
    memberships.filter((link) => forms.has(link.registerRef)),
    'pupilRef',
    'registerRef',
  );
  return pupils.map((pupil) => {
    const [form, second] = formsOf.get(pupil.ref) ?? [];
    const tutorGroup = form && !second ? forms.get(form) : undefined;
    return pupil.tutorGroup || !tutorGroup ? pupil : { ...pupil, tutorGroup };
  });
}
