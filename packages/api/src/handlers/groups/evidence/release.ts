import type { Contract } from '@noticed/shared/contract/contract';
import type { Release } from '@noticed/shared/contract/groups/evidence';
import { problem } from '@noticed/shared/contract/problem';
import { mayAtAll } from '@noticed/shared/domain/access/scope';
import type { DayRange } from '@noticed/shared/domain/calendar/term';
import { almanacOf, figuresAsOf } from '@noticed/shared/domain/groups/as-of';
import type { PupilFigures } from '@noticed/shared/domain/groups/figures';
import { type Dimension, groupsOf } from '@noticed/shared/domain/groups/group';
import { halfTermsOf } from '@noticed/shared/domain/groups/half-term';
import { isCase, shareMeasures } from '@noticed/shared/domain/groups/measure';
import { figureOf } from '@noticed/shared/domain/suppression/figure';
import { defaultFloors } from '@noticed/shared/domain/suppression/floor';
import { type Line, planRelease, type ReleasedLine } from '@noticed/shared/domain/suppression/release';
import type { Handler } from '../../../http/call.ts';
import { isDuplicate, type Scope } from '../../../store/database.ts';
import { readChronicle } from '../../../store/groups/chronicle.ts';
import { addRelease, releases } from '../../../store/groups/snapshots.ts';
import type { SchoolRow } from '../../../store/people/schools.ts';
import { schoolYear } from '../../../store/roster/calendar.ts';
import { type Asking, rollRows, wholeOf } from '../view.ts';

/** What may leave a school, most important first: of two lines that together would single somebody out, the later gives way. */
const released = ['everyone', 'year', 'sen', 'pupilPremium', 'no-labels', 'eal', 'sex'];

async function halfTerms(scope: Scope, school: SchoolRow): Promise<DayRange[]> {
  const { terms, closedDays, calendar } = await schoolYear(scope, school);
  return halfTermsOf(terms, closedDays, calendar);
}

export const listReleases: Handler<Contract['listReleases']> = async ({ scope, school, viewer, today }) => {
  const made = new Map((await scope.all(releases)).map((one) => [one.until, one.madeAt]));
  return {
    mayRelease: mayAtAll(viewer, 'release-figures'),
    halfTerms: (await halfTerms(scope, school)).map(({ from, to }) => ({
      ...{ from, to, over: to <= today },
      releasedAt: made.get(to) ?? null,
    })),
  };
};

async function kept(scope: Scope, until: string): Promise<Release> {
  const found = (await scope.all(releases)).find((one) => one.until === until);
  if (!found) throw problem('not-found', 'No figures were released for this half-term.');
  return found.figures as Release; // written by `releaseFigures`
}

export const readRelease: Handler<Contract['readRelease']> = ({ scope, params }) => kept(scope, params.until);

/** A line as it is kept: sets do not survive JSON. */
interface KeptLine {
  id: string;
  groups: { id: string; pupilIds: string[] }[];
  derived: string[][];
}

const asKept = (line: ReleasedLine): KeptLine => ({
  id: line.id,
  groups: line.groups.map(({ id, pupilIds }) => ({ id, pupilIds: [...pupilIds] })),
  derived: line.derived.map((one) => [...one]),
});
const asPlanned = (line: KeptLine): ReleasedLine => ({
  id: line.id,
  groups: line.groups.map(({ id, pupilIds }) => ({ id, pupilIds: new Set(pupilIds) })),
  derived: line.derived.map((one) => new Set(one)),
});

const nothingToRelease =
  'Nothing of this half-term can leave the school, so nothing was released. Figures need at least 10 pupils whom an adult had placed, and of whom enough adults were logging, by its last day, and 5 adults who placed them.';

