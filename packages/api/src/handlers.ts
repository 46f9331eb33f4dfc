import type { Contract } from '@noticed/shared/contract/contract';
import { listAdministrators, readWhoCanSee } from './handlers/access.ts';
import { keepAccount, reviewAccess } from './handlers/access-review.ts';
import { disableAccount, enableAccount, resetSecondFactor } from './handlers/accounts.ts';
import { listSessions, readAgenda } from './handlers/agenda.ts';
import { exportEvents, listEvents, listMyReaders } from './handlers/audit.ts';
import { readSessionCalendar } from './handlers/calendar-file.ts';
import { readChanges } from './handlers/changes.ts';
import { correctCheckIn, listPractices, logCheckIn, retractCheckIn } from './handlers/check-ins.ts';
import { readConversation, setConversation } from './handlers/conversation.ts';
import { makeDeviceKey, readDeviceKey } from './handlers/device-keys.ts';
import { endDevice, listDevices, signOutEverywhere } from './handlers/devices.ts';
import { endEnrolment, enrolDevice, listSchoolDevices } from './handlers/enrolments.ts';
import { compareOwn, exportOwn, exportRoster, readTemplate } from './handlers/exports.ts';
import { compareGroups } from './handlers/groups/compare.ts';
import { exportGroups, exportRelease } from './handlers/groups/csv.ts';
import { readGroupFigures, readPhaseMix } from './handlers/groups/figures.ts';
import { readGroup } from './handlers/groups/group.ts';
import { readMovement } from './handlers/groups/movement.ts';
import { readOverview } from './handlers/groups/overview.ts';
import { listGroupPupils } from './handlers/groups/pupils.ts';
import { listReleases, readRelease, releaseFigures } from './handlers/groups/release.ts';
import { readHandover } from './handlers/handover.ts';
import { acceptOffer, askForHelp, offerHelp, withdrawAsk } from './handlers/help.ts';
import { applyImport, undoImport, withdrawImport } from './handlers/imports/apply.ts';
import { approveImport, listApprovals, readApproval } from './handlers/imports/approvals.ts';
import {
  answerImport,
  keepMapping,
  listFields,
  listImportLines,
  listImports,
  prepareRollover,
  previewImport,
  readImport,
} from './handlers/imports/previews.ts';
import { readReading, stopReading } from './handlers/imports/reading.ts';
import { lockDevice, readLock, setPin, unlockDevice } from './handlers/lock.ts';
import { listNotices, putAwayNotice } from './handlers/notices.ts';
import { liftObjection, readObjections, recordObjection } from './handlers/objections.ts';
import { finishOidc, startOidc } from './handlers/oidc.ts';
import { breakGlass, listOpenings, releaseOpening, reviewOpening } from './handlers/openings.ts';
import { addPasskey, askForPasskey, removePasskey, signInByPasskey, startPasskey } from './handlers/passkeys.ts';
import { findClashes, readPlanning } from './handlers/planning.ts';
import { endProfileEntry, nameChampion, readChampions, writeProfile } from './handlers/profile.ts';
import { erasePupil, eraseStaff, previewErasure, previewStaffErasure } from './handlers/protection/erasure.ts';
import { endHold, findRecords, holdRecords, listHolds, readHolds } from './handlers/protection/holds.ts';
import { readPrivacyNotices, savePrivacyNotice } from './handlers/protection/notices.ts';
import {
  confirmPurge,
  previewPurge,
  readRetention,
  setRetention,
  withdrawPurge,
} from './handlers/protection/retention.ts';
import {
  listAccessRequests,
  moveAccessRequest,
  openAccessRequest,
  readAccessRequest,
  saveAccessRequest,
  takeAccessPack,
} from './handlers/protection/subject-access.ts';
import { findPupils, readPupil } from './handlers/pupils.ts';
import { listRegisters, readRegister, retractReview, reviewRegister } from './handlers/registers.ts';
import { declareConflict, giveRelation } from './handlers/relations.ts';
import { learnFromRepair } from './handlers/repair-learning.ts';
import {
  confirmApp,
  giveSecondFactor,
  readSecondFactor,
  removeApp,
  renewRecoveryCodes,
  startApp,
} from './handlers/second-factor.ts';
import { addItem, settleItem } from './handlers/sessions/agreement.ts';
import { changeSession } from './handlers/sessions/change.ts';
import { dropDraft, listDrafts, readDraft, saveDraft } from './handlers/sessions/drafts.ts';
import { holdSession, recordSession } from './handlers/sessions/hold.ts';
import { checkReadiness, moveSession, welcomePupil } from './handlers/sessions/moves.ts';
import { markPassedToDsl, readNarrative, readPassedToDsl, writeNarrative } from './handlers/sessions/narrative.ts';
import { placeAfterSession } from './handlers/sessions/placement.ts';
import { planSession } from './handlers/sessions/plan.ts';
import { readSession } from './handlers/sessions/read.ts';
import { addClosure, dropClosure, listClosures } from './handlers/settings/closures.ts';
import { previewFlagSettings, readFlagSettings, setFlagSettings } from './handlers/settings/flags.ts';
import { addPractice, changePractice, listBank } from './handlers/settings/practices.ts';
import {
  arrangeParentsEvening,
  arrangeSeats,
  readParentsEvening,
  readSeating,
  readSupplySheet,
} from './handlers/sheets.ts';
import { readSignInPolicy, setSignInPolicy } from './handlers/sign-in-policy.ts';
import { addStaff, endGrant, giveRole, inviteStaff, listRegisterChoices, listStaff } from './handlers/staff.ts';
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
import { correctPlacement, readNotesWithReason, stateOnCheckIn, stateOnPlacement } from './handlers/statements.ts';
import { readStatus } from './handlers/status.ts';
import { readStepUp, stepUp } from './handlers/step-up.ts';
import { liftStop, readStops, stopPrompts } from './handlers/stops.ts';
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
  listDevices,
  endDevice,
  readDeviceKey,
  makeDeviceKey,
  signOutEverywhere,
  giveSecondFactor,
  readSecondFactor,
  startApp,
  confirmApp,
  removeApp,
  renewRecoveryCodes,
  resetSecondFactor,
  askForPasskey,
  signInByPasskey,
  startPasskey,
  addPasskey,
  removePasskey,
  startOidc,
  finishOidc,
  lockDevice,
  readLock,
  unlockDevice,
  setPin,
  listSchoolDevices,
  enrolDevice,
  endEnrolment,
  readSignInPolicy,
  setSignInPolicy,
  readStepUp,
  stepUp,
  listEvents,
  exportEvents,
  readStatus,
  readCalendar,
  setCalendar,
  previewImport,
  readReading,
  stopReading,
  keepMapping,
  listFields,
  listImports,
  readImport,
  listImportLines,
  answerImport,
  applyImport,
  undoImport,
  withdrawImport,
  listApprovals,
  readApproval,
  approveImport,
  prepareRollover,
  readHandover,
  exportRoster,
  exportOwn,
  compareOwn,
  readTemplate,
  listRegisters,
  readRegister,
  readChanges,
  reviewRegister,
  retractReview,
  findPupils,
  readPupil,
  writeProfile,
  endProfileEntry,
  readChampions,
  nameChampion,
  readSupplySheet,
  readParentsEvening,
  arrangeParentsEvening,
  readSeating,
  arrangeSeats,
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
  breakGlass,
  releaseOpening,
  listOpenings,
  reviewOpening,
  askForHelp,
  withdrawAsk,
  offerHelp,
  acceptOffer,
  listNotices,
  putAwayNotice,
  stateOnCheckIn,
  stateOnPlacement,
  correctPlacement,
  readNotesWithReason,
  readStops,
  stopPrompts,
  liftStop,
  readObjections,
  recordObjection,
  liftObjection,
  readOverview,
  readGroupFigures,
  readPhaseMix,
  compareGroups,
  readMovement,
  readGroup,
  listGroupPupils,
  exportGroups,
  listReleases,
  releaseFigures,
  readRelease,
  exportRelease,
  readFlagSettings,
  setFlagSettings,
  previewFlagSettings,
  listBank,
  addPractice,
  changePractice,
  listClosures,
  addClosure,
  dropClosure,
  listMyReaders,
  listAdministrators,
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
