import { each, type Work } from './work.ts';

/** A pupil or an adult on a register, as the file or a row has it, and what applying would do to it. */
export interface LinkChange<Row> {
  change: 'add' | 'change' | 'end' | 'same';
  before: Row | null;
  /** The file's own ids; both ends are resolved when it is applied. Empty for what the file does not name. */
  registerRef: string;
  memberRef: string;
  from: string | null;
  /** The last day; for what ends, when that is. */
  to: string | null;
}

export interface GivenLink {
  registerRef: string;
  memberRef: string;
  from: string | null;
  to: string | null;
}

export interface OpenLink<Row> {
  registerId: string;
  memberId: string;
  to: string | null;
  row: Row;
}

export interface LinkRules<Row> {
  today: string;
  lastDay: string;
  registerIds: ReadonlyMap<string, string>;
  memberIds: ReadonlyMap<string, string>;
  /** The last day of an open link that the file does not name; null leaves it open. */
  endsOn: (open: OpenLink<Row>) => string | null;
}

const keyOf = (register: string | undefined, member: string | undefined) => `${register} ${member}`;

/** Who is on what: added, ended on a day, or as before. A place that the file itself has ended ends on that day. */
export function* linkChanges<Row>(
  given: readonly GivenLink[],
  open: readonly OpenLink<Row>[],
  rules: LinkRules<Row>,
): Work<LinkChange<Row>[]> {
  const { today, registerIds, memberIds } = rules;
  const byKey = new Map<string, OpenLink<Row>>();
  yield* each(open, (one) => byKey.set(keyOf(one.registerId, one.memberId), one));
  const knownOf = (one: GivenLink) => byKey.get(keyOf(registerIds.get(one.registerRef), memberIds.get(one.memberRef)));
  const named = new Set<OpenLink<Row>>();
  const changes = yield* each(yield* latestOf(given), (one): LinkChange<Row>[] => {
    const known = knownOf(one);
    const past = one.to !== null && one.to < today;
    if (known) named.add(known);
    if (known && past) return [{ ...one, change: 'end', before: known.row }];
    if (past) return [];
    if (!known) return [{ ...one, change: 'add', before: null }];
    const moved = one.to !== null && one.to !== known.to;
    return [{ ...one, change: moved ? 'change' : 'same', before: known.row }];
  });
  const ended = yield* each(open, (one): LinkChange<Row>[] => {
    const to = named.has(one) ? null : rules.endsOn(one);
    if (to === null || (one.to !== null && one.to <= to)) return [];
    return [{ change: 'end', before: one.row, registerRef: '', memberRef: '', from: null, to }];
  });
  return [...changes, ...ended].flat();
}

/** A file may give several spells of one pupil on one register: the one that ends last counts, of those the earliest. */
function* latestOf(given: readonly GivenLink[]): Work<GivenLink[]> {
  const latest = new Map<string, GivenLink>();
  const end = (one: GivenLink) => one.to ?? '9999-12-31';
  const begin = (one: GivenLink) => one.from ?? '9999-12-31';
  yield* each(given, (one) => {
    const key = keyOf(one.registerRef, one.memberRef);
    const other = latest.get(key);
    const longer = other && end(one) === end(other) && begin(one) < begin(other);
    if (!other || end(one) > end(other) || longer) latest.set(key, one);
  });
  return [...latest.values()];
}
