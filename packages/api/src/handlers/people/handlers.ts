import type { people as operations } from '@noticed/shared/contract/people/operations';
import type { Handlers } from '../../http/call.ts';
import { exportEvents, listEvents, listMyReaders } from '../audit/audit.ts';
import { listAdministrators, readWhoCanSee } from './access.ts';
import { keepAccount, reviewAccess } from './access-review.ts';
import { disableAccount, enableAccount } from './accounts.ts';
import { breakGlass, listOpenings, releaseOpening, reviewOpening } from './openings.ts';
import { declareConflict, giveRelation } from './relations.ts';
import { addStaff, endGrant, giveRole, inviteStaff, listRegisterChoices, listStaff } from './staff.ts';

export const people: Handlers<typeof operations> = {
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
