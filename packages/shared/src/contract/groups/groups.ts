import { z } from 'zod';
import { shareMeasures } from '../../domain/groups/measure.ts';
import { standings } from '../../domain/relationship/phase.ts';
import { endpoint } from '../endpoint.ts';
import { Day, PupilName, text } from '../field.ts';

/** Which pupils and which days a screen of trends is about; it is the screen's address, so that every view has a link. */
export const TrendFilter = z.object({
  year: text(60).optional(),
  form: text(60).optional(),
  house: text(60).optional(),
  from: Day.optional(),
  to: Day.optional(),
});
export type TrendFilter = z.infer<typeof TrendFilter>;

const whole = z.number().int();

/** What stands around every screen: its days, what can be chosen, and how small is too small. */
export const Frame = z.object({
  today: Day,
  window: z.object({ from: Day, to: Day }),
  /** The half-term whose held sessions are told of, whatever days were chosen; null before the first. */
  repairs: z.object({ from: Day, to: Day }).nullable(),
  choices: z.object({ years: z.array(z.string()), forms: z.array(z.string()), houses: z.array(z.string()) }),
  /** Characteristics that this reader may group by. */
  dimensions: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Pupils who, or whose parents, objected: in no comparison, counted beside it; null where they are too few to count. */
  objected: whole.nullable(),
  calendarMissing: z.boolean(),
  floors: z.object({ group: whole, rate: whole, adults: whole, lookPupils: whole, lookCases: whole }),
});
export type Frame = z.infer<typeof Frame>;

export const Phases = z.object({ unsorted: whole, establish: whole, maintain: whole, restore: whole });
export const Share = z.object({
  cases: whole,
  of: whole,
  share: z.number(),
  low: z.number(),
  high: z.number(),
});
/** Counts first; the share with its interval only from pupils enough. */
export const CaseCount = z.object({ cases: whole, pupils: whole, share: Share.nullable() });
export const Quartiles = z.object({ lower: z.number(), median: z.number(), upper: z.number() });
export const ShareMeasure = z.enum(shareMeasures);

/** The measures of one group. Null is hidden, or rests on too few. */
export const GroupFigures = z.object({
  groupId: z.string(),
  name: z.string(),
  pupils: whole.nullable(),
  /** How many adults' views stand behind the phases. */
  views: whole.nullable(),
  phases: Phases.nullable(),
  shares: z.object({
    restore: CaseCount.nullable(),
    invisible: CaseCount.nullable(),
    'no-champion': CaseCount.nullable(),
  }),
  /** Moments that noticed a pupil, per pupil per 20 school days. */
  attention: Quartiles.nullable(),
  tones: z.object({ positive: whole, corrective: whole }).nullable(),
  repair: z.object({ held: whole, days: Quartiles.nullable(), followedUp: whole, mended: whole }).nullable(),
});
export type GroupFigures = z.infer<typeof GroupFigures>;

/** Pupils who stand beside a comparison because their answer is not known; null where they are too few to count. */
export const Aside = z.object({
  unknown: whole.nullable(),
  refused: whole.nullable(),
  'not-obtained': whole.nullable(),
});

const by = z.object({ by: text(80).default('year') });
const AllMeasures = z.object({
  frame: Frame,
  by: z.object({ id: z.string(), name: z.string() }),
  groups: z.array(GroupFigures),
  /** All of the groups together. */
  total: GroupFigures.nullable(),
  aside: Aside,
});

export const readGroupFigures = endpoint({
  method: 'GET',
  path: '/groups/figures',
  summary: 'Every measure by group: phases, shares, attention, repair; small numbers hidden',
  permission: 'see-trends',
  kept: true,
  subject: 'cohort',
  query: TrendFilter.extend(by.shape),
  result: AllMeasures,
});

const Side = z.object({ id: z.string(), name: z.string() });
/** Phase counts of the pupils in a row and a column; null is hidden, or nobody. */
const CrossCell = z.object({ pupils: whole, phases: Phases }).nullable();

export const readPhaseMix = endpoint({
  method: 'GET',
  path: '/groups/phase-mix',
  summary: 'Relationships in each phase by two characteristics, such as year by SEN; small numbers hidden',
  permission: 'see-trends',
  kept: true,
  subject: 'cohort',
  query: TrendFilter.extend({ by: text(80).default('year'), across: text(80).default('sen') }),
  result: z.object({
    frame: Frame,
    rows: z.array(Side),
    columns: z.array(Side),
    cells: z.array(z.array(CrossCell)),
    rowTotals: z.array(CrossCell),
    columnTotals: z.array(CrossCell),
    total: CrossCell,
  }),
});

export const Interval = z.object({ low: z.number(), high: z.number() });
/** A group against everyone else in scope by one measure. */
export const Comparison = z.object({
  dimensionId: z.string(),
  dimension: z.string(),
  groupId: z.string(),
  name: z.string(),
  group: CaseCount.nullable(),
  rest: CaseCount.nullable(),
  riskRatio: Interval.extend({ ratio: z.number() }).nullable(),
  difference: Interval.extend({ difference: z.number() }).nullable(),
  worthALook: z.boolean(),
  views: whole.nullable(),
  hidden: z.enum(['too-few', 'nobody-counted']).nullable(),
});
export type Comparison = z.infer<typeof Comparison>;

export const compareGroups = endpoint({
  method: 'GET',
  path: '/groups/compare',
  summary: 'Every group against everyone else by one measure: counts, intervals, and what is worth a look',
  permission: 'see-trends',
  kept: true,
  subject: 'cohort',
  query: TrendFilter.extend({ measure: ShareMeasure.default('restore') }),
  result: z.object({
    frame: Frame,
    measure: ShareMeasure,
    /** How many comparisons the screen holds, which is what “worth a look” is adjusted for. */
    family: whole,
    comparisons: z.array(Comparison),
    asides: z.array(z.object({ dimensionId: z.string(), dimension: z.string(), aside: Aside })),
  }),
});

const MovementRow = z.object({ unsorted: whole, establish: whole, maintain: whole, restore: whole });
export const Movement = z.object(Object.fromEntries(standings.map((one) => [one, MovementRow]))) as z.ZodObject<
  Record<(typeof standings)[number], typeof MovementRow>
>; // Object.fromEntries forgets the keys that standings lists

export const readMovement = endpoint({
  method: 'GET',
  path: '/groups/movement',
  summary: 'From which phase to which the relationships of each group went between two days',
  permission: 'see-trends',
  kept: true,
  subject: 'cohort',
  query: TrendFilter.extend(by.shape),
  result: z.object({
    frame: Frame,
    by: z.object({ id: z.string(), name: z.string() }),
    groups: z.array(
      z.object({ groupId: z.string(), name: z.string(), movement: Movement.nullable(), views: whole.nullable() }),
    ),
    total: Movement.nullable(),
  }),
});

export const listGroupPupils = endpoint({
  method: 'GET',
  path: '/groups/pupils',
  summary: 'The pupils behind a bar, as far as the reader may see them and what marks them',
  permission: 'see-trends',
  kept: true,
  subject: 'cohort',
  query: TrendFilter.extend({ by: text(80), group: text(200), measure: ShareMeasure.optional() }),
  result: z.object({ pupils: z.array(PupilName), shownOnly: z.boolean() }),
});
