import { newId } from '@noticed/api/id';
import type { Operation } from '@noticed/shared/contract/contract';
import type { Endpoint } from '@noticed/shared/contract/endpoint';
import { may } from '@noticed/shared/domain/access';
import type { Subject } from '@noticed/shared/domain/access/subject';
import type { Permission } from '@noticed/shared/domain/access/table';
import { shapeOf, validFor } from '../valid.ts';
import { type MatrixPerson, subjectFor } from './school.ts';

/** What an operation is sent for a person: valid in every field, about the things of their row. */
export function sentFor(endpoint: Endpoint, known: Record<string, unknown>, operation: string) {
  const all = { ...known, ...special[operation as Operation] };
  const made = (schema: Endpoint['body']) => (schema ? validFor(shapeOf(schema), all) : undefined);
  const body = made(endpoint.body);
  return {
    params: made(endpoint.params) as Record<string, string> | undefined, // params are always text
    body: body && typeof body === 'object' ? { ...body, ...more[operation as Operation] } : body,
  };
}

/** Fields whose least value would not do for one operation. */
const special: Partial<Record<Operation, Record<string, unknown>>> = {
  moveSession: { move: 'follow-up' },
  planSession: { plannedOn: '2026-01-13' },
  snoozeFlag: { kind: 'quiet', until: '2026-01-19', registerId: null },
  // The three doors for which no valid secret exists here: hashing one for everybody would only be slow.
  setUpSchool: { token: 'short' },
  signIn: { email: '' },
  acceptInvitation: { token: 'short' },
};

/** Optional fields that the operation needs in this school. */
const more: Partial<Record<Operation, Record<string, unknown>>> = {
  moveSession: { outcome: 'mended' },
};

/** Operations whose handler asks for more than the contract says, because only the body tells what they are about. */
const inBody: Partial<Record<Operation, Permission>> = { planSession: 'plan-session', snoozeFlag: 'see-pupil' };

/** Only a demo school has these. */
const onlyInDemo: readonly string[] = ['listDemoPeople', 'stepIntoDemo'];

export type Expected = 401 | 403 | 404 | 'allowed';

/** What the access table says of one cell, from the fixture alone. */
export function expectedOf(operation: string, endpoint: Endpoint, person: MatrixPerson | null): Expected {
  if (onlyInDemo.includes(operation)) return 404;
  if (endpoint.permission === 'anyone') return 'allowed';
  if (!person) return 401;
  const within = inBody[operation as Operation];
  if (!endpoint.subject && !may(person.viewer, endpoint.permission).allowed) return 403;
  const stranger = person.standing === 'elsewhere' && (endpoint.subject || endpoint.params || within);
  if (stranger) return 404;
  if (within) return may(person.viewer, within, subjectInBody(person)).allowed ? 'allowed' : 404;
  if (!endpoint.subject) return 'allowed';
  return may(person.viewer, endpoint.permission, subjectFor(endpoint.subject, person)).allowed ? 'allowed' : 404;
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

/** Operations that nobody can carry out in this school, whoever they are. */
export const cannotBeDone: readonly Operation[] = [
  ...(['setUpSchool', 'signIn', 'acceptInvitation', 'listDemoPeople', 'stepIntoDemo'] as const),
  'holdSession', // it was held already
  'settleItem', // nothing was agreed
];

/** Which canary words an allowed answer may hold for a person. */
export function mayCarry(operation: string, person: MatrixPerson | null) {
  if (!person || person.standing === 'elsewhere') return { name: false, note: false, narrative: false };
  const { viewer } = person;
  const about = subjectFor('session', person);
  const register = subjectFor('register', person);
  const pupil = { pupil: about.pupil };
  const conflict = person.standing === 'conflict';
  const can = (permission: Permission, subject: Subject = pupil) => may(viewer, permission, subject);
  const notes = can('see-others-notes');
  const known = can('see-pupil').allowed || can('see-register', register).allowed;
  const roster = can('see-roster').allowed;
  const importing = can('import-roster', {}).allowed && /Import$/.test(operation);
  const sees = known || roster || can('facilitate-session', about).allowed || can('see-who-can-see').allowed;
  return {
    // A roster is about whole registers: whoever imports it sees the names in it.
    name: importing || (!conflict && (sees || (operation === 'findPupils' && can('find-pupil').allowed))),
    note: (notes.allowed && notes.limit === null) || person.part === 'author',
    narrative: operation === 'readNarrative' && can('read-confidential', about).allowed,
  };
}
