import { may } from '@noticed/shared/domain/access';
import { fullName } from '@noticed/shared/domain/people/name';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import type { Scope } from '../../store/database.ts';
import { pupilScopes } from '../../store/people/subjects.ts';
import { pupilsByIds } from '../../store/roster/pupils.ts';

/** The names of pupils whom the reader may know: a declared conflict hides theirs here too. */
export async function namesOf(
  scope: Scope,
  viewer: Viewer,
  ids: readonly string[],
  today: string,
): Promise<Map<string, string>> {
  const listIds = [...new Set(ids)];
  const known = await pupilScopes(scope, listIds, today);
  const rows = await scope.all(pupilsByIds, { listIds });
  return new Map(
    rows
      .filter((one) => may(viewer, 'see-roster', { pupil: known.get(one.id) }).allowed)
      .map((one) => [one.id, fullName(one)]),
  );
}
