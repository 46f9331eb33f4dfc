import { readPrivacyNotices, savePrivacyNotice } from './privacy-notices.ts';
import {
  endHold,
  erasePupil,
  eraseStaff,
  findRecords,
  holdRecords,
  listHolds,
  previewErasure,
  previewStaffErasure,
  readHolds,
} from './records.ts';
import { confirmPurge, previewPurge, readRetention, setRetention, withdrawPurge } from './retention.ts';
import {
  listAccessRequests,
  moveAccessRequest,
  openAccessRequest,
  readAccessRequest,
  saveAccessRequest,
  takeAccessPack,
} from './subject-access.ts';

/** Records, retention, erasure and subject access. */
export const protection = {
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
