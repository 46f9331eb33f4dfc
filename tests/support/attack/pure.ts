import { comparedIn } from '@noticed/api/handlers/groups/compare';
import { figuresIn, mixIn } from '@noticed/api/handlers/groups/figures';
import { movementIn } from '@noticed/api/handlers/groups/movement';
import { nowIn } from '@noticed/api/handlers/groups/overview';
import { counted, seesLookedAfter } from '@noticed/api/handlers/groups/reader';
import { narrowed, rollOf, type View, wholeView } from '@noticed/api/handlers/groups/view';
import { weekOf } from '@noticed/api/handlers/groups/weeks/work-out';
import type { TrendFilter } from '@noticed/shared/contract/groups/groups';
import type { DayRange } from '@noticed/shared/domain/calendar/term';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import { aRelation, aViewer } from '../viewers.ts';
import { recovered } from './recover.ts';
import { calendar, halfTerm, randomSchool, today } from './school.ts';
import { type Asker, choicesOf, toldIn, toldInWeek } from './told.ts';
import { truthOf } from './truth.ts';

/** Readers of every kind, who see different pupils and may group by different things. */
export const readers: Record<string, Viewer> = {
  'senior leader': aViewer(['senior-leader'], [], { today }),
  'safeguarding lead': aViewer(['safeguarding-lead'], [], { today }),
  'behaviour team': aViewer(['behaviour-team'], [aRelation('whole-school', 'school')], { today }),
  'head of year': aViewer(['head-of-year'], [aRelation('leads-year', '7')], { today }),
  'head of house': aViewer(['head-of-year'], [aRelation('leads-house', 'Elm')], { today }),
  tutor: aViewer(['teacher'], [aRelation('tutors', '7A'), aRelation('tutors', 'A')], { today }),
  'class teacher': aViewer(['teacher'], [aRelation('teaches', 'x')], { today }),
};

/** Four weeks, the same from another day, and the same until another day: between them pupils joined. */
const windows: DayRange[] = [
  { from: '2025-10-13', to: today },
  { from: '2025-11-11', to: today },
  { from: '2025-10-13', to: '2025-11-11' },
];
const weeks: DayRange[] = [
  { from: '2025-11-03', to: '2025-11-09' },
  { from: '2025-11-10', to: '2025-11-16' },
];

/** A random school attacked by one reader through the functions that every screen, file and print is made by. */
export async function attackScreens(seed: number, viewer: Viewer, most: number) {
  const school = randomSchool(seed);
  const ids = new Set(counted(viewer, school.rows, {}).map((one) => one.id));
  const rows = school.rows.filter((one) => ids.has(one.id));
  const figures = (window: DayRange) => school.figures(window).filter((one) => ids.has(one.pupilId));
  const truth = truthOf({ today, rows, lookedAfter: seesLookedAfter(viewer) }, { figures, stretch: () => 'half-term' });
  const asker = askerOf(viewer, school.rows, figures);
  const choices = choicesOf(truth, most);
  const told = [];
  for (const window of windows)
    told.push(...(await toldIn(asker, truth, window === windows[0] ? choices : choices.slice(0, 6), window)));
  for (const week of weeks) told.push(...(await toldInWeek(asker, truth, week)));
  return { told: told.length, ...recovered(truth, choices, told) };
}

type Rows = Parameters<typeof rollOf>[0]['rows'];
type Figures = Parameters<typeof wholeView>[1];

function askerOf(viewer: Viewer, rows: Rows, figures: (window: DayRange) => Figures): Asker {
  const views = new Map<string, View>();
  const view = (filter: TrendFilter): View => {
    const key = JSON.stringify(filter);
    const known = views.get(key);
    if (known) return known;
    const { from = '', to = '', ...choice } = filter;
    const roll = rollOf({ viewer, today, window: { from, to }, repairs: halfTerm, calendar, rows }, filter);
    const isWhole = Object.keys(choice).length === 0;
    const made = isWhole ? wholeView(roll, figures({ from, to })) : narrowed(roll, view({ from, to }), filter);
    views.set(key, made);
    return made;
  };
  const has = (filter: TrendFilter, ...by: string[]) =>
    by.every((id) => view(filter).dimensions.some((one) => one.id === id));
  const [window] = windows as [DayRange]; // three of them
  return {
    offered: view(window).dimensions.map((one) => one.id),
    figures: (filter, by) => (has(filter, by) ? figuresIn(view(filter), by) : null),
    compare: (filter, measure) => comparedIn(view(filter), measure),
    movement: (filter, by) => (has(filter, by) ? movementIn(view(filter), by, new Map()) : null),
    mix: (filter, by, across) => (has(filter, by, across) ? mixIn(view(filter), { by, across }) : null),
    now: (filter) => nowIn(view(filter)),
    week: (week, by) => {
      const whole = view(window);
      const dimension = whole.dimensions.find((one) => one.id === by);
      return dimension ? weekOf(whole, whole, figures({ from: week.from, to: week.to }))(dimension) : [];
    },
  };
}
