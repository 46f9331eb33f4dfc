import { and, eq } from 'drizzle-orm';
import { type Scope, statement } from '../database.ts';
import type { Owned } from './records.ts';

const sessionsOfPupils = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ id: t.restorativeSession.id, adultId: t.restorativeSession.adultId })
    .from(t.restorativeSession)
    .where(and(mine(t.restorativeSession), oneOf(t.restorativeSession.pupilId, 'listPerson'))),
);

const sessionsOfOthers = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ id: t.restorativeSession.id })
    .from(t.restorativeSession)
    .where(and(mine(t.restorativeSession), oneOf(t.restorativeSession.otherPupilId, 'listPerson'))),
);

/** The placements of pupils, whose earlier versions go with them. */
export const placementsOfPupils = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ id: t.placement.id })
    .from(t.placement)
    .where(and(mine(t.placement), oneOf(t.placement.pupilId, 'listPerson'))),
);

const checkInsOfPupils = statement(({ q, t, mine, oneOf }) =>
  q
    .selectDistinct({ id: t.checkIn.id, adultId: t.checkIn.adultId })
    .from(t.checkInPupil)
    .innerJoin(
      t.checkIn,
      and(eq(t.checkIn.schoolId, t.checkInPupil.schoolId), eq(t.checkIn.id, t.checkInPupil.checkInId)),
    )
    .where(and(mine(t.checkInPupil), oneOf(t.checkInPupil.pupilId, 'listPerson'))),
);

/** With whom moments were. */
export const pupilsIn = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ checkInId: t.checkInPupil.checkInId, pupilId: t.checkInPupil.pupilId })
    .from(t.checkInPupil)
    .where(and(mine(t.checkInPupil), oneOf(t.checkInPupil.checkInId, 'listCheckIn'))),
);

/** What is a pupil's: their sessions, also between pupils, and their check-ins, with those that were with others too. */
export interface OwnedByPupil extends Owned {
  /** Repairs between this pupil and another. */
  between: number;
  shared: readonly string[];
  /** Adults who logged about them. */
  adults: readonly string[];
}

export async function ownedByPupil(scope: Scope, pupilId: string): Promise<OwnedByPupil> {
  const listPerson = [pupilId];
  const own = await scope.all(sessionsOfPupils, { listPerson });
  const others = await scope.all(sessionsOfOthers, { listPerson });
  const moments = await scope.all(checkInsOfPupils, { listPerson });
  const listCheckIn = moments.map((one) => one.id);
  const withOthers = (await scope.all(pupilsIn, { listCheckIn })).filter((one) => one.pupilId !== pupilId);
  return {
    listPerson,
    listSession: [...new Set([...own, ...others].map((one) => one.id))],
    listCheckIn,
    listPlacement: (await scope.all(placementsOfPupils, { listPerson })).map((one) => one.id),
    between: others.length + own.filter((one) => one.adultId === null).length,
    shared: [...new Set(withOthers.map((one) => one.checkInId))],
    adults: [...new Set(moments.map((one) => one.adultId))],
  };
}

export const ownedByStaff = (staffId: string): Owned => ({
  listPerson: [staffId],
  listSession: [],
  listCheckIn: [],
  listPlacement: [],
});
