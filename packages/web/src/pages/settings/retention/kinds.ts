import type { RetentionKind } from '@noticed/shared/domain/privacy/retention';

/** Each kind of record, and from what its time is counted, as the settings say it. */
export const kindWords: Record<RetentionKind, { name: string; counted: string }> = {
  'check-in': { name: 'Check-ins', counted: 'In full academic years after the one they were made in' },
  recognition: { name: 'Recognition notes', counted: 'In full academic years after the one they were made in' },
  voice: { name: 'What pupils answered', counted: 'In full academic years after the one they were made in' },
  placement: { name: 'Placements', counted: 'In years after the pupil left' },
  session: { name: 'Restorative sessions', counted: 'In years after the pupil left' },
  profile: { name: 'Profiles', counted: 'In years after the pupil left' },
  pupil: { name: 'Pupils, with all that is left', counted: 'In years after the pupil left' },
  audit: { name: 'Audit trail', counted: 'In years' },
  'subject-access': { name: 'Requests for records', counted: 'In years after the request came' },
  staff: { name: 'Accounts and relations of staff', counted: 'In years after they left' },
  'import-draft': { name: 'Copies of imported rosters', counted: 'In days' },
};
