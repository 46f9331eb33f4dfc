import type { Comparison } from '@noticed/shared/contract/groups/groups';
import type { ShareMeasure } from '@noticed/shared/domain/groups/measure';
import type { Phase } from '@noticed/shared/domain/relationship/phase';
import { suggestions } from '@noticed/shared/domain/relationship/practice';
import type { readPractices } from '../../store/relationship/practices.ts';

type Practices = Awaited<ReturnType<typeof readPractices>>;
type Compared = Pick<Comparison, 'worthALook'> & { measure: ShareMeasure };

export interface Step {
  title: string;
  why: string;
  practices: string[];
}

const most = 3;

/** What a team can do next for a group. Always: ask the pupils, and ask the adults who know them; no name, no cause. */
export function nextSteps(comparisons: readonly Compared[], practices: Practices): Step[] {
  const stands = (measure: ShareMeasure) => comparisons.some((one) => one.measure === measure && one.worthALook);
  const named = (phase: Phase) =>
    suggestions(practices, phase)
      .slice(0, most)
      .map((one) => one.name);
  const steps: Step[] = [];
  if (stands('restore'))
    steps.push({
      title: 'Offer coaching in the restorative conversation',
      why: 'More of these pupils are in Restore with at least one adult than among everyone else.',
      practices: named('restore'),
    });
  if (stands('invisible'))
    steps.push({
      title: 'Share the group out, and notice each pupil once in the next two weeks',
      why: 'More of these pupils went without a logged moment than among everyone else.',
      practices: named('maintain'),
    });
  if (stands('no-champion'))
    steps.push({
      title: 'Name a champion for each pupil who has none',
      why: 'More of these pupils have no adult named as their person than among everyone else.',
      practices: named('establish'),
    });
  if (steps.length === 0)
    steps.push({
      title: 'Keep going',
      why: 'Nothing about this group stands out from everyone else now. That is not proof that all is well.',
      practices: named('maintain'),
    });
  return [...steps, ...always];
}

const always: readonly Step[] = [
  {
    title: 'Ask the pupils',
    why: 'These are adults’ views. Whether they feel valued, safe and part of it, only they can say.',
    practices: [],
  },
  {
    title: 'Ask the adults who know them',
    why: 'Form tutors, the SENCO or the head of year may know what no number holds. Ask what has helped before.',
    practices: [],
  },
];
