import type { Contract } from '@noticed/shared/contract/contract';
import { correctCheckIn, listPractices, logCheckIn, retractCheckIn } from './handlers/check-ins.ts';
import { readPhaseMix } from './handlers/groups.ts';
import { applyImport, previewImport, readImport } from './handlers/imports.ts';
import { findPupils, readPupil } from './handlers/pupils.ts';
import { listRegisters, readRegister, retractReview, reviewRegister } from './handlers/registers.ts';
import {
  holdSession,
  listSessions,
  moveSession,
  planSession,
  readNarrative,
  readSession,
  settleItem,
} from './handlers/sessions.ts';
import { addStaff, endGrant, giveRelation, giveRole, inviteStaff, listStaff } from './handlers/staff.ts';
import {
  acceptInvitation,
  listDemoPeople,
  readMe,
  readStart,
  setUpSchool,
  signIn,
  signOut,
  stepIntoDemo,
} from './handlers/start.ts';
import { readCalendar, setCalendar } from './handlers/terms.ts';
import { readToday, snoozeFlag } from './handlers/today.ts';
import type { Handlers } from './http/call.ts';

/** One handler for every operation of the contract: a missing or extra one does not compile. */
export const handlers: Handlers<Contract> = {
  readStart,
  setUpSchool,
  signIn,
  signOut,
  acceptInvitation,
  readMe,
  listDemoPeople,
  stepIntoDemo,
  listStaff,
  addStaff,
  inviteStaff,
  giveRole,
  giveRelation,
  endGrant,
  readCalendar,
  setCalendar,
  previewImport,
  readImport,
  applyImport,
  listRegisters,
  readRegister,
  reviewRegister,
  retractReview,
  findPupils,
  readPupil,
  listPractices,
  logCheckIn,
  correctCheckIn,
  retractCheckIn,
  readToday,
  snoozeFlag,
  listSessions,
  planSession,
  readSession,
  holdSession,
  moveSession,
  settleItem,
  readNarrative,
  readPhaseMix,
};
