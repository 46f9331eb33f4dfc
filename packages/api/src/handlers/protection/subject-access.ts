import { createHash } from 'node:crypto';
import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import type { AccessRequest } from '@noticed/shared/contract/protection/subject-access';
import { mayAtAll, scopeOf } from '@noticed/shared/domain/access/scope';
import { fullName } from '@noticed/shared/domain/people/name';
import {
  type AccessStatus,
  type Asker,
  checksFor,
  deadlines,
  type LeaveOutGround,
  leaveOutGrounds,
  moveRequest,
  type ReleaseCheck,
  releaseChecks,
} from '@noticed/shared/domain/privacy/subject-access';
import type { Call, Handler } from '../../http/call.ts';
import type { Scope } from '../../store/database.ts';
import type { SchoolRow } from '../../store/people/schools.ts';
import { staffById, staffNames } from '../../store/people/staff.ts';
import {
  accessRequestById,
  accessRequests,
  addAccessRequest,
  moveAccessRequestRow,
  saveAccessRequestRow,
} from '../../store/protection/subject-access.ts';
import { schoolYear } from '../../store/roster/calendar.ts';
import { pupilsByIds } from '../../store/roster/pupils.ts';
import { collectPack, type Pack } from './pack/collect.ts';
import { packFile } from './pack/file.ts';

const absent = () => problem('not-found', 'There is nothing here that you can open.');

type Reader = Pick<Call<unknown>, 'scope' | 'viewer' | 'school'>;

/** A request as its row holds it; what is structured was written by the handlers below. */
interface Request {
  id: string;
  about: 'pupil' | 'staff';
  personId: string;
  receivedOn: string;
  asker: Asker;
  askerName: string;
  status: AccessStatus;
  checked: ReleaseCheck[];
  leftOut: { id: string; ground: LeaveOutGround }[];
  masks: { shown: string[]; alsoHide: string[] };
  staffNamed: boolean;
  checkedAt: string | null;
  checkedBy: string | null;
  releasedAt: string | null;
  version: number;
}

type Row = NonNullable<Awaited<ReturnType<typeof rowById>>>;
const rowById = (scope: Scope, id: string) => scope.first(accessRequestById, { id });

function requestOf({ pupilId, staffId, checks, ...row }: Row): Request {
  const whole = { ...row, about: pupilId ? 'pupil' : 'staff', personId: pupilId ?? staffId ?? '', checked: checks };
  return whole as unknown as Request; // as the interface says
}

/** Whose requests somebody may not see: those of a pupil they declared a conflict with, of staff unless they may, and their own. */
function refuses({ viewer }: Reader): (request: Pick<Request, 'about' | 'personId'>) => boolean {
  const conflicts = scopeOf(viewer, 'prepare-subject-access').exceptPupilIds;
  const staffToo = mayAtAll(viewer, 'prepare-staff-access');
  return ({ about, personId }) =>
    about === 'pupil' ? conflicts.includes(personId) : !staffToo || personId === viewer.staffId;
}

async function requestFor(reader: Reader, id: string): Promise<Request> {
  const row = await rowById(reader.scope, id);
  if (!row) throw absent();
  const request = requestOf(row);
  if (refuses(reader)(request)) throw absent();
  return request;
}

async function namesOf(scope: Scope, requests: readonly Request[]): Promise<Map<string, string>> {
  const listIds = requests.map((one) => one.personId);
  const pupils = (await scope.all(pupilsByIds, { listIds })).map((one) => [one.id, fullName(one)] as const);
  const staff = (await scope.all(staffNames, { listIds })).map((one) => [one.id, one.name] as const);
  return new Map([...pupils, ...staff]);
}

async function shown(scope: Scope, school: SchoolRow, requests: readonly Request[]): Promise<AccessRequest[]> {
  const { calendar, bankHolidays } = await schoolYear(scope, school);
  const names = await namesOf(scope, requests);
  return requests.map((one) => {
    const { id, about, personId, receivedOn, asker, askerName, status, releasedAt } = one;
    const name = names.get(personId) ?? '';
    return {
      id,
      about,
      personId,
      name,
      receivedOn,
      asker,
      askerName,
      status,
      releasedAt,
      ...deadlines(receivedOn, calendar, bankHolidays),
    };
  });
}

export const listAccessRequests: Handler<Contract['listAccessRequests']> = async ({ scope, school, viewer, today }) => {
  const refused = refuses({ scope, school, viewer });
  const requests = (await scope.all(accessRequests)).map(requestOf).filter((one) => !refused(one));
  return {
    requests: await shown(scope, school, requests),
    staffToo: mayAtAll(viewer, 'prepare-staff-access'),
    today,
  };
};

