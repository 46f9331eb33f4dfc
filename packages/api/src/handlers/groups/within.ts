import type { GroupFigures, TrendFilter } from '@noticed/shared/contract/groups/groups';
import { cohortOf } from '@noticed/shared/domain/groups/cohort';
import { type CrossedPart, crossedParts, crossingName, crossingsTold } from '@noticed/shared/domain/groups/crossings';
import type { PupilFigures } from '@noticed/shared/domain/groups/figures';
import type { Dimension } from '@noticed/shared/domain/groups/group';
import { depthsTold } from '@noticed/shared/domain/groups/together';
import {
  countsIn,
  type Division,
  depthOf,
  divisions,
  isCrossed,
  mayBeCrossed,
  type Part,
  type Where,
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
  tellsCrossed: (rows: Pick<Dimension, 'id'>, columns: Pick<Dimension, 'id'>) => boolean;
}

export function chosen({ year, form, house }: TrendFilter): { division: Division; value: string }[] {
  const values = { year, house, 'tutor-group': form };
  return divisions.flatMap((division) => {
    const value = values[division];
    return value === undefined ? [] : [{ division, value }];
  });
}

const whereIs = ({ year, house, form }: RollRow): Where => [year, house, form];

export type Settled = Map<string, readonly number[]>;

type Seen = Pick<View, 'pupils' | 'all' | 'figures' | 'floors'>;

/** How deep everything of a reader's whole scope is told, part by part; each is worked out when it is first asked. */
export interface Decided {
  depths: (part: Part) => ReadonlyMap<string, number>;
  /** The same of two characteristics crossed. */
  crossings: (part: CrossedPart) => ReadonlyMap<string, number>;
}

/** @param settled what was settled on other days of the same pupils with the same labels */
export function decidedFor({ pupils, all, figures, floors }: Seen, settled: Settled = new Map()): Decided {
  const telling = once(() => ({ cohort: cohortOf(figures), places: placesOf(pupils, figures), floors, settled }));
  // A measure in which everyone counts is told as the pupils are.
  const isWhole = (part: Part) => witnessesIn(part) === 'meeting' && figures.every((one) => countsIn(part, one));
  const depths = each((part: Part) => depthsTold(telling(), all, part));
  const likeIt = each((part: Part): Part => (isWhole(part) ? 'pupils' : part === 'views' ? 'restore' : part));
  const crossings = each((part: CrossedPart) => crossingsTold(telling(), all, depths(part), part));
  return {
    depths: (part) => depths(likeIt(part)),
    crossings: (part) => crossings(isWhole(part) ? 'pupils' : part),
  };
}

/** Works something out when it is first asked. */
function once<T>(work: () => T): () => T {
  const made = each(work);
  return () => made(undefined);
}

function each<K, T>(work: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const made = known.get(key) ?? work(key);
    known.set(key, made);
    return made;
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
export function withinOf({ decided }: Pick<View, 'decided'>, filter: TrendFilter): Within {
  const choices = chosen(filter);
  const [first] = choices;
  const depth = Math.max(0, ...choices.map((one) => depthOf(one.division)));
  const isDeep = (id: string, part: Part, least: number) => (decided.depths(part).get(id) ?? -1) >= least;
  const tells: Within['tells'] = ({ id }, part) => (id === 'everyone' && depth === 0) || isDeep(id, part, depth);
  const tellsCrossed: Within['tellsCrossed'] = (rows, columns) => {
    const name = crossingName(rows.id, columns.id);
    if (isCrossed(rows.id) && isCrossed(columns.id))
      return crossedParts.every((part) => (decided.crossings(part).get(name) ?? -1) >= depth);
    // A label within years is told by itself.
    const least = Math.max(depthOf(rows.id), depthOf(columns.id));
    const sides = [rows.id, columns.id];
    return (
      mayBeCrossed(rows.id, columns.id) &&
      crossedParts.every((part) => sides.every((id) => isDeep(id, part, Math.max(depth, least))))
    );
  };
  return { only: choices.length === 1 && first ? first : null, depth, tells, tellsCrossed };
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
