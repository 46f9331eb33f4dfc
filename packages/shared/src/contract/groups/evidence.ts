import { z } from 'zod';
import { shareMeasures } from '../../domain/groups/measure.ts';
import { endpoint } from '../endpoint.ts';
import { Day, Instant, text } from '../field.ts';
import { FileAnswer } from '../file.ts';
import { ShareMeasure, TrendFilter } from './groups.ts';

const whole = z.number().int();
/** Rounded to 5; null where fewer than ten pupils or five adults stand behind it. */
export const ReleasedFigure = z.object({ pupils: whole, cases: whole }).nullable();

/** What left the school for one half-term. It is made once and never again, so that two copies can never be compared. */
export const Release = z.object({
  until: Day,
  from: Day,
  madeAt: Instant,
  school: z.string(),
  /** All pupils counted by every measure, and all on roll: rounded. */
  counted: whole.nullable(),
  onRoll: whole.nullable(),
  lines: z.array(
    z.object({
      dimension: z.string(),
      groups: z.array(
        z.object({
          name: z.string(),
          pupils: whole,
          measures: z.object(Object.fromEntries(shareMeasures.map((one) => [one, ReleasedFigure]))),
        }),
      ),
    }),
  ),
  /** Characteristics of which nothing leaves, because it would single out a few. */
  withheld: z.array(z.string()),
});
export type Release = z.infer<typeof Release>;

const params = z.object({ until: Day });

export const listReleases = endpoint({
  method: 'GET',
  path: '/releases',
  summary: 'The half-terms of this school year, and which of their figures were released',
  permission: 'see-area-figures',
  result: z.object({
    mayRelease: z.boolean(),
    halfTerms: z.array(z.object({ from: Day, to: Day, over: z.boolean(), releasedAt: Instant.nullable() })),
  }),
});

export const releaseFigures = endpoint({
  method: 'POST',
  path: '/releases/:until',
  summary: 'Release the figures of a half-term that is over: once, without filters, rounded, small numbers withheld',
  permission: 'release-figures',
  stepUp: true,
  params,
  result: Release,
});

export const readRelease = endpoint({
  method: 'GET',
  path: '/releases/:until',
  summary: 'The released figures of a half-term',
  permission: 'see-area-figures',
  params,
  result: Release,
});

/** What the schools of an area released for one half-term, added up; null where fewer than two of them released a figure. */
export const AreaFigures = z.object({
  until: Day,
  /** Schools that released this half-term. */
  schools: whole,
  lines: z.array(
    z.object({
      dimension: z.string(),
      groups: z.array(
        z.object({
          name: z.string(),
          /** Schools behind the figures. */
          schools: whole,
          measures: z.object(Object.fromEntries(shareMeasures.map((one) => [one, ReleasedFigure]))),
        }),
      ),
    }),
  ),
});
export type AreaFigures = z.infer<typeof AreaFigures>;

export const readAreaFigures = endpoint({
  method: 'GET',
  path: '/releases/:until/area',
  summary: 'What the schools kept here released for a half-term, added up; of two schools at least',
  permission: 'see-area-figures',
  params,
  result: AreaFigures,
});

export const exportAreaFigures = endpoint({
  method: 'GET',
  path: '/releases/:until/area/csv',
  summary: 'The figures of an area for a half-term as CSV, with their definitions',
  permission: 'see-area-figures',
  stepUp: true,
  audited: true,
  file: true,
  params,
  result: FileAnswer,
});

export const exportRelease = endpoint({
  method: 'GET',
  path: '/releases/:until/csv',
  summary: 'The released figures of a half-term as CSV, with their definitions',
  permission: 'see-area-figures',
  stepUp: true,
  audited: true,
  file: true,
  params,
  result: FileAnswer,
});

export const exportGroups = endpoint({
  method: 'GET',
  path: '/groups/csv',
  summary: 'What a screen of groups shows as CSV: what is hidden there is hidden here',
  permission: 'see-trends',
  stepUp: true,
  audited: true,
  subject: 'cohort',
  file: true,
  query: TrendFilter.extend({
    view: z.enum(['figures', 'compare', 'movement']).default('figures'),
    by: text(80).default('year'),
    measure: ShareMeasure.default('restore'),
  }),
  result: FileAnswer,
});
