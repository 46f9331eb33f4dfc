import { registerKinds } from '@noticed/shared/domain/facts';
import type { RosterSchool } from '../../import/roster.ts';
import type { InventedPupil } from './pupils.ts';
import type { Timetabled } from './registers.ts';
import { adults } from './staff.ts';

export const schoolName = 'Larkfield School';

/** The whole roster of the demo school as its MIS would export it when these pupils are on roll. */
export function rosterOf(onRoll: readonly InventedPupil[], registers: readonly Timetabled[]): RosterSchool {
  const refs = new Set(onRoll.map((one) => one.ref));
  return {
    ref: 'larkfield',
    name: schoolName,
    terms: [],
    staff: adults
      .filter((one) => !one.offRoster)
      .map(({ ref, title, forename, surname }) => ({ ref, title, forename, surname, email: emailOf({ ref }) })),
    pupils: onRoll.map(({ joinsLate: _late, ...pupil }) => pupil),
    registers: registers.map((one) => one.register),
    memberships: registers.flatMap(({ register, pupils }) =>
      pupils.filter((ref) => refs.has(ref)).map((pupilRef) => ({ registerRef: register.ref, pupilRef })),
    ),
    teaching: registers.flatMap(({ register, staff }) =>
      staff.map((staffRef) => ({ registerRef: register.ref, staffRef })),
    ),
    whole: { staff: true, pupils: true, memberships: true, teaching: true, registers: [...registerKinds] },
    notices: [],
  };
}

export const emailOf = ({ ref }: { ref: string }) => `${ref}@larkfield.example`;
