import type { Contract } from '@noticed/shared/contract/contract';
import { academicYearName, academicYearOf, lastDayOf } from '@noticed/shared/domain/calendar/academic-year';
import { fullName } from '@noticed/shared/domain/people/name';
import type { Handler } from '../../http/call.ts';
import { metBetween } from '../../store/roster/handover.ts';
import { pupilsByIds } from '../../store/roster/pupils.ts';
import { membersOf, registersByIds } from '../../store/roster/registers.ts';
import { withoutConflicts } from '../registers/register-view.ts';

/** Whom to ask about a pupil: the adults of the year before. Where they stood with each other is theirs and is not here. */
export const readHandover: Handler<Contract['readHandover']> = async ({ scope, viewer, params, today }) => {
  const [register] = await scope.all(registersByIds, { listIds: [params.registerId] });
  const members = await scope.all(membersOf, { listRegisterIds: [params.registerId], today });
  const listIds = withoutConflicts(viewer, members);
  const year = academicYearOf(today) - 1;
  const past = await scope.all(metBetween, { listIds, from: `${year}-09-01`, to: lastDayOf(year) });
  const now = await scope.all(metBetween, { listIds, from: today, to: today });
  const meets = new Set(now.map((one) => `${one.pupilId} ${one.adultId}`));
  const byPupil = Map.groupBy(past, (one) => one.pupilId);
  const pupils = (await scope.all(pupilsByIds, { listIds })).map((row) => {
    const adults = [...Map.groupBy(byPupil.get(row.id) ?? [], (one) => one.adultId)];
    const goesOn = ([adultId]: [string, unknown]) => meets.has(`${row.id} ${adultId}`);
    return {
      id: row.id,
      name: fullName(row),
      before: adults
        .filter((one) => !goesOn(one))
        .map(([, rows]) => ({
          adult: rows[0]?.adult ?? '',
          registers: [...new Set(rows.map((one) => one.register))],
          here: rows.every((one) => one.leftOn === null || one.leftOn >= today),
        })),
      still: adults.filter(goesOn).map(([, rows]) => rows[0]?.adult ?? ''),
    };
  });
  return { register: register?.name ?? '', year: academicYearName(year), pupils };
};
