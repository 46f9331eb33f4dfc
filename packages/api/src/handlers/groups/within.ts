import type { GroupFigures, TrendFilter } from '@noticed/shared/contract/groups/groups';
import { cohortOf } from '@noticed/shared/domain/groups/cohort';
import type { PupilFigures } from '@noticed/shared/domain/groups/figures';
import type { Dimension, Group } from '@noticed/shared/domain/groups/group';
import { depthsTold } from '@noticed/shared/domain/groups/together';
import {
  canBeDivided,
  countsIn,
  type Division,
  depthOf,
  divisions,
  isAllOrNone,
  type Part,
  type Where,
  type WholeScope,
  witnessesIn,
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

type Seen = Pick<View, 'pupils' | 'all' | 'figures' | 'floors'>;

/** How deep every characteristic of a reader's whole scope is told, part by part; each is worked out when it is first asked. */
export function depthsOf({ pupils, all, figures, floors }: Seen): (part: Part) => ReadonlyMap<string, number> {
  const known = new Map<Part, Map<string, number>>();
  const prepared = () => ({ cohort: cohortOf(figures), places: placesOf(pupils, figures), floors });
  let telling: ReturnType<typeof prepared> | undefined;
  return (asked) => {
    // A measure in which everyone counts is told as the pupils are.
    const isWhole = witnessesIn(asked) === 'meeting' && figures.every((one) => countsIn(asked, one));
    const part = isWhole ? 'pupils' : asked === 'views' ? 'restore' : asked;
    telling ??= prepared();
    const depths = known.get(part) ?? depthsTold(telling, all, part);
    known.set(part, depths);
    return depths;
  };
}

/** Of each depth, the number of the place where each pupil is. */
function placesOf(pupils: readonly RollRow[], figures: readonly PupilFigures[]): Uint16Array[] {
  const whereOf = new Map(pupils.map((one) => [one.id, whereIs(one)]));
  return [0, ...divisions.map((_, at) => at + 1)].map((depth) => {
    const names = new Map<string, number>();
    return Uint16Array.from(figures, ({ pupilId }) => {
      const name = JSON.stringify(whereOf.get(pupilId)?.slice(0, depth));
      const number = names.get(name) ?? names.size;
      names.set(name, number);
      return number;
    });
  });
}

/** @param whole the reader's scope, before anything was chosen */
export function withinOf(whole: Seen & Pick<View, 'depths'>, filter: TrendFilter): Within {
  const choices = chosen(filter);
  const [first] = choices;
  const depth = Math.max(0, ...choices.map((one) => depthOf(one.division)));
  const scope: WholeScope = {
    ...{ figures: whole.figures, floors: whole.floors },
    whereOf: new Map(whole.pupils.map((one) => [one.id, whereIs(one)])),
  };
  const all = [{ pupilIds: whole.pupils.map((one) => one.id) }];
  const tells: Within['tells'] = ({ id }, part) =>
    id === 'everyone'
      ? depth === 0 || canBeDivided(scope, all, { depth, part })
      : (whole.depths(part).get(id) ?? -1) >= depth;
  const tellsCrossed: Within['tellsCrossed'] = (rows, columns) => {
    const both = Math.max(depth, depthOf(rows.id), depthOf(columns.id));
    const parts = ['pupils', 'phases'] as const;
    const isDeep = (id: string) => parts.every((part) => (whole.depths(part).get(id) ?? -1) >= both);
    if (!isDeep(rows.id) || !isDeep(columns.id)) return false;
    const isFree = depth === 0 && ![rows, columns].some(({ id }) => isAllOrNone(id));
    const floor = rows.protected && columns.protected ? whole.floors.crossed : whole.floors.group;
    const ids = whole.figures.map((one) => one.pupilId);
    const [down, across] = [rows, columns].map(({ id }) =>
      withBeside(
        whole.all.find((one) => one.id === id),
        ids,
      ),
    );
    const groups = crossed(down ?? [], across ?? []);
    return isFree || parts.every((part) => canBeDivided(scope, groups, { depth: both, part, floor }));
  };
  return { only: choices.length === 1 && first ? first : null, depth, tells, tellsCrossed };
}

type Pupils = readonly Pick<Group, 'pupilIds'>[];

/** The groups of the whole scope, and those in none of them. */
function withBeside({ groups }: Pick<Dimension, 'groups'> = { groups: [] }, ids: readonly string[]): Pupils {
  const known = new Set(groups.flatMap((one) => one.pupilIds));
  return [...groups, { pupilIds: ids.filter((id) => !known.has(id)) }];
}

function crossed(rows: Pupils, columns: Pupils): Pupils {
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
