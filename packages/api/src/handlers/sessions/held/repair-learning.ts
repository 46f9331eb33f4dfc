import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import type { RepairRow } from '@noticed/shared/contract/sessions/agenda';
import { mayAtAll } from '@noticed/shared/domain/access/scope';
import { academicYearOf, lastDayOf } from '@noticed/shared/domain/calendar/academic-year';
import { plusDays } from '@noticed/shared/domain/calendar/day';
import type { SchoolCalendar } from '@noticed/shared/domain/calendar/school-calendar';
import type { PlacementFact } from '@noticed/shared/domain/facts';
import type { PupilFigures } from '@noticed/shared/domain/groups/figures';
import type { Dimension } from '@noticed/shared/domain/groups/group';
import { type GroupMeasures, measureGroups } from '@noticed/shared/domain/groups/measures';
import { restoreEntered } from '@noticed/shared/domain/groups/repair';
import { foldPlacements } from '@noticed/shared/domain/relationship/relationship';
import { type Adaptation, adaptations } from '@noticed/shared/domain/restorative-session/readiness';
import { timeToRepair } from '@noticed/shared/domain/restorative-session/repair';
import type { Session } from '@noticed/shared/domain/restorative-session/session';
import type { Floors } from '@noticed/shared/domain/suppression/floor';
import type { Handler } from '../../../http/call.ts';
import type { Scope } from '../../../store/database.ts';
import { placementsOfPair } from '../../../store/relationship/placements.ts';
import { heldBetween, movesOfAll } from '../../../store/sessions/restorative-sessions.ts';
import { dimensionOf as groupedBy, readView } from '../../groups/view.ts';

const tooFew = 'Too few pupils or adults to show, or they could be worked out from another group.';
const none = 'No session was held yet.';
const nothing = { held: null, days: null, followedUp: null, mended: null };

/** How repair goes, for groups above the floors. It is learnt from, never a target, and no adult is ever a group. */
export const learnFromRepair: Handler<Contract['learnFromRepair']> = async (call) => {
  const { scope, viewer, query, today } = call;
  if (!mayAtAll(viewer, 'see-trends')) throw problem('forbidden', 'Your role does not cover groups and trends.');
  const window = { from: plusDays(lastDayOf(academicYearOf(today) - 1), 1), to: today };
  const view = await readView(call, window);
  const pupilIds = view.figures.map((one) => one.pupilId);
  const repairs = await repairsOf(scope, pupilIds, window, view.calendar);
  const held = Map.groupBy(repairs, (one) => one.pupilId);
  const figures = view.figures.map((one) => ({ ...one, repairs: held.get(one.pupilId) ?? [] }));
  const [total] = measureGroups(dimensionOf('Everyone', pupilIds, []), figures, view.floors);
  return {
    ...{ by: query.by, ...window, floor: view.floors.group },
    rows: measureGroups(groupedBy(view, query.by), figures, view.floors).map(rowOf),
    total: total ? rowOf(total) : { group: 'Everyone', ...nothing, hidden: none },
    adaptations: adaptationRows(figures, repairs, view.floors),
  };
};

function rowOf({ name, repair }: GroupMeasures): RepairRow {
  if (!repair) return { group: name, ...nothing, hidden: tooFew };
  const { held, days, followedUp, mended } = repair;
  return { group: name, held, days, followedUp, mended, hidden: null };
}

type Held = { pupilId: string; daysToHeld: number | null; mended: boolean | null; adaptations: readonly Adaptation[] };

/** Each adaptation against the repairs without it: pupils who had both count as having used it. */
function adaptationRows(figures: readonly PupilFigures[], repairs: readonly Held[], floors: Floors) {
  const all = [...new Set(repairs.map((one) => one.pupilId))];
  // Object.keys widens to string; the object is closed.
  return (Object.keys(adaptations) as Adaptation[]).map((adaptation) => {
    const used = new Set(repairs.filter((one) => one.adaptations.includes(adaptation)).map((one) => one.pupilId));
    const others = all.filter((id) => !used.has(id));
    const [row] = measureGroups(dimensionOf(adaptations[adaptation], [...used], others), figures, floors);
    const shown = row ? rowOf(row) : { group: adaptations[adaptation], ...nothing, hidden: none };
    return { ...shown, adaptation, ...(used.size === 0 && all.length === 0 ? { hidden: none } : {}) };
  });
}

const dimensionOf = (name: string, pupilIds: string[], others: string[]): Dimension => ({
  ...{ id: name, name, protected: false, aside: { unknown: 0, refused: 0, 'not-obtained': 0 } },
  groups: [
    { id: 'yes', name, pupilIds, counterpart: false },
    ...(others.length > 0 ? [{ id: 'no', name: 'everyone else', pupilIds: others, counterpart: true }] : []),
  ],
});

async function repairsOf(
  scope: Scope,
  listIds: readonly string[],
  window: { from: string; to: string },
  calendar: SchoolCalendar,
): Promise<Held[]> {
  const sessions = await scope.all(heldBetween, { listIds, ...window });
  const moves = Map.groupBy(
    await scope.all(movesOfAll, { listIds: sessions.map((one) => one.id) }),
    (one) => one.sessionId,
  );
  const found: Held[] = [];
  for (const { id, pupilId, adultId, heldOn, outcome, adaptations: used } of sessions) {
    if (adultId === null || heldOn === null) continue;
    const placements = (await scope.all(placementsOfPair, { adultId, pupilId })) as PlacementFact[]; // phases are the contract's own
    const entered = restoreEntered(foldPlacements(placements), heldOn);
    // Written from a Session by its own moves.
    const session = {
      heldOn,
      partner: { kind: 'adult', id: adultId },
      moves: moves.get(id) ?? [],
    } as unknown as Session;
    const daysToHeld = entered ? timeToRepair(session, entered, calendar.countAfter) : null;
    const mended = outcome === null ? null : outcome === 'mended';
    found.push({ pupilId, daysToHeld, mended, adaptations: used as Adaptation[] });
  }
  return found;
}
