import { z } from 'zod';
import { signalKinds } from '../../domain/statistics/signal.ts';
import { endpoint } from '../endpoint.ts';
import { Day, text } from '../field.ts';
import { Comparison, Frame, GroupFigures, Phases, ShareMeasure, TrendFilter } from './groups.ts';

const whole = z.number().int();
const Cases = z.object({ cases: whole, of: whole });

/** A school week of some pupils; a null is hidden, or nobody. */
export const Week = z.object({
  from: Day,
  to: Day,
  phases: Phases.nullable(),
  restore: Cases.nullable(),
  invisible: Cases.nullable(),
  'no-champion': Cases.nullable(),
  attention: z.number().nullable(),
});
export type Week = z.infer<typeof Week>;

const Point = z.object({ value: z.number(), centre: z.number(), low: z.number(), high: z.number() });
const Signals = z.array(z.object({ kind: z.enum(signalKinds), from: whole, to: whole }));
/** How a measure runs: a chart with its signals, or too few weeks to say anything. Points are those of `weeks`. */
export const Chart = z.object({
  weeks: z.array(z.object({ from: Day, to: Day })),
  values: z.array(z.number()),
  trend: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('too-few') }),
    z.object({
      kind: z.literal('run'),
      median: z.number(),
      longestRun: whole,
      crossings: whole,
      limits: z.object({ longestRun: whole, fewestCrossings: whole }),
      signals: z.array(z.enum(['long-run', 'few-crossings'])),
    }),
    z.object({ kind: z.literal('xmr'), centre: z.number(), low: z.number(), high: z.number(), signals: Signals }),
    z.object({ kind: z.literal('p'), centre: z.number(), points: z.array(Point), signals: Signals }),
  ]),
});
export type Chart = z.infer<typeof Chart>;

export const Charts = z.object({
  restore: Chart,
  invisible: Chart,
  'no-champion': Chart,
  attention: Chart,
});
export type Charts = z.infer<typeof Charts>;

export const readOverview = endpoint({
  method: 'GET',
  path: '/groups/overview',
  summary: 'Phase mix, invisible, no champion, attention and coverage now and over the school weeks',
  permission: 'see-trends',
  subject: 'cohort',
  query: TrendFilter.extend({ years: z.coerce.number().int().min(1).max(5).default(1) }),
  result: z.object({
    frame: Frame,
    now: GroupFigures.nullable(),
    /** Pupils of whom enough adults log for silence to mean anything; null when too few pupils. */
    coverage: z.object({ covered: whole, pupils: whole }).nullable(),
    weeks: z.array(Week),
    /** Weeks beside these that are being worked out and will be there soon. */
    pending: whole,
    charts: Charts,
  }),
});

export const readGroup = endpoint({
  method: 'GET',
  path: '/groups/group',
  summary: 'One group: against everyone else, over the school weeks, what moved, and what to do next',
  permission: 'see-trends',
  subject: 'cohort',
  query: TrendFilter.extend({ by: text(80), group: text(200), measure: ShareMeasure.default('restore') }),
  result: z.object({
    frame: Frame,
    dimension: z.object({ id: z.string(), name: z.string() }),
    figures: GroupFigures,
    comparisons: z.array(Comparison.extend({ measure: ShareMeasure })),
    family: whole,
    weeks: z.array(Week),
    /** Weeks beside these that are being worked out and will be there soon. */
    pending: whole,
    charts: Charts,
    /** What to do: practices for the phase that stands out, and whom to ask. */
    steps: z.array(z.object({ title: z.string(), why: z.string(), practices: z.array(z.string()) })),
  }),
});
