import type { paths } from '@noticed/web/paths.ts';

/** What the addresses of a school are about. */
export interface Ids {
  registerId: string;
  pupilId: string;
  /** Planned, and held. */
  sessionId: string;
  heldId: string;
  staffId: string;
  importId: string;
  requestId: string;
  /** The last day of a half-term whose figures were released. */
  until: string;
}

/** An address of one school. */
type Address = (at: typeof paths, ids: Ids) => string;
/** Everybody may come to a door; behind it somebody is signed in. */
export interface Screen {
  to: Address;
  door?: true;
}

const inside = (to: Address): Screen => ({ to });
const door = (to: Address): Screen => ({ to, door: true });

/** Every address of the product and what it is visited with: a new one without a line does not compile. */
export const screens: Readonly<Record<keyof typeof paths, Screen>> = {
  start: door((at) => at.start()),
  signIn: door((at) => at.signIn()),
  setUp: door((at) => at.setUp()),
  welcome: door((at) => at.welcome()),
  signInBack: door((at) => at.signInBack()),
  locked: door((at) => at.locked()),
  secondFactor: door((at) => at.secondFactor()),
  privacy: door((at) => at.privacy()),
  today: inside((at) => at.today()),
  registers: inside((at) => at.registers()),
  register: inside((at, { registerId }) => at.register(registerId)),
  handover: inside((at, { registerId }) => at.handover(registerId)),
  parentsEvening: inside((at, { registerId }) => at.parentsEvening(registerId)),
  supplySheet: inside((at, { registerId }) => at.supplySheet(registerId)),
  pupil: inside((at, { pupilId }) => at.pupil(pupilId)),
  sessions: inside((at) => at.sessions()),
  session: inside((at, { heldId }) => at.session(heldId)),
  conversation: inside((at, { pupilId, sessionId }) => at.conversation(pupilId, sessionId)),
  printSession: inside((at, { heldId }) => at.printSession(heldId, 'agreement')),
  agenda: inside((at) => at.agenda()),
  repair: inside((at) => at.repair()),
  prompts: inside((at) => at.prompts()),
  planSession: inside((at, { pupilId }) => at.planSession(pupilId)),
  groups: inside((at) => at.groups()),
  group: inside((at) => `${at.group()}?by=sen&group=K`),
  compareGroups: inside((at) => at.compareGroups()),
  groupPhases: inside((at) => `${at.groupPhases()}?by=tutor-group&across=sen`),
  groupMovement: inside((at) => at.groupMovement()),
  groupAttention: inside((at) => `${at.groupAttention()}?by=sen`),
  groupRepair: inside((at) => at.groupRepair()),
  groupMethod: inside((at) => at.groupMethod()),
  areaFigures: inside((at) => at.areaFigures()),
  areaHalfTerm: inside((at, { until }) => at.areaHalfTerm(until)),
  evidence: inside((at) => at.evidence()),
  evidencePack: inside((at, { until }) => at.evidencePack(until)),
  account: inside((at) => at.account()),
  ownRecord: inside((at) => at.ownRecord()),
  audit: inside((at) => at.audit()),
  openings: inside((at) => at.openings()),
  signInPolicy: inside((at) => at.signInPolicy()),
  people: inside((at) => at.people()),
  person: inside((at, { staffId }) => at.person(staffId)),
  terms: inside((at) => at.terms()),
  records: inside((at) => at.records()),
  pupilRecords: inside((at, { pupilId }) => at.pupilRecords(pupilId)),
  staffRecords: inside((at, { staffId }) => at.staffRecords(staffId)),
  accessRequest: inside((at, { requestId }) => at.accessRequest(requestId)),
  retention: inside((at) => at.retention()),
  notices: inside((at) => at.notices()),
  settings: inside((at) => at.settings()),
  flagLimits: inside((at) => at.flagLimits()),
  practices: inside((at) => at.practices()),
  closures: inside((at) => at.closures()),
  accessReview: inside((at) => at.accessReview()),
  myReaders: inside((at) => at.myReaders()),
  status: inside((at) => at.status()),
  imports: inside((at) => at.imports()),
  import: inside((at, { importId }) => at.import(importId)),
  approvals: inside((at) => at.approvals()),
  approval: inside((at, { importId }) => at.approval(importId)),
};
