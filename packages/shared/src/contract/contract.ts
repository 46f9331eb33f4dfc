import { correctCheckIn, listPractices, logCheckIn, retractCheckIn } from './check-ins.ts';
import { readPhaseMix } from './groups.ts';
import { applyImport, previewImport, readImport } from './imports.ts';
import { findPupils, readPupil } from './pupils.ts';
import { listRegisters, readRegister, retractReview, reviewRegister } from './registers.ts';
import {
  holdSession,
  listSessions,
  moveSession,
  planSession,
  readNarrative,
  readSession,
  settleItem,
} from './sessions.ts';
import { addStaff, endGrant, giveRelation, giveRole, inviteStaff, listStaff } from './staff.ts';
import {
  acceptInvitation,
  listDemoPeople,
  readMe,
  readStart,
  setUpSchool,
  signIn,
  signOut,
  stepIntoDemo,
} from './start.ts';
import { readCalendar, setCalendar } from './terms.ts';
import { readToday, snoozeFlag } from './today.ts';

/** Every operation there is, by name. Server, web, documentation and tests all iterate over this. */
export const contract = {
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

export type Contract = typeof contract;
export type Operation = keyof Contract;
