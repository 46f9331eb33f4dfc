import type { SenProvision } from './sen.ts';
import type { Blank } from './spelling.ts';
import { spelling } from './spelling.ts';

/** The labels that a roster states with yes or no. FSM, Ever-6 FSM and pupil premium are three different flags (domain.md section 7). */
export const labelNames = ['pupilPremium', 'fsm', 'everFsm6', 'eal', 'lookedAfter'] as const;
export type LabelName = (typeof labelNames)[number];

/** Only `yes` and `no` enter a comparison; the others are counted beside it (domain.md section 6). */
export const labelStates = ['yes', 'no', 'unknown', 'refused', 'not-obtained'] as const;
export type LabelState = (typeof labelStates)[number];
export type Labels = Record<LabelName, LabelState>;

export const labelTitles: Record<LabelName, string> = {
  pupilPremium: 'pupil premium',
  fsm: 'free school meals',
  everFsm6: 'free school meals in the last six years',
  eal: 'English as an additional language',
  lookedAfter: 'looked-after',
};

const spellings: Record<LabelState, readonly string[]> = {
  yes: ['y', 'yes', 'true', 't', '1', 'x'],
  no: ['n', 'no', 'false', 'f', '0', 'none'],
  unknown: ['?', 'unknown', 'not known', 'n a', 'na', 'null', 'u'],
  refused: ['r', 'ref', 'refu', 'refused', 'information refused'],
  'not-obtained': ['nobt', 'not obtained', 'information not obtained', 'not yet obtained'],
};

/** Words that mean yes in the column of one label and nothing elsewhere. */
const ownWords: Record<LabelName, readonly string[]> = {
  pupilPremium: ['pp', 'ppg', 'pupil premium', 'eligible'],
  fsm: ['fsm', 'free', 'free meal', 'eligible'],
  everFsm6: ['fsm6', 'ever6', 'ever 6', 'ever 6 fsm', 'eligible'],
  eal: ['eal'],
  lookedAfter: ['lac', 'cla', 'looked after', 'in care'],
};

/**
 * Reads a label as exports spell it; null when the text cannot be told, so that the importer asks and never guesses.
 * @example readLabel('pupilPremium', ' TRUE ', 'unknown') // 'yes'
 * @example readLabel('eal', '', 'no') // 'no'
 */
export function readLabel(name: LabelName, text: string, blank: Blank): LabelState | null {
  const said = spelling(text);
  if (said === '') return blank;
  if (ownWords[name].includes(said)) return 'yes';
  return labelStates.find((state) => spellings[state].includes(said)) ?? null;
}

/** Whether a state can be compared at all. */
export function isKnown(state: LabelState): state is 'yes' | 'no' {
  return state === 'yes' || state === 'no';
}

/**
 * Whether a pupil carries no label at all: pupils whom no data marks are easily overlooked, so they are always a group
 * (domain.md section 6). One label makes it `no`; without any, whatever is not known makes it `unknown`.
 */
export function noLabels(labels: Labels, sen: SenProvision | 'unknown'): 'yes' | 'no' | 'unknown' {
  const states = labelNames.map((name) => labels[name]);
  if (states.includes('yes') || sen === 'K' || sen === 'E') return 'no';
  return sen === 'unknown' || !states.every(isKnown) ? 'unknown' : 'yes';
}
