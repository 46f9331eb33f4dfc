import { inSpell } from '@noticed/shared/domain/calendar/spell';
import type { Scope } from '../../../store/database.ts';
import { stopsOf } from '../../../store/relationship/prompts.ts';

interface About {
  pupilId: string;
  /** The adult of the relationship, where there is one. */
  adultId?: string | null;
  otherPupilId?: string | null;
}

/** Of what a list would ask somebody to see through, that about which prompts are not stopped (domain.md section 4). */
export async function withoutStopped<Row extends About>(
  scope: Scope,
  rows: readonly Row[],
  today: string,
): Promise<Row[]> {
  const listIds = [...new Set(rows.flatMap((one) => [one.pupilId, one.otherPupilId ?? one.pupilId]))];
  const stops = (await scope.all(stopsOf, { listIds, today })).filter((one) => inSpell(one, today));
  if (stops.length === 0) return [...rows];
  return rows.filter(
    ({ pupilId, adultId, otherPupilId }) =>
      !stops.some(
        (stop) =>
          (stop.adultId === null && [pupilId, otherPupilId].includes(stop.pupilId)) ||
          (stop.pupilId === pupilId && stop.adultId !== null && stop.adultId === adultId),
      ),
  );
}
