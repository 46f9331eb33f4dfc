import type { FlagKind } from '@noticed/shared/domain/flags/flag';
import type { LimitName } from '@noticed/shared/domain/limits';

/** One kind of prompt as the settings explain it: what it tells whom, and the limits that are its own. */
export interface KindWords {
  kind: FlagKind;
  title: string;
  means: string;
  limits: readonly LimitName[];
}

/** Prompts that belong together on the page. */
export interface KindGroup {
  title: string;
  lede: string;
  kinds: readonly KindWords[];
}

const seen: readonly KindWords[] = [
  {
    kind: 'quiet',
    title: 'Not noticed lately',
    means: 'Tells an adult that they have logged nothing with a pupil of theirs for a while.',
    limits: [
      'quietMaintainAmber',
      'quietMaintainRed',
      'quietEstablishAmber',
      'quietEstablishRed',
      'quietRestoreAmber',
      'quietRestoreRed',
      'classMaintainAmber',
      'classMaintainRed',
      'classEstablishAmber',
      'classEstablishRed',
      'classRestoreAmber',
      'classRestoreRed',
    ],
  },
  {
    kind: 'nothing-logged',
    title: 'Nothing logged on a register',
    means: 'One line in place of thirty, when an adult has logged nothing on a register. Only they see it.',
    limits: [],
  },
  {
    kind: 'invisible',
    title: 'No one lately',
    means: 'Tells the tutor and the head of year that no adult at all has logged a moment with a pupil.',
    limits: ['invisibleAmber', 'invisibleRed'],
  },
  {
    kind: 'single-thread',
    title: 'One adult only',
    means: 'Tells the tutor and the head of year that a pupil hangs on one adult.',
    limits: ['singleThreadWindow', 'singleThreadRegisters'],
  },
  {
    kind: 'no-champion',
    title: 'No champion',
    means: 'Tells the head of year that nobody is named as a pupil’s person, and nobody seems to be.',
    limits: ['noChampionWindow'],
  },
  {
    kind: 'keep-in-touch',
    title: 'Keep in touch',
    means: 'Reminds the tutor of a pupil who learns off site.',
    limits: ['keepInTouchDays'],
  },
  {
    kind: 'back-today',
    title: 'Back today',
    means: 'Says on the first day back to welcome a pupil. Why they were away is never shown.',
    limits: ['backTodayDays'],
  },
];

const sorting: readonly KindWords[] = [
  {
    kind: 'unsorted',
    title: 'Not placed yet',
    means: 'Reminds an adult of a pupil on their register whom they have not placed.',
    limits: ['unsortedMeetings'],
  },
  {
    kind: 'establish-stalled',
    title: 'Getting to know, still',
    means: 'Asks an adult to look again at somebody who has been in Establish for long.',
    limits: ['establishStalledDays'],
  },
  {
    kind: 'new-joiner',
    title: 'New here',
    means: 'Tells the tutor and all adults of somebody new that too few moments were logged with them.',
    limits: ['newJoinerCheckDay', 'newJoinerDays', 'newJoinerNoticings', 'newJoinerAdults', 'intakeDays'],
  },
  {
    kind: 'fraying',
    title: 'Fraying',
    means: 'Tells an adult that lately they have corrected a pupil more often than not.',
    limits: ['frayingCorrective', 'frayingWindow'],
  },
  {
    kind: 'review-due',
    title: 'Review due',
    means: 'Reminds an adult to go over a register.',
    limits: ['reviewDueDays'],
  },
];

const repair: readonly KindWords[] = [
  {
    kind: 'restore-unplanned',
    title: 'No repair planned',
    means: 'Reminds an adult, and only them, that they placed somebody in Restore and planned no session.',
    limits: ['restoreUnplannedDays'],
  },
  {
    kind: 'session-overdue',
    title: 'Session overdue',
    means: 'Reminds of a planned session whose day has passed.',
    limits: [],
  },
  {
    kind: 'agreement-overdue',
    title: 'Agreement overdue',
    means: 'Reminds whoever promised something of the day they promised it for.',
    limits: [],
  },
  {
    kind: 'follow-up-due',
    title: 'Follow-up due',
    means: 'Reminds the facilitator to go back and ask how it is.',
    limits: [],
  },
  {
    kind: 'fresh-start',
    title: 'Fresh start',
    means: 'Says on the school day after a session: greet them today.',
    limits: [],
  },
  {
    kind: 'restore-cluster',
    title: 'Several repairs',
    means: 'Tells the head of year how many adults have a pupil in Restore, and no names.',
    limits: ['restoreClusterAdults', 'restoreClusterShare', 'restoreClusterPlacing', 'restoreClusterPrimaryAdults'],
  },
  {
    kind: 'split-view',
    title: 'Someone can help',
    means: 'Tells the head of year that one adult’s good relationship could help another’s.',
    limits: [],
  },
];

export const kindGroups: readonly KindGroup[] = [
  { title: 'Being noticed', lede: 'Clocks count school days; on a teaching class, meetings.', kinds: seen },
  { title: 'Sorting and settling in', lede: 'What an adult thinks, and how newcomers fare.', kinds: sorting },
  { title: 'Repair', lede: 'From Restore to a session, and after it.', kinds: repair },
];

/** Limits that belong to no one prompt. */
export const sharedLimits: readonly LimitName[] = [
  'five',
  'collapseShare',
  'coverageWindow',
  'coverageShare',
  'coverageAdults',
  'coveragePrimaryAdults',
];
