import { newId } from '@noticed/api/id';
import type { Operation } from '@noticed/shared/contract/contract';
import type { Endpoint } from '@noticed/shared/contract/endpoint';
import { may } from '@noticed/shared/domain/access';
import { mayAtAll } from '@noticed/shared/domain/access/scope';
import type { Subject } from '@noticed/shared/domain/access/subject';
import type { Permission } from '@noticed/shared/domain/access/table';
import { shapeOf, validFor } from '../valid.ts';
import { released } from './released.ts';
import { type MatrixPerson, subjectFor } from './school.ts';

/** What an operation is sent for a person: valid in every field, about the things of their row. */
export function sentFor(endpoint: Endpoint, known: Record<string, unknown>, operation: string) {
  const named = Object.entries({ ...knownFor(operation, known), ...withheld[operation as Operation] });
  const all = Object.fromEntries(named.filter(([, value]) => value !== undefined));
  const made = (schema: Endpoint['body']) => (schema ? validFor(shapeOf(schema), all) : undefined);
  const body = made(endpoint.body);
  return {
    params: made(endpoint.params) as Record<string, string> | undefined, // params are always text
    query: made(endpoint.query) as Record<string, string> | undefined, // as above
    body: body && typeof body === 'object' ? { ...body, ...more[operation as Operation] } : body,
  };
}

/** What is known in a school, with what one operation needs that is more than the least. */
export function knownFor(operation: string, known: Record<string, unknown>): Record<string, unknown> {
  return { ...known, ...special[operation as Operation] };
}

/** Fields whose least value would not do for one operation. */
const special: Partial<Record<Operation, Record<string, unknown>>> = {
  moveSession: { move: 'follow-up' },
  planSession: { plannedOn: '2026-01-13' },
  readRelease: { until: released },
  exportRelease: { until: released },
  readAreaFigures: { until: released },
  exportAreaFigures: { until: released },
  snoozeFlag: { kind: 'quiet', until: '2026-01-19', registerId: null },
  // A relation and days away must be about something that the school has.
  giveRelation: { kind: 'leads-year', target: '9' },
  addClosure: { scope: 'year', target: '9', name: 'Trip' },
  changePractice: { name: 'Praise, and what for', minutes: 1 },
  addPractice: { name: 'Tea together', minutes: 5 },
  erasePupil: { name: 'Amira Quillfeather' },
};

/** What is not sent, or not rightly. */
const withheld: Partial<Record<Operation, Record<string, unknown>>> = {
  // Not everybody who reads the trail may ask it by pupil.
  listEvents: { pupilId: undefined },
  exportEvents: { pupilId: undefined },
  // The doors for which no valid secret exists here: hashing one for everybody would only be slow.
  setUpSchool: { token: 'short' },
  signIn: { email: '' },
  acceptInvitation: { token: 'short' },
  stepUp: { password: '', code: '' },
  giveSecondFactor: { code: '' },
  signInByPasskey: { ticket: 'short' },
  finishOidc: { ticket: 'short' },
  addPasskey: { ticket: 'short' },
  unlockDevice: { pin: '' },
  setPin: { pin: 'short' },
};

/** Optional fields that the operation needs in this school. */
const more: Partial<Record<Operation, Record<string, unknown>>> = {
  moveSession: { outcome: 'mended' },
};

/** Operations whose handler asks for more than the contract says, because only the body tells what they are about. */
const inBody: Partial<Record<Operation, Permission>> = { planSession: 'plan-session', snoozeFlag: 'see-pupil' };

/** What only the adult of a relationship may do, whoever sees the session through. */
const adultAlone: readonly string[] = ['placeAfterSession'];

/** Where only the row itself tells whether it is theirs to do: nobody reviews what they opened, or wrote. */
const rowDecides: readonly string[] = ['reviewOpening', 'releaseOpening'];

/** What this school does not have: a half-term whose figures could be released now, a purge that waits, a device of its own. */
const notThere: readonly string[] = ['releaseFigures', 'confirmPurge', 'withdrawPurge', 'endEnrolment'];

/** What is there for whoever may read it: anything but an answer would be a refusal that the table does not know. */
const there: readonly string[] = ['readRelease', 'exportRelease', 'readAreaFigures', 'exportAreaFigures'];

/** Requests for a pupil’s records name the pupil in their row, or in the body that begins one. */
const byRequest: readonly string[] = [
  ...['openAccessRequest', 'readAccessRequest', 'saveAccessRequest', 'moveAccessRequest', 'takeAccessPack'],
];

/** Only a demo school has these. */
const onlyInDemo: readonly string[] = ['listDemoPeople', 'stepIntoDemo'];

/** Only a school whose technician set an issuer up has this. */
const onlyWithIssuer: readonly string[] = ['startOidc'];

