/** A number that a school may change, with its default and the range in which it makes sense. */
export interface Limit {
  default: number;
  min: number;
  max: number;
  unit: 'school days' | 'meetings' | 'pupils' | 'adults' | 'registers' | 'check-ins' | 'share';
  /** What it decides, for the settings screen. */
  about: string;
}

const days = (value: number, about: string, min = 1): Limit => ({
  default: value,
  min,
  max: 60,
  unit: 'school days',
  about,
});
const meetings = (value: number, about: string, min = 1): Limit => ({ ...days(value, about, min), unit: 'meetings' });
const adults = (value: number, about: string): Limit => ({ default: value, min: 1, max: 20, unit: 'adults', about });
const share = (value: number, about: string): Limit => ({ default: value, min: 0.1, max: 1, unit: 'share', about });
const orOff = ' 0 switches it off.';

/**
 * Every limit of domain.md section 4, each a school's setting. No source gives a researched limit for “unnoticed”:
 * these are judgements, and the settings screen says so.
 */
export const limits = {
  quietMaintainAmber: days(10, `Quiet in Maintain turns amber.${orOff}`, 0),
  quietMaintainRed: days(15, `Quiet in Maintain turns red.${orOff}`, 0),
  quietEstablishAmber: days(3, `Quiet in Establish turns amber.${orOff}`, 0),
  quietEstablishRed: days(5, `Quiet in Establish turns red.${orOff}`, 0),
  quietRestoreAmber: days(2, `Quiet in Restore turns amber.${orOff}`, 0),
  quietRestoreRed: days(3, `Quiet in Restore turns red.${orOff}`, 0),
  classMaintainAmber: meetings(0, `On a teaching class, quiet in Maintain turns amber.${orOff}`, 0),
  classMaintainRed: meetings(0, `On a teaching class, quiet in Maintain turns red.${orOff}`, 0),
  classEstablishAmber: meetings(3, `On a teaching class, quiet in Establish turns amber.${orOff}`, 0),
  classEstablishRed: meetings(5, `On a teaching class, quiet in Establish turns red.${orOff}`, 0),
  classRestoreAmber: meetings(3, `On a teaching class, quiet in Restore turns amber.${orOff}`, 0),
  classRestoreRed: meetings(5, `On a teaching class, quiet in Restore turns red.${orOff}`, 0),
  invisibleAmber: days(10, 'No adult has logged a moment: amber.'),
  invisibleRed: days(15, 'No adult has logged a moment: red.'),
  singleThreadWindow: days(20, 'Exactly one adult has logged a moment in this time.'),
  singleThreadRegisters: {
    default: 3,
    min: 1,
    max: 20,
    unit: 'registers',
    about: 'Single thread counts from this many registers.',
  },
  noChampionWindow: days(20, 'No adult in Maintain has logged a moment in this time.'),
  unsortedMeetings: meetings(5, 'On a register for this long and not placed yet.'),
  establishStalledDays: days(30, 'In Establish for this long.'),
  newJoinerDays: days(30, 'How long a pupil counts as a new joiner.'),
  newJoinerCheckDay: days(10, 'The day from which a new joiner’s moments are counted.'),
  newJoinerNoticings: {
    default: 5,
    min: 1,
    max: 30,
    unit: 'check-ins',
    about: 'A new joiner should have this many moments.',
  },
  newJoinerAdults: adults(2, 'A new joiner’s moments should be with this many adults.'),
  intakeDays: days(10, 'Who joins in this much of September is the intake and not a new joiner.', 0),
  restoreUnplannedDays: days(3, 'In Restore for this long (on a teaching class, in meetings) with no session planned.'),
  frayingCorrective: {
    default: 3,
    min: 1,
    max: 30,
    unit: 'check-ins',
    about: 'This many corrective moments, and fewer positive ones.',
  },
  frayingWindow: days(20, 'The time over which fraying is counted.'),
  restoreClusterAdults: adults(3, 'This many adults have the pupil in Restore.'),
  restoreClusterShare: share(0.4, 'Or this share of the adults who placed the pupil.'),
  restoreClusterPlacing: adults(4, 'The share counts from this many placing adults.'),
  restoreClusterPrimaryAdults: adults(2, 'In a primary class, this many adults have the pupil in Restore.'),
  keepInTouchDays: days(5, 'Off site for this long without a letter, call or message.'),
  backTodayDays: days(5, 'Away for this long, then back.'),
  reviewDueDays: days(20, 'A register not gone over for this long.'),
  coverageWindow: days(20, 'A pupil is covered by adults who logged anything in this time.'),
  coverageShare: share(0.5, 'Covered: at least this share of the pupil’s adults logged.'),
  coverageAdults: adults(2, 'Covered: and at least this many of them.'),
  coveragePrimaryAdults: adults(1, 'Covered, in a primary class: at least this many of them.'),
  five: { default: 5, min: 1, max: 15, unit: 'pupils', about: 'How many pupils Today offers an adult to notice.' },
  collapseShare: share(1 / 3, 'A kind that covers this share of a register becomes one line.'),
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;
