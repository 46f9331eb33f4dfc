import { disableAccount, enableAccount, keepAccount, readWhoCanSee, reviewAccess } from './accounts.ts';
import { listAdministrators } from './administrators.ts';
import { exportEvents, listEvents, listMyReaders } from './audit.ts';
import { breakGlass, listOpenings, releaseOpening, reviewOpening } from './openings.ts';
import {
  addStaff,
  declareConflict,
  endGrant,
  giveRelation,
  giveRole,
  inviteStaff,
  listRegisterChoices,
  listStaff,
} from './staff.ts';

/** Staff, what they may do, and who looked at what. */
export const people = {
  listStaff,
  listRegisterChoices,
  addStaff,
  inviteStaff,
  giveRole,
  giveRelation,
  declareConflict,
  endGrant,
  disableAccount,
  enableAccount,
  readWhoCanSee,
  reviewAccess,
  keepAccount,
  listEvents,
  exportEvents,
  breakGlass,
  releaseOpening,
  listOpenings,
  reviewOpening,
  listMyReaders,
  listAdministrators,
};