export const openAccessRequest: Handler<Contract['openAccessRequest']> = async (call) => {
  const { scope, body, today, now, note } = call;
  const { about, personId, ...asked } = body;
  const [pupil] = about === 'pupil' ? await scope.all(pupilsByIds, { listIds: [personId] }) : [];
  const person = pupil ?? (about === 'staff' ? await scope.first(staffById, { id: personId }) : undefined);
  if (!person || refuses(call)({ about, personId })) throw absent();
  if (body.receivedOn > today)
    throw problem('invalid', 'Give the day on which the request came. Nothing was kept.', {
      fields: [{ path: 'receivedOn', message: 'This day has not come yet.' }],
    });
  const who = about === 'pupil' ? { pupilId: personId, staffId: null } : { pupilId: null, staffId: personId };
  const begun = { status: 'draft', checks: [], leftOut: [], masks: { shown: [], alsoHide: [] }, staffNamed: true };
  await scope.run(addAccessRequest, { ...asked, ...who, ...begun, now });
  note({ requestId: body.id, about, personId });
  return { id: body.id };
};

const wishOf = ({ about, personId, staffNamed, masks }: Request) => ({ about, personId, staffNamed, ...masks });

/** What is read is an event about the person, whom the path does not name. */
const noteReading = ({ note }: Pick<Call<unknown>, 'note'>, { about, personId }: Request, pack: Pack) =>
  note({ about, personId, records: pack.sections.reduce((sum, one) => sum + one.records.length, 0) });

export const readAccessRequest: Handler<Contract['readAccessRequest']> = async (call) => {
  const { scope, school, params, today } = call;
  const request = await requestFor(call, params.requestId);
  const [line] = await shown(scope, school, [request]);
  if (!line) throw absent();
  const pack = await collectPack(scope, school, wishOf(request));
  noteReading(call, request, pack);
  const left = new Map(request.leftOut.map((one) => [one.id, one.ground]));
  return {
    request: line,
    checks: checksFor(request.about).map((id) => ({
      id,
      words: releaseChecks[id],
      done: request.checked.includes(id),
    })),
    ...{ staffNamed: request.staffNamed, masked: pack.masked, alsoHide: request.masks.alsoHide },
    sections: pack.sections.map((section) => ({
      ...section,
      records: section.records.map((one) => ({ ...one, leftOut: left.get(one.id) ?? null })),
    })),
    notIncluded: pack.notIncluded,
    // Object.entries widens the names; the object is closed.
    grounds: Object.entries(leaveOutGrounds).map(([id, words]) => ({ id: id as LeaveOutGround, words })),
    ...{ version: request.version, today },
  };
};

/** The request at the version that its releaser saw. */
async function seen(call: Reader, id: string, version: number): Promise<Request> {
  const request = await requestFor(call, id);
  if (request.version !== version)
    throw problem(
      'conflict',
      'Somebody else worked on this request meanwhile. Look at it again; nothing was changed.',
      {
        current: { status: request.status, version: request.version },
      },
    );
  return request;
}

export const saveAccessRequest: Handler<Contract['saveAccessRequest']> = async (call) => {
  const { scope, params, body, note } = call;
  const request = await seen(call, params.requestId, body.version);
  // Whatever was checked before was checked on another pack.
  const status = moveRequest(request, 'draft');
  const { checked, staffNamed, leftOut, shown: left, alsoHide } = body;
  const masks = { shown: left, alsoHide };
  await scope.run(saveAccessRequestRow, { id: request.id, checks: checked, leftOut, masks, staffNamed, status });
  note({ personId: request.personId, checks: checked.length, leftOut: leftOut.length });
  return { version: request.version + 1 };
};

export const moveAccessRequest: Handler<Contract['moveAccessRequest']> = async (call) => {
  const { scope, viewer, params, body, now, note } = call;
  const request = await seen(call, params.requestId, body.version);
  const status = moveRequest(request, body.to);
  const by = { at: now, staffId: viewer.staffId };
  const checked = status === 'checked' ? by : { at: request.checkedAt, staffId: request.checkedBy };
  await scope.run(moveAccessRequestRow, {
    ...{ id: request.id, status, checkedAt: checked.at, checkedBy: checked.staffId },
    releasedAt: status === 'released' ? now : null,
    releasedBy: status === 'released' ? viewer.staffId : null,
  });
  note({ personId: request.personId, from: request.status, to: status });
  return { status, version: request.version + 1 };
};

export const takeAccessPack: Handler<Contract['takeAccessPack']> = async (call) => {
  const { scope, school, params, today, note } = call;
  const request = await requestFor(call, params.requestId);
  if (request.status === 'withdrawn') throw problem('conflict', 'This request was withdrawn.');
  const pack = await collectPack(scope, school, wishOf(request));
  const left = new Map(request.leftOut.map((one) => [one.id, one.ground]));
  const leftOut: Partial<Record<LeaveOutGround, number>> = {};
  const sections = pack.sections
    .map((section) => ({ ...section, records: section.records.filter((one) => !left.has(one.id)) }))
    .filter((section) => section.records.length > 0);
  for (const { records } of pack.sections)
    for (const { id } of records) {
      const ground = left.get(id);
      if (ground) leftOut[ground] = (leftOut[ground] ?? 0) + 1;
    }
  const draft = request.status !== 'released';
  const file = packFile({ ...pack, sections, leftOut, school: school.name, madeOn: today, draft }, today);
  noteReading(call, request, pack);
  // Which file it was can be shown later without keeping a copy of it.
  note({ draft, digest: createHash('sha256').update(file.text).digest('base64url') });
  return file;
};
