import { folded, forenameOf, surnameOf } from '@noticed/shared/domain/people/name';
import type { PupilRow } from '../../store/roster/roster-rows.ts';
import type { RosterPupil } from '../roster.ts';
import type { Match } from './match.ts';
import { each, type Work } from './work.ts';

/** A pupil of the file who may be one that is known: which, only a person can say. */
export interface Question {
  id: string;
  pupil: RosterPupil;
  why: 'ids-disagree' | 'same-name' | 'named-twice';
  candidates: { row: PupilRow; by: string[] }[];
  /** Who it most likely is; null for a new pupil. */
  suggested: string | null;
  /** What a person said: a pupil's id, null for a new pupil; undefined while nobody has. */
  answer: string | null | undefined;
}

/** By question: the id of a known pupil, or null for a new one. */
export type Answers = Readonly<Record<string, string | null>>;

export interface PupilMatches {
  matches: Match<RosterPupil, PupilRow>[];
  questions: Question[];
  /** Pupils without a name whom no number makes known. */
  nameless: number;
}

type Rows = readonly PupilRow[];
type Index = (pupil: RosterPupil) => Rows;
type Keys = readonly { by: string; find: Index }[];

const nameOf = (one: Pick<PupilRow, 'legalForename' | 'legalSurname'>) =>
  folded(`${one.legalForename} ${one.legalSurname}`);
const calledOf = (one: PupilRow) => folded(`${forenameOf(one)} ${surnameOf(one)}`);

function* indexBy(known: Rows, keysOf: (row: PupilRow) => (string | null)[]): Work<(key: string | undefined) => Rows> {
  const index = new Map<string, PupilRow[]>();
  yield* each(known, (row) => {
    for (const key of new Set(keysOf(row))) if (key) index.set(key, [...(index.get(key) ?? []), row]);
  });
  return (key) => (key ? (index.get(key) ?? []) : []);
}

/** The four keys, strongest first. */
function* keysFor(known: Rows): Work<Keys> {
  const byRef = yield* indexBy(known, (row) => [row.sourceRef]);
  const byUpn = yield* indexBy(known, (row) => [row.upn]);
  const byNumber = yield* indexBy(known, (row) => [row.admissionNumber]);
  const byName = yield* indexBy(known, (row) => [nameOf(row), calledOf(row)]);
  return [
    { by: 'the same id in the MIS', find: (one) => byRef(one.ref) },
    { by: 'the same UPN', find: (one) => byUpn(one.upn) },
    { by: 'the same admission number', find: (one) => byNumber(one.admissionNumber) },
    {
      by: 'the same name and date of birth',
      find: (one) => byName(nameOf(one)).filter((row) => born(one, row) === true),
    },
    { by: 'the same name', find: (one) => byName(nameOf(one)).filter((row) => born(one, row) === null) },
  ];
}

/** Whether both were born on one day; null where one of the days is not known. */
function born(pupil: RosterPupil, row: PupilRow): boolean | null {
  return pupil.birthDate && row.birthDate ? pupil.birthDate === row.birthDate : null;
}

function contradicts(pupil: RosterPupil, row: PupilRow): boolean {
  const differ = (one: string | undefined, other: string | null) => Boolean(one && other && one !== other);
  return differ(pupil.upn, row.upn) || differ(pupil.admissionNumber, row.admissionNumber);
}

/** Who a pupil of the file is, by the rows alone: somebody, nobody, or a question. `rank` is the place of the key that says so. */
interface Finding {
  rank: number;
  row: PupilRow | null;
  question: Pick<Question, 'why' | 'candidates' | 'suggested'> | null;
}

function findingFor(pupil: RosterPupil, keys: Keys): Finding {
  return byNumbers(pupil, keys) ?? byNames(pupil, keys) ?? { rank: keys.length, row: null, question: null };
}