/** `handler` is where no row of the table decides alone: the reader's own scope does, and the canaries say whether it held. */
export type Expected = 200 | 401 | 403 | 404 | 'allowed' | 'handler';

/** What the access table says of one cell, from the fixture alone. */
export function expectedOf(operation: string, endpoint: Endpoint, person: MatrixPerson | null): Expected {
  if (onlyInDemo.includes(operation) || onlyWithIssuer.includes(operation)) return 404;
  if (endpoint.permission === 'anyone') return 'allowed';
  if (!person) return 401;
  const within = inBody[operation as Operation];
  if (within) {
    const reached = person.standing !== 'elsewhere' && may(person.viewer, within, subjectInBody(person)).allowed;
    return reached ? 'allowed' : 404;
  }
  if (endpoint.subject && endpoint.subject !== 'cohort') {
    const about = subjectFor(endpoint.subject, person);
    const theirs = !adultAlone.includes(operation) || person.part === 'adult';
    const reached = person.standing !== 'elsewhere' && theirs && may(person.viewer, endpoint.permission, about).allowed;
    if (reached && rowDecides.includes(operation)) return 'handler';
    return reached ? 'allowed' : 404;
  }
  if (endpoint.subject === 'cohort') return 'handler';
  // Groups of pupils from which a conflict takes the only one are not there.
  if (endpoint.permission === 'see-trends' && person.standing === 'conflict') return 'handler';
  if (!may(person.viewer, endpoint.permission).allowed) return 403;
  if (there.includes(operation)) return 200;
  if (byRequest.includes(operation) && person.standing === 'conflict') return 404;
  if (notThere.includes(operation) || rowDecides.includes(operation)) return 'handler';
  return endpoint.permission === 'signed-in' || person.standing === 'elsewhere' ? 'handler' : 'allowed';
}

/** A session that is only being planned: its facilitator is whoever asks, its adult is Byrne. */
function subjectInBody(person: MatrixPerson): Subject {
  const adultId = person.about.school.staff.byrne ?? '';
  const sessionId = newId();
  const { pupil } = subjectFor('pupil', person);
  const pupilIds = [person.about.pupilId];
  const session = { ...{ sessionId, adultId, pupilIds }, facilitatorId: person.staffId, leadsMayRead: true };
  return { pupil, session: { ...session, glassBroken: false } };
}

/** A roster is looked at as a whole, by those who answer for it. */
const rosterPermissions: readonly Permission[] = ['import-roster', 'approve-large-change'];

/** Those who answer for people’s records see whose they are, and in a pack all that was written. */
const recordPermissions: readonly Permission[] = ['hold-records', 'erase-records', 'prepare-subject-access'];

/** Which canary words an allowed answer may hold for a person. */
export function mayCarry(operation: string, { permission }: Endpoint, person: MatrixPerson | null) {
  if (!person || person.standing === 'elsewhere')
    return { name: false, note: false, reason: false, narrative: false, opening: false };
  const { viewer } = person;
  const about = subjectFor('session', person);
  const register = subjectFor('register', person);
  const pupil = { pupil: about.pupil };
  const conflict = person.standing === 'conflict';
  const can = (permission: Permission, subject: Subject = pupil) => may(viewer, permission, subject);
  const notes = can('see-others-notes');
  const known = can('see-pupil').allowed || can('see-register', register).allowed;
  const roster = can('see-roster').allowed;
  const importing = rosterPermissions.includes(permission) && can(permission, {}).allowed;
  const records = recordPermissions.includes(permission) && can(permission).allowed;
  const pack = operation === 'readAccessRequest' && records;
  const sees = known || roster || can('facilitate-session', about).allowed || can('see-who-can-see').allowed;
  return {
    // A roster is about whole registers: whoever imports it sees the names in it.
    name:
      importing ||
      records ||
      (operation === 'exportOwn' && person.part === 'author') ||
      (['listOpenings', 'listNotices'].includes(operation) && isSecondLeader(person)) ||
      (!conflict && (sees || (operation === 'findPupils' && can('find-pupil').allowed))),
    note:
      (notes.allowed && notes.limit === null) ||
      person.part === 'author' ||
      (operation === 'readNotesWithReason' && can('see-notes-with-reason').allowed) ||
      pack,
    opening: operation === 'listOpenings' && isSecondLeader(person),
    reason: person.part === 'author' || pack,
    narrative: (operation === 'readNarrative' && can('read-confidential', about).allowed) || pack,
  };
}

/** Who may know of an opening and why: those who may open, release or review it, unless a conflict is declared. Every session here has one. */
function isSecondLeader({ viewer, standing }: MatrixPerson): boolean {
  const leads = may(viewer, 'review-break-glass').allowed || mayAtAll(viewer, 'break-glass');
  return leads && standing !== 'conflict';
}