export const releaseFigures: Handler<Contract['releaseFigures']> = async (call) => {
  const { scope, school, viewer, params, today, now, note } = call;
  const halfTerm = (await halfTerms(scope, school)).find((one) => one.to === params.until);
  if (!halfTerm) throw problem('not-found', 'No half-term of this school year ends on this day.');
  if (halfTerm.to > today)
    throw problem('conflict', 'This half-term is not over. Its figures can be released once it is.');
  const earlier = await scope.all(releases);
  if (earlier.some((one) => one.until === params.until))
    throw problem('conflict', 'The figures of this half-term were released, and are never made again.');
  const { dimensions, figures } = await standing(call, halfTerm);
  const lines: Line[] = dimensions.map(({ id, groups }) => ({ id, groups }));
  const before = earlier.flatMap((one) => one.lines as KeptLine[]).map(asPlanned); // written below
  const planned = planRelease(lines, before, defaultFloors).filter((line) => hasAdults(line, figures));
  // A release is for good: an empty one would shut the half-term out for ever.
  if (planned.length === 0) throw problem('conflict', nothingToRelease);
  const release = summed(planned, { dimensions, figures, halfTerm, school: school.name, madeAt: now });
  const row = {
    until: params.until,
    madeAt: now,
    madeBy: viewer.staffId,
    figures: release,
    lines: planned.map(asKept),
  };
  try {
    await scope.run(addRelease, row);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw problem('conflict', 'The figures of this half-term were just released by somebody else.');
  }
  note({ until: params.until, lines: planned.length });
  return release;
};

/** The school as it stood on the half-term's last day. Every figure speaks of the same pupils: those whom all measures count. */
async function standing(asking: Asking, { from, to }: DayRange) {
  const { scope, school, viewer } = asking;
  const rows = await rollRows(scope, viewer, { from, to });
  const asked = { from: to, to, countFrom: from, onlyNow: false };
  const chronicle = await readChronicle(scope, school, rows, asked);
  const figures = figuresAsOf(almanacOf(chronicle), { from, to }).filter((one) => one.days > 0);
  const counted = new Set(
    figures.filter((one) => shareMeasures.every((measure) => isCase(measure, one) !== null)).map((one) => one.pupilId),
  );
  const labels = rows.filter((one) => counted.has(one.id)).map((one) => one.labels);
  const all = [wholeOf([...counted]), ...groupsOf(labels, to, { lookedAfter: false, ethnicity: false })];
  return {
    figures: new Map(figures.map((one) => [one.pupilId, one])),
    // A characteristic that everybody shares says nothing that the whole does not.
    dimensions: released.flatMap((id) =>
      all.filter((one) => one.id === id && (id === 'everyone' || one.groups.length > 1)),
    ),
  };
}

type Figures = ReadonlyMap<string, PupilFigures>;

/** Nothing rests on fewer adults than the floor: a line of which one group does stays in school. */
function hasAdults({ groups }: ReleasedLine, figures: Figures): boolean {
  return groups.every(({ pupilIds }) => {
    const placing = [...pupilIds].flatMap((id) => figures.get(id)?.relationships ?? []);
    const adults = placing.filter((one) => one.standing !== 'unsorted').map((one) => one.adultId);
    return new Set(adults).size >= defaultFloors.adults;
  });
}

interface Around {
  dimensions: readonly Dimension[];
  figures: Figures;
  halfTerm: DayRange;
  school: string;
  madeAt: string;
}

function summed(planned: readonly ReleasedLine[], { dimensions, figures, halfTerm, school, madeAt }: Around): Release {
  const whole = planned.find((line) => line.id === 'everyone')?.groups[0]?.pupilIds.size ?? null;
  const round = (count: number | null) =>
    count === null ? null : figureOf({ cases: 0, of: count }, defaultFloors).pupils;
  const lines = planned.flatMap((line) => {
    const dimension = dimensions.find((one) => one.id === line.id);
    return dimension ? [{ dimension: dimension.name, groups: groupsIn(line, dimension, figures) }] : [];
  });
  return {
    ...{ until: halfTerm.to, from: halfTerm.from, madeAt, school, lines },
    counted: round(whole),
    onRoll: round(figures.size >= defaultFloors.release ? figures.size : null),
    withheld: dimensions.filter((one) => !planned.some((line) => line.id === one.id)).map((one) => one.name),
  };
}

function groupsIn(line: ReleasedLine, dimension: Dimension, figures: Figures): Release['lines'][number]['groups'] {
  return line.groups.map(({ id, pupilIds }) => {
    const own = [...pupilIds].flatMap((pupilId) => figures.get(pupilId) ?? []);
    const of = pupilIds.size;
    const measures = shareMeasures.map((measure) => {
      const cases = own.filter((one) => isCase(measure, one) === true).length;
      return [measure, figureOf({ cases, of }, defaultFloors)] as const;
    });
    const name = dimension.groups.find((group) => group.id === id)?.name ?? id;
    return { name, pupils: figureOf({ cases: 0, of }, defaultFloors).pupils, measures: Object.fromEntries(measures) };
  });
}
