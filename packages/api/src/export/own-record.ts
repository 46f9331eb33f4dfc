import type { Sheet } from './sheet-file.ts';

/** What an adult can take out of their own record, with its headings: by them such a file is known again. */
export const ownRecords = {
  'check-ins': ['Day', 'Pupil', 'Tutor group', 'Practice', 'Tone', 'Reach', 'Channel', 'Note'],
  placements: ['Day', 'Pupil', 'Tutor group', 'From', 'To', 'Reason'],
} as const;
export type OwnList = keyof typeof ownRecords;

// Object.keys widens to string; the object above is closed.
export const ownLists = Object.keys(ownRecords) as OwnList[];

export function ownSheet(list: OwnList, rows: Sheet['rows']): Sheet {
  return { name: `noticed-${list}`, headings: ownRecords[list], rows };
}
