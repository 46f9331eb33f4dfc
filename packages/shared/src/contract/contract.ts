import { learnFromRepair, readAgenda } from './agenda.ts';
import { correctCheckIn, listPractices, logCheckIn, retractCheckIn } from './check-ins.ts';
import { readPhaseMix } from './groups.ts';
import { applyImport, previewImport, readImport } from './imports.ts';
import {
  dropDraft,
  listDrafts,
  markPassedToDsl,
  readDraft,
  readNarrative,
  readPassedToDsl,
  saveDraft,
  writeNarrative,
} from './narrative.ts';
import { findClashes, readConversation, readPlanning, readSessionCalendar, setConversation } from './planning.ts';
import { findPupils, readPupil } from './pupils.ts';
import { listRegisters, readRegister, retractReview, reviewRegister } from './registers.ts';
import {
  addItem,
  changeSession,
  checkReadiness,
  holdSession,
  listSessions,
  moveSession,
  placeAfterSession,
  planSession,
  readSession,
  recordSession,
  settleItem,
  welcomePupil,
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
  readAgenda,
  readPlanning,
  findClashes,
  planSession,
  recordSession,
  readSession,
  changeSession,
  checkReadiness,
  holdSession,
  moveSession,
  addItem,
  settleItem,
  welcomePupil,
  placeAfterSession,
  readSessionCalendar,
  readNarrative,
  writeNarrative,
  readDraft,
  saveDraft,
  dropDraft,
  listDrafts,
  markPassedToDsl,
  readPassedToDsl,
  readConversation,
  setConversation,
  learnFromRepair,
  readPhaseMix,
};

export type Contract = typeof contract;
export type Operation = keyof Contract;
