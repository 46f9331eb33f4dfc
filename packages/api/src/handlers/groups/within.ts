import type { GroupFigures, TrendFilter } from '@noticed/shared/contract/groups/groups';
import type { Dimension, Group } from '@noticed/shared/domain/groups/group';
import {
  canBeDivided,
  type Division,
  depthOf,
  divisions,
  type Part,
  type Where,
  type WholeScope,
} from '@noticed/shared/domain/groups/within';
import type { RollRow, View } from './view.ts';

/** What a screen is narrowed to, and what may be told there without giving away what other screens hide. */
export interface Within {
  /** The year, house or form that was chosen by itself; null for the whole scope, and for several at once. */
  only: { division: Division; value: string } | null;
  /** How many of the divisions the choice tells apart. */
  depth: number;
  /** Whether the groups of a characteristic may be told here. */
  tells: (dimension: Pick<Dimension, 'id'>, part: Part) => boolean;
  /** The same of two characteristics crossed. */
  tellsCrossed: (rows: Dimension, columns: Dimension) => boolean;
}

export function chosen({ year, form, house }: TrendFilter): { division: Division; value: string }[] {
  const values = { year, house, 'tutor-group': form };
  return divisions.flatMap((division) => {
    const value = values[division];
    return value === undefined ? [] : [{ division, value }];
  });
}

const whereIs = ({ year, house, form }: RollRow): Where => [year, house, form];

/** @param whole the reader's scope, before anything was chosen */
export function withinOf(
  whole: Pick<View, 'pupils' | 'dimensions' | 'figures' | 'floors'>,
  filter: TrendFilter,
): Within {
  const choices = chosen(filter);
  const [first] = choices;
  const depth = Math.max(0, ...choices.map((one) => depthOf(one.division)));
  const scope: WholeScope = {
    ...{ figures: whole.figures, floors: whole.floors },
    whereOf: new Map(whole.pupils.map((one) => [one.id, whereIs(one)])),
  };
  const groupsOf = (id: string): readonly Pick<Group, 'pupilIds'>[] | undefined =>
    id === 'everyone'
      ? [{ pupilIds: whole.pupils.map((one) => one.id) }]
      : whole.dimensions.find((one) => one.id === id)?.groups;
  const known = new Map<string, boolean>();
  const tells: Within['tells'] = ({ id }, part) => {
    const key = `${id} ${part}`;
    const groups = groupsOf(id);
    const answer = known.get(key) ?? (groups !== undefined && mayTell(scope, { id, groups }, { depth, part }));
    known.set(key, answer);
    return answer;
  };
  const tellsCrossed: Within['tellsCrossed'] = (rows, columns) => {
    const both = Math.max(depth, depthOf(rows.id), depthOf(columns.id));
    const sides = [rows.id, columns.id];
    const isFree = depth === 0 && !sides.some(isAllOrNone);
    const floor = rows.protected && columns.protected ? whole.floors.crossed : whole.floors.group;
    const groups = crossed(groupsOf(rows.id) ?? [], groupsOf(columns.id) ?? []);
    return isFree || canBeDivided(scope, groups, { depth: both, part: 'pupils', floor });
  };
  return { only: choices.length === 1 && first ? first : null, depth, tells, tellsCrossed };
}

/** Whether the groups of a characteristic are told all or none: they divide the school as years do. */
export const isAllOrNone = (dimensionId: string): boolean => depthOf(dimensionId) > 0 && dimensionId !== 'year';

/**
 * Over the whole scope a table hides its own small numbers; only what divides the school is told whole or not at all there,
 * because forms add up to years and years to key stages, which are shown elsewhere.
 */
function mayTell(
  scope: WholeScope,
  { id, groups }: { id: string; groups: readonly Pick<Group, 'pupilIds'>[] },
  { depth, part }: { depth: number; part: Part },
): boolean {
  if (depth > 0) return canBeDivided(scope, groups, { depth: Math.max(depth, depthOf(id)), part });
  if (!isAllOrNone(id)) return true;
  return canBeDivided(scope, groups, { depth: id === 'key-stage' ? 1 : 0, part });
}

function crossed(rows: readonly Pick<Group, 'pupilIds'>[], columns: readonly Pick<Group, 'pupilIds'>[]) {
  const sets = columns.map(({ pupilIds }) => new Set(pupilIds));
  return rows.flatMap((row) => sets.map((set) => ({ pupilIds: row.pupilIds.filter((id) => set.has(id)) })));
}

/** The figures of a group, without those parts that may not be told. */
export function toldOf(figures: GroupFigures, tells: (part: Part) => boolean): GroupFigures {
  const { pupils, views, phases, shares, attention, tones, repair } = figures;
  const told = <T>(part: Part, value: T | null): T | null => (tells(part) ? value : null);
  return {
    ...{ groupId: figures.groupId, name: figures.name, pupils: told('pupils', pupils), views: told('views', views) },
    ...{ phases: told('phases', phases), attention: told('attention', attention), tones: told('tones', tones) },
    repair: told('repair', repair),
    shares: {
      restore: told('restore', shares.restore),
      invisible: told('invisible', shares.invisible),
      'no-champion': told('no-champion', shares['no-champion']),
    },
  };
}
