import type { Me } from '@noticed/shared/contract/sign-in/start';
import { paths } from '../../paths.ts';

/** One page of settings, and in plain words what changes when somebody changes it. */
export interface SettingPlace {
  to: string;
  label: string;
  changes: string;
}

interface Part {
  title: string;
  places: SettingPlace[];
}

/** The pages that somebody may open, in the order in which a new school needs them. */
export function settingPlaces(may: Me['may']): Part[] {
  const parts: Part[] = [
    {
      title: 'Rosters',
      places: [...(may.importRoster ? imports : []), ...(may.approveImports ? approvals : [])],
    },
    { title: 'The school’s year', places: may.manageTerms ? year : [] },
    { title: 'Prompts and words', places: may.manageSettings ? words : [] },
    {
      title: 'People',
      places: [
        ...(may.manageAccounts ? people : []),
        ...(may.manageSettings ? signIn : []),
        ...(may.reviewAccess ? review : []),
      ],
    },
    {
      title: 'What is kept',
      places: [
        ...(may.manageRetention ? retention : []),
        ...(may.holdRecords ? records : []),
        ...(may.manageSettings ? notices : []),
        ...(may.readAudit ? [...kept, ...openings] : []),
      ],
    },
    { title: 'The machine', places: may.seeStatus ? machine : [] },
  ];
  return parts.filter((one) => one.places.length > 0);
}

const imports: SettingPlace[] = [
  {
    to: paths.imports(),
    label: 'Bring in a roster',
    changes: 'Pupils, staff, registers and who teaches whom. You see every difference first, and can take it back.',
  },
];

const approvals: SettingPlace[] = [
  {
    to: paths.approvals(),
    label: 'Large imports',
    changes: 'Rosters that would change more than a fifth of the pupils wait here for a second pair of eyes.',
  },
];

const year: SettingPlace[] = [
  {
    to: paths.terms(),
    label: 'Terms and closed days',
    changes: 'Which days are school days. Every clock counts by them, so prompts come earlier or later.',
  },
  {
    to: paths.closures(),
    label: 'Days away',
    changes:
      'Trips, exam leave and other days on which a year, a register or a pupil could not be met. Their clocks stand still.',
  },
];

const words: SettingPlace[] = [
  {
    to: paths.flagLimits(),
    label: 'Flag limits',
    changes:
      'When Noticed prompts an adult about a pupil, which prompts it gives, and how many pupils Today offers. Nothing that was logged changes.',
  },
  {
    to: paths.practices(),
    label: 'Practice bank',
    changes:
      'What can be logged, and what is suggested for each phase. Moments that were logged keep the words of their time.',
  },
  {
    to: paths.prompts(),
    label: 'The questions we ask',
    changes: 'The words of the restorative conversation. Conversations that were held keep their answers.',
  },
];

const people: SettingPlace[] = [
  {
    to: paths.people(),
    label: 'People, roles and relations',
    changes: 'Who can sign in, what they are here, and whose pupils they see. It holds from the next click on.',
  },
];

const signIn: SettingPlace[] = [
  {
    to: paths.signInPolicy(),
    label: 'Sign-in rules',
    changes:
      'Whether a second factor is asked for, how long a device may be left alone, and which devices of the school lock.',
  },
];

const review: SettingPlace[] = [
  {
    to: paths.accessReview(),
    label: 'Access review',
    changes: 'Accounts that nobody seems to need any more. Nothing is closed by itself: you decide on each.',
  },
];

const retention: SettingPlace[] = [
  {
    to: paths.retention(),
    label: 'How long records are kept',
    changes: 'When records become due to be removed. Nothing is ever removed before somebody looked at what would go.',
  },
];

const records: SettingPlace[] = [
  {
    to: paths.records(),
    label: 'People’s records',
    changes: 'Requests to see records, holds for a legal reason, and erasing somebody for good.',
  },
];

const notices: SettingPlace[] = [
  {
    to: paths.notices(),
    label: 'Privacy notices',
    changes: 'What pupils, parents and staff read about Noticed, before and after they sign in.',
  },
];

const kept: SettingPlace[] = [
  {
    to: paths.audit(),
    label: 'Audit trail',
    changes: 'Nothing: it can be read, and never changed. It says who did and read what, and holds no text.',
  },
];

const openings: SettingPlace[] = [
  {
    to: paths.openings(),
    label: 'What was opened by break-glass',
    changes: 'Confidential text that somebody opened with a reason. A second leader says whether it was in order.',
  },
];

const machine: SettingPlace[] = [
  {
    to: paths.status(),
    label: 'Server',
    changes: 'Nothing: it says how the server is, how much room is left, and when it was backed up last.',
  },
];