/** One row that every number given agrees on is the pupil; numbers that point to different rows are a question. */
function byNumbers(pupil: RosterPupil, keys: Keys): Finding | null {
  const hits = keys.slice(0, 3).map((key) => key.find(pupil));
  const rank = hits.findIndex((rows) => rows.length > 0);
  const [first] = hits[rank] ?? [];
  if (!first) return null;
  const agreed = (hits[rank] ?? []).filter((row) => hits.every((rows) => rows.length === 0 || rows.includes(row)));
  if (agreed.length === 1) return { rank, row: agreed[0] ?? null, question: null };
  const candidates = gather(pupil, keys.slice(0, 3));
  return { rank, row: null, question: { why: 'ids-disagree', candidates, suggested: first.id } };
}

function byNames(pupil: RosterPupil, keys: Keys): Finding | null {
  if (pupil.nameless) return null;
  const same = gather(pupil, keys.slice(3, 4));
  const perhaps = gather(pupil, keys.slice(4)).filter((one) => !contradicts(pupil, one.row));
  const [likely] = same;
  if (likely && same.length === 1 && !contradicts(pupil, likely.row))
    return { rank: 3, row: likely.row, question: null };
  const candidates = likely ? same : perhaps;
  const suggested = candidates.length === 1 ? (candidates[0]?.row.id ?? null) : null;
  return candidates.length === 0 ? null : { rank: 3, row: null, question: { why: 'same-name', candidates, suggested } };
}

function gather(pupil: RosterPupil, keys: Keys): Question['candidates'] {
  const found = new Map<string, Question['candidates'][number]>();
  for (const { by, find } of keys)
    for (const row of find(pupil)) {
      const candidate = found.get(row.id) ?? { row, by: [] };
      candidate.by.push(by);
      found.set(row.id, candidate);
    }
  return [...found.values()];
}

/**
 * Finds the known pupil that each pupil of a file is: by the source's id, UPN or admission number, else by name and date of birth. Where
 * these disagree, or two could be meant, it asks; until there is an answer the likeliest stands in. No row is taken twice: who is known by
 * a stronger key comes first.
 */
export function* matchPupils(given: readonly RosterPupil[], known: Rows, answers: Answers): Work<PupilMatches> {
  const keys = yield* keysFor(known);
  const rows = new Map(known.map((row) => [row.id, row]));
  const chosen = new Map<RosterPupil, PupilRow>();
  const taken = new Set<string>();
  const questions: (Question & { place: number })[] = [];
  const findings = yield* each(given, (pupil, place) => ({ pupil, place, ...findingFor(pupil, keys) }));
  for (const { pupil, place, row, question } of findings.sort(
    (one, other) => one.rank - other.rank || one.place - other.place,
  )) {
    const doubt = row && taken.has(row.id) ? twice(pupil, keys) : question;
    const id = `q${place}`;
    const answer = doubt && Object.hasOwn(answers, id) ? (answers[id] ?? null) : undefined;
    if (doubt) questions.push({ id, place, pupil, ...doubt, answer });
    const meant = doubt ? rows.get((answer === undefined ? doubt.suggested : answer) ?? '') : row;
    if (!meant || taken.has(meant.id)) continue;
    taken.add(meant.id);
    chosen.set(pupil, meant);
  }
  const matches = given.map((pupil) => ({ given: pupil, before: chosen.get(pupil) ?? null }));
  const kept = matches.filter((one) => one.before !== null || !one.given.nameless);
  questions.sort((one, other) => one.place - other.place);
  return {
    matches: kept,
    questions: questions.map(({ place: _place, ...one }) => one),
    nameless: matches.length - kept.length,
  };
}

/** Another pupil of the file, known by a stronger key, is that row already. */
function twice(pupil: RosterPupil, keys: Keys): Pick<Question, 'why' | 'candidates' | 'suggested'> {
  return { why: 'named-twice', candidates: gather(pupil, keys.slice(0, 4)), suggested: null };
}
