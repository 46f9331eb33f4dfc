import type { BankedPractice } from '@noticed/shared/contract/settings/practices';

type Tone = BankedPractice['tone'];
type Phase = BankedPractice['phases'][number];

export const toneWords: Readonly<Record<Tone, string>> = {
  positive: 'Positive',
  neutral: 'Neutral',
  corrective: 'Corrective',
};

export const reachWords: Readonly<Record<BankedPractice['reach'], string>> = {
  individual: 'One pupil, in person or by name',
  'whole-group': 'Everybody at once',
};

export const channelWords: Readonly<Record<BankedPractice['channel'], string>> = {
  'in-person': 'In person',
  lesson: 'In a lesson',
  corridor: 'Corridor or gate',
  'note-home': 'Note home',
  phone: 'Phone',
  message: 'Message',
  video: 'Video call',
  letter: 'Letter',
};

const phaseParts: readonly [Phase, string, string][] = [
  ['establish', 'Establish', 'Getting to know somebody.'],
  ['maintain', 'Maintain', 'Keeping what is there from fading.'],
  ['restore', 'Restore', 'Mending what has frayed.'],
];

export interface BankPart {
  title: string;
  lede: string;
  shown: BankedPractice[];
}

/** The bank by the first phase that a practice serves, hidden ones at the end. */
export function bankParts(practices: readonly BankedPractice[]): BankPart[] {
  const open = practices.filter((one) => !one.hidden);
  const parts = [
    ...phaseParts.map(([phase, title, lede]) => ({
      title,
      lede,
      shown: open.filter((one) => one.phases[0] === phase),
    })),
    {
      title: 'Suggested for no phase',
      lede: 'Can be logged at any time.',
      shown: open.filter((one) => one.phases.length === 0),
    },
    { title: 'Hidden', lede: 'Offered to nobody.', shown: practices.filter((one) => one.hidden) },
  ];
  return parts.filter((one) => one.shown.length > 0);
}

/** What is usual of a practice, in one line. @example 'Positive · one pupil … · 5 minutes' */
export function usualWords({ tone, reach, minutes, phases }: BankedPractice): string {
  const also = phases.slice(1).map((phase) => phaseParts.find(([one]) => one === phase)?.[1]);
  return [
    toneWords[tone],
    reach === 'individual' ? 'one pupil' : 'everybody at once',
    minutes === 1 ? '1 minute' : `${minutes} minutes`,
    ...(also.length > 0 ? [`also ${also.join(' and ')}`] : []),
  ].join(' · ');
}
