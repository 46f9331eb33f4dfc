import type { Comparison, GroupFigures } from '@noticed/shared/contract/groups/groups';
import type { Chart } from '@noticed/shared/contract/groups/trends';
import type { ShareMeasure } from '@noticed/shared/domain/groups/measure';
import { spanWords, wholeDate } from '../../ui/whole-dates.ts';

export const percent = (share: number): string => `${Math.round(share * 100)}%`;
export const oneDecimal = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 1 });

/** What a measure counts, for headings and sentences. */
export const measureWords: Record<ShareMeasure, { title: string; says: string; cannot: string }> = {
  restore: {
    title: 'In Restore with an adult',
    says: 'pupils whom at least one adult has placed in Restore',
    cannot: 'Adults who place more readily make it larger; it does not say why.',
  },
  invisible: {
    title: 'No moment logged lately',
    says: 'pupils whom no adult is known to have noticed for ten school days, or as many as the school set, where enough of their adults log',
    cannot:
      'Noticed is an individual moment that was not corrective, or a held session. Not logged is not the same as not noticed.',
  },
  'no-champion': {
    title: 'No champion',
    says: 'pupils for whom no adult is named as their person',
    cannot: 'A pupil may have somebody whom nobody wrote down.',
  },
};

export const measureOrder: readonly ShareMeasure[] = ['restore', 'invisible', 'no-champion'];

/** A count with its share, where there are pupils enough for a share. */
export function countWords(count: GroupFigures['shares']['restore']): string {
  if (!count) return 'hidden';
  return `${count.cases} of ${count.pupils}${count.share ? ` (${percent(count.share.share)})` : ''}`;
}

/** What a screen tells of is how things stood at the end of its days. */
export const dayOf = (day: string, today: string): string => (day === today ? 'Now' : `On ${wholeDate(day)}`);

/** A comparison as a sentence. */
export function comparisonSentence({ name, group, rest, worthALook }: Comparison, measure: ShareMeasure): string {
  if (!group) return `${name}: too few pupils or adults to show.`;
  // A few whose answer is not known would follow from everyone else.
  const others = rest ? `among everyone else ${countWords(rest)}` : 'everyone else cannot be shown beside it';
  const look = worthALook ? ' That is worth a look.' : '';
  return `${name}: ${countWords(group)} are ${measureWords[measure].says}; ${others}.${look}`;
}

const signalWords: Record<string, string> = {
  outside: 'a week outside the limits',
  'one-side': 'seven weeks or more on one side of the middle',
  steady: 'seven weeks steadily rising or falling',
  'outer-third': 'two of three weeks near the same limit',
  'long-run': 'a longer stretch on one side of the middle than chance explains',
  'few-crossings': 'fewer crossings of the middle than chance explains',
};

/** What a chart of weeks shows, and what it does not. */
export function chartSentence(chart: Chart, what: string): string {
  const { trend, weeks } = chart;
  const first = weeks[0];
  const last = weeks.at(-1);
  if (trend.kind === 'too-few' || !first || !last)
    return `${what}: fewer than four school weeks can be shown, and three points say nothing.`;
  const found = trend.kind === 'run' ? trend.signals.map((one) => signalWords[one] ?? '') : dated(chart);
  const says =
    found.length > 0
      ? `The chart signals ${found.join('; ')}: something besides ordinary variation may be at work; it cannot say what`
      : trend.kind === 'run'
        ? 'With fewer than 12 weeks a chart tells long stretches only, and finds none; that does not prove that nothing changed'
        : 'Nothing in it goes beyond ordinary variation, which does not prove that nothing changed';
  return `${what}, ${spanWords(first.from, last.to)}. ${says}.`;
}

/** What a control chart signals, each kind once, with the week in which it last began. */
function dated({ trend, weeks }: Chart): string[] {
  if (trend.kind !== 'p' && trend.kind !== 'xmr') return [];
  const latest = new Map(trend.signals.map(({ kind, from }) => [kind, weeks[from]?.from ?? '']));
  return [...latest].map(([kind, week]) => `${signalWords[kind] ?? kind}, from ${wholeDate(week)}`);
}

/** The places of the weeks that a chart's signals rest on. */
export function signalPlaces({ trend }: Chart): ReadonlySet<number> {
  if (trend.kind !== 'p' && trend.kind !== 'xmr') return new Set();
  return new Set(
    trend.signals.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, place) => from + place)),
  );
}
