import type { RosterMembership, RosterTeaching } from '../roster.ts';
import { lookAt, type NoticeBook, refused } from './notice-book.ts';
import type { SchoolDraft } from './school-draft.ts';

/** Notes every link to a pupil, adult or register that the file does not hold: it is left out. */
export function linkNotices(draft: SchoolDraft, notices: NoticeBook): void {
  const remedy = 'Export all files at the same time; if the person has left, there is nothing to do.';
  for (const { registerRef, pupilRef, place } of draft.memberships) {
    if (!draft.registers.has(registerRef))
      notices.add(refused('stranger', place, `Register “${registerRef}” is not in the files.`, remedy));
    else if (!draft.pupils.has(pupilRef))
      notices.add(
        refused(
          'stranger',
          place,
          `A pupil on “${nameOf(draft, registerRef)}” is not among the pupils of this school.`,
          remedy,
        ),
      );
  }
  for (const { registerRef, staffRef, place } of draft.teaching) {
    if (!draft.registers.has(registerRef))
      notices.add(refused('stranger', place, `Register “${registerRef}” is not in the files.`, remedy));
    else if (!draft.staff.has(staffRef))
      notices.add(
        refused(
          'stranger',
          place,
          `An adult of “${nameOf(draft, registerRef)}” is not among the staff of this school.`,
          remedy,
        ),
      );
  }
}

const nameOf = (draft: SchoolDraft, ref: string) => draft.registers.get(ref)?.name ?? ref;

interface Links {
  memberships: readonly RosterMembership[];
  teaching: readonly RosterTeaching[];
}

/** Notes what is taken and yet alone: registers without an adult or without pupils, pupils on no register. */
export function lonelyNotices(draft: SchoolDraft, { memberships, teaching }: Links, notices: NoticeBook): void {
  const taught = new Set(teaching.map((link) => link.registerRef));
  const filled = new Set(memberships.map((link) => link.registerRef));
  const placed = new Set(memberships.map((link) => link.pupilRef));
  for (const { ref, name, place } of draft.registers.values()) {
    if (!taught.has(ref))
      notices.add(
        lookAt('no-adult', place, `“${name}” has no adult.`, 'Name its adult in the MIS, or after the import.'),
      );
    if (!filled.has(ref))
      notices.add(lookAt('no-pupils', place, `“${name}” has no pupils.`, 'Check that its pupils were exported.'));
  }
  for (const pupil of draft.pupils.values()) {
    if (placed.has(pupil.ref)) continue;
    const name = pupil.nameless ? 'A pupil' : `${pupil.legalForename} ${pupil.legalSurname}`.trim();
    notices.add(
      lookAt(
        'no-register',
        pupil.place,
        `${name} is on no register.`,
        'Add them to a register in the MIS, or after the import.',
      ),
    );
  }
}
