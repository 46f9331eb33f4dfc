import type { AccessRequest } from '@noticed/shared/contract/protection/subject-access';

export const askerWords: Record<AccessRequest['asker'], string> = {
  pupil: 'The pupil',
  parent: 'A parent or carer',
  representative: 'Somebody acting for them',
  'member-of-staff': 'The member of staff',
};

export const statusWords: Record<AccessRequest['status'], string> = {
  draft: 'Draft',
  checked: 'Checked',
  released: 'Released',
  withdrawn: 'Withdrawn',
};
