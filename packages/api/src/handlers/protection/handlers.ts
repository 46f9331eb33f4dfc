import type { protection as operations } from '@noticed/shared/contract/protection/operations';
import type { Handlers } from '../../http/call.ts';
import { erasePupil, eraseStaff, previewErasure, previewStaffErasure } from './erasure.ts';
import { endHold, findRecords, holdRecords, listHolds, readHolds } from './holds.ts';
import { readPrivacyNotices, savePrivacyNotice } from './notices.ts';
import { confirmPurge, previewPurge, readRetention, setRetention, withdrawPurge } from './retention.ts';
import {
  listAccessRequests,
  moveAccessRequest,
  openAccessRequest,
  readAccessRequest,
  saveAccessRequest,
  takeAccessPack,
} from './subject-access.ts';

export const protection: Handlers<typeof operations> = {
  findRecords,
  listHolds,
  readHolds,
  holdRecords,
  endHold,
  previewErasure,
  erasePupil,
  previewStaffErasure,
  eraseStaff,
  readRetention,
  setRetention,
  previewPurge,
  confirmPurge,
  withdrawPurge,
  listAccessRequests,
  openAccessRequest,
  readAccessRequest,
  saveAccessRequest,
  moveAccessRequest,
  takeAccessPack,
  readPrivacyNotices,
  savePrivacyNotice,
};
