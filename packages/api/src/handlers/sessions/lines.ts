import type { SessionLine } from '@noticed/shared/contract/sessions/session-page';
import { may } from '@noticed/shared/domain/access';
import type { PupilScope, Subject } from '@noticed/shared/domain/access/subject';
import { fullName } from '@noticed/shared/domain/people/name';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import type { Scope } from '../../store/database.ts';
import { staffNames } from '../../store/people/staff.ts';
import { pupilScopes } from '../../store/people/subjects.ts';
import { formsOf, pupilsByIds } from '../../store/roster/pupils.ts';

/** What a line needs of a session's row. */
export interface SessionRow {
  id: string;
  pupilId: string;
  adultId: string | null;
  otherPupilId: string | null;
  facilitatorId: string;
  stage: string;
  plannedOn: string | null;
  plannedAt: string | null;
  heldOn: string | null;
  followUpOn: string | null;
}

export const pupilsOf = ({ pupilId, otherPupilId }: Pick<SessionRow, 'pupilId' | 'otherPupilId'>): string[] =>
  otherPupilId ? [pupilId, otherPupilId] : [pupilId];

/** Pupils by id, as lists show them. */
export async function pupilNames(scope: Scope, ids: readonly string[], today: string) {
  const listIds = [...new Set(ids)];
  const forms = new Map((await scope.all(formsOf, { listIds, today })).map((one) => [one.pupilId, one.form]));
  const rows = await scope.all(pupilsByIds, { listIds });
  return new Map(
    rows.map((one) => [
      one.id,
      { id: one.id, name: fullName(one), form: forms.get(one.id) ?? null, year: one.year, called: one },
    ]),
  );
}

export async function staffNamesOf(scope: Scope, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const listIds = [...new Set(ids.filter((one) => one !== null))];
  return new Map((await scope.all(staffNames, { listIds })).map((one) => [one.id, one.name]));
}

export async function sessionLines(scope: Scope, rows: readonly SessionRow[], today: string): Promise<SessionLine[]> {
  const pupils = await pupilNames(scope, rows.flatMap(pupilsOf), today);
  const staff = await staffNamesOf(
    scope,
    rows.flatMap((one) => [one.facilitatorId, one.adultId]),
  );
  const named = (id: string) => {
    const { name = '', form = null } = pupils.get(id) ?? {};
    return { id, name, form };
  };
  return rows.map((row) => ({
    id: row.id,
    pupil: named(row.pupilId),
    adult: row.otherPupilId ? named(row.otherPupilId).name : (staff.get(row.adultId ?? '') ?? ''),
    betweenPupils: row.otherPupilId !== null,
    facilitator: staff.get(row.facilitatorId) ?? '',
    stage: row.stage as SessionLine['stage'], // written by the domain's own moves
    plannedOn: row.plannedOn,
    plannedAt: row.plannedAt,
    heldOn: row.heldOn,
    followUpOn: row.followUpOn,
  }));
}

export const sessionSubject = (row: SessionRow, pupil: PupilScope): Subject => ({
  pupil,
  session: {
    sessionId: row.id,
    adultId: row.adultId,
    facilitatorId: row.facilitatorId,
    pupilIds: pupilsOf(row),
    leadsMayRead: false,
    glassBroken: false,
  },
});

/** The sessions that the viewer may hold and see through: allowed for every pupil that each is about. */
export async function allowedSessions<Row extends SessionRow>(
  scope: Scope,
  viewer: Viewer,
  rows: readonly Row[],
): Promise<Row[]> {
  const pupils = await pupilScopes(scope, [...new Set(rows.flatMap(pupilsOf))], viewer.today);
  return rows.filter((row) =>
    pupilsOf(row).every((id) => {
      const pupil = pupils.get(id);
      return pupil !== undefined && may(viewer, 'facilitate-session', sessionSubject(row, pupil)).allowed;
    }),
  );
}
