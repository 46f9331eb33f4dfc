import type { Day } from '../calendar/day.ts';
import { type LabelState, type Labels, labelNames } from '../people/labels.ts';
import type { SenProvision } from '../people/sen.ts';
import { allQuestions, type Question } from './question.ts';

/** What marks a pupil for the groups of trends. Null is not known. */
export interface PupilLabels {
  pupilId: string;
  year: string | null;
  tutorGroup: string | null;
  house: string | null;
  sen: SenProvision | 'unknown';
  labels: Labels;
  sex: 'female' | 'male' | NotKnown;
  /** As the school records it; used only when the school turned it on, and only in aggregate. */
  ethnicity: string | NotKnown;
  joinedOn: Day | null;
  /** Per cent of possible sessions attended, if imported. */
  attendance: number | null;
  /** Names of the custom groups that the pupil is on: coaching, nurture, clubs. */
  customGroups: readonly string[];
}

/** Why a pupil stands beside a comparison and not in it. */
export type NotKnown = Exclude<LabelState, 'yes' | 'no'>;

/** Pupils that share a characteristic. */
export interface Group {
  id: string;
  name: string;
  pupilIds: string[];
  /** “The others” of a question that is answered yes or no: counted, but not compared by themselves. */
  counterpart: boolean;
}

/** A characteristic and the groups it makes. Every pupil in scope is in exactly one of them, or counted aside. */
export interface Dimension {
  id: string;
  name: string;
  /** Crossing two protected characteristics raises the floor (domain.md section 6). */
  protected: boolean;
  groups: Group[];
  aside: Record<NotKnown, number>;
}

/** Which restricted characteristics the reader may see, and the school uses, at all. */
export interface Sight {
  lookedAfter: boolean;
  ethnicity: boolean;
}

/**
 * All groups of the pupils in scope (domain.md section 6), always with “no labels”: overlooked because no data marks them.
 * A label that the reader may not see takes no part in it, so that nothing about it follows from who is left.
 */
export function groupsOf(pupils: readonly PupilLabels[], today: Day, sight: Sight): Dimension[] {
  const labels = labelNames.filter((label) => label !== 'lookedAfter' || sight.lookedAfter);
  const clubs = [...new Set(pupils.flatMap((pupil) => pupil.customGroups))].sort();
  return allQuestions({ today, labels, ethnicity: sight.ethnicity, clubs }).map((one) => dimensionOf(one, pupils));
}

function dimensionOf(question: Question, pupils: readonly PupilLabels[]): Dimension {
  const groups = new Map<string, Group>();
  const aside = { unknown: 0, refused: 0, 'not-obtained': 0 };
  for (const pupil of pupils) {
    const place = question.placeOf(pupil);
    if (typeof place === 'string') {
      aside[place] += 1;
      continue;
    }
    const group = groups.get(place.id) ?? { ...place, pupilIds: [] };
    group.pupilIds.push(pupil.pupilId);
    groups.set(place.id, group);
  }
  const { placeOf, order, ...dimension } = question;
  return { ...dimension, groups: [...groups.values()].sort((a, b) => compare(a, b, order)), aside };
}

/** In the order of the question, counterparts last; what it does not name as a person would list it: 9B before 10A. */
function compare(a: Group, b: Group, order: readonly string[]): number {
  const place = (group: Group) => (group.counterpart ? order.length : order.indexOf(group.id));
  return place(a) - place(b) || a.id.localeCompare(b.id, 'en-GB', { numeric: true });
}
