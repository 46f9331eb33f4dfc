import type { Contract } from '@noticed/shared/contract/contract';
import type { FileAnswer } from '@noticed/shared/contract/file';
import type { AreaFigures, Release } from '@noticed/shared/contract/groups/evidence';
import { csvRows } from '@noticed/shared/domain/csv';
import { shareMeasureNames, shareMeasures } from '@noticed/shared/domain/groups/measure';
import { standings } from '@noticed/shared/domain/relationship/phase';
import type { Call, Handler } from '../../../http/call.ts';
import { compareGroups } from '../compare.ts';
import { readGroupFigures } from '../figures.ts';
import { readMovement } from '../movement.ts';
import { readAreaFigures } from './area.ts';
import { readRelease } from './release.ts';

type Cell = string | number | null | undefined;

const file = (name: string, rows: readonly (readonly Cell[])[]): FileAnswer => ({
  ...{ name, type: 'text/csv; charset=utf-8' },
  text: csvRows(rows.map((row) => row.map((cell) => cell ?? null))),
});

const caution: Cell[] = [
  'Adults’ views of their relationships with pupils; not a measure of belonging. Empty: hidden because too few pupils or adults stand behind it.',
];
// A number and no text: text that begins with a minus would be kept from being a formula.
const decimal = (value: number | null | undefined): Cell =>
  value === null || value === undefined ? null : Number(value.toFixed(4));

/** The handlers of the screens, asked once more: a file never holds a number that its screen does not. */
async function answer<E>(handler: Handler<E>, call: unknown): ReturnType<Extract<Handler<E>, (one: never) => unknown>> {
  // All three are plain handlers, and this call has what each of them reads.
  return (handler as (one: unknown) => ReturnType<Extract<Handler<E>, (one: never) => unknown>>)(call);
}

type ExportCall = Call<Contract['exportGroups']>;

const views: Record<ExportCall['query']['view'], (call: ExportCall) => Promise<Cell[][]>> = {
  async figures(call) {
    const { groups, by } = await answer(readGroupFigures, call);
    const shares = shareMeasures.flatMap((one) => [`${shareMeasureNames[one]}: pupils`, 'of', 'share', 'low', 'high']);
    const heading = [
      by.name,
      'pupils',
      'adults’ views',
      ...standings,
      ...shares,
      'attention: lower',
      'median',
      'upper',
      'held sessions',
      'followed up',
      'mended',
    ];
    const rows = groups.map((one): Cell[] => [
      ...[one.name, one.pupils, one.views],
      ...standings.map((standing) => one.phases?.[standing]),
      ...shareMeasures.flatMap((measure): Cell[] => {
        const count = one.shares[measure];
        return [
          count?.cases,
          count?.pupils,
          decimal(count?.share?.share),
          decimal(count?.share?.low),
          decimal(count?.share?.high),
        ];
      }),
      ...[decimal(one.attention?.lower), decimal(one.attention?.median), decimal(one.attention?.upper)],
      ...[one.repair?.held, one.repair?.followedUp, one.repair?.mended],
    ]);
    return [heading, ...rows];
  },
  async compare(call) {
    const { comparisons, measure, family } = await answer(compareGroups, call);
    const heading = [
      'characteristic',
      'group',
      'cases',
      'pupils',
      'share',
      'low',
      'high',
      'everyone else: cases',
      'pupils',
      'risk ratio',
      'low',
      'high',
      'difference',
      'low',
      'high',
      'worth a look',
      'adults’ views',
    ];
    const rows = comparisons.map((one): Cell[] => [
      ...[one.dimension, one.name, one.group?.cases, one.group?.pupils],
      ...[decimal(one.group?.share?.share), decimal(one.group?.share?.low), decimal(one.group?.share?.high)],
      ...[one.rest?.cases, one.rest?.pupils],
      ...[decimal(one.riskRatio?.ratio), decimal(one.riskRatio?.low), decimal(one.riskRatio?.high)],
      ...[decimal(one.difference?.difference), decimal(one.difference?.low), decimal(one.difference?.high)],
      ...[one.hidden ? null : one.worthALook ? 'yes' : 'no', one.views],
    ]);
    return [[`${shareMeasureNames[measure]}; ${family} comparisons, adjusted together`], heading, ...rows];
  },
  async movement(call) {
    const { groups, by, frame } = await answer(readMovement, call);
    const heading = [
      by.name,
      `from, before ${frame.window.from}`,
      ...standings.map((one) => `to ${one}, on ${frame.window.to}`),
    ];
    const rows = groups.flatMap((one) =>
      standings.map((from): Cell[] => [one.name, from, ...standings.map((to) => one.movement?.[from][to])]),
    );
    return [heading, ...rows];
  },
};

export const exportGroups: Handler<Contract['exportGroups']> = async (call) => {
  const { view, by, year, form, house } = call.query;
  call.note({ view, by, filtered: [year, form, house].filter((one) => one !== undefined).length });
  return file(`groups-${view}-${call.today}.csv`, [caution, ...(await views[view](call))]);
};

const meanings: Record<(typeof shareMeasures)[number], string> = {
  restore: 'Pupils whom at least one adult has placed in Restore',
  invisible:
    'Pupils whom no adult is known to have noticed for 10 school days, or as many as the school set, where enough of their adults log',
  'no-champion': 'Pupils for whom no adult is named as their person',
};

export const exportRelease: Handler<Contract['exportRelease']> = async (call) => {
  const release = await answer(readRelease, call);
  return file(`released-figures-${release.until}.csv`, releaseRows(release));
};

function releaseRows({ school, from, until, counted, onRoll, lines, withheld }: Release): Cell[][] {
  return [
    [`${school}, half-term from ${from} to ${until}`],
    caution,
    [
      `Counts are rounded to 5. Of about ${onRoll ?? '—'} pupils on roll, these figures speak of about ${counted ?? '—'} whom every measure counts.`,
    ],
    ...shareMeasures.map((one): Cell[] => [`${shareMeasureNames[one]}: ${meanings[one]}.`]),
    ...(withheld.length > 0 ? [[`Withheld, because they would single out a few pupils: ${withheld.join(', ')}.`]] : []),
    ['characteristic', 'group', 'pupils', ...shareMeasures.map((one) => shareMeasureNames[one])],
    ...lines.flatMap(({ dimension, groups }) =>
      groups.map((group): Cell[] => [
        dimension,
        group.name,
        group.pupils,
        ...shareMeasures.map((one) => group.measures[one]?.cases),
      ]),
    ),
  ];
}

export const exportAreaFigures: Handler<Contract['exportAreaFigures']> = async (call) => {
  const area = await answer(readAreaFigures, call);
  return file(`area-figures-${area.until}.csv`, areaRows(area));
};

function areaRows({ until, schools, lines }: AreaFigures): Cell[][] {
  return [
    [`Released figures of ${schools} schools, half-term until about ${until}, added up`],
    caution,
    ['Counts of each school are rounded to 5 before they are added up. Nothing of fewer than two schools is shown.'],
    ...shareMeasures.map((one): Cell[] => [`${shareMeasureNames[one]}: ${meanings[one]}.`]),
    ['characteristic', 'group', 'schools', 'pupils', ...shareMeasures.map((one) => shareMeasureNames[one])],
    ...lines.flatMap(({ dimension, groups }) =>
      groups.map((group): Cell[] => [
        ...[dimension, group.name, group.schools, group.measures.restore?.pupils],
        ...shareMeasures.map((one) => group.measures[one]?.cases),
      ]),
    ),
  ];
}
