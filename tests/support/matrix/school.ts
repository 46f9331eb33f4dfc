import { addPerson } from '@noticed/api/handlers/people/school';
import { newId } from '@noticed/api/id';
import { change, type Scope } from '@noticed/api/store/database';
import { keepStanding } from '@noticed/api/store/kept/standing';
import { addOpening } from '@noticed/api/store/people/openings';
import { addRelation } from '@noticed/api/store/people/staff';
import { addCheckIn, addCheckInPupil } from '@noticed/api/store/relationship/check-ins';
import { addPlacement, addReview } from '@noticed/api/store/relationship/placements';
import { addStatement } from '@noticed/api/store/relationship/statements';
import { addKeptSession } from '@noticed/api/store/sessions/kept-session';
import { addNarrative } from '@noticed/api/store/sessions/narratives';
import type { Subject } from '@noticed/shared/domain/access/subject';
import type { Relation, Viewer } from '@noticed/shared/domain/people/staff';
import { holdUnplanned } from '@noticed/shared/domain/restorative-session/restorative-session';
import { aRegister, aSchool, type TestSchool } from '../builders.ts';
import type { TestWorld } from '../product.ts';
import { type Person, people, relationsFor, type Targets } from './people.ts';
import { releaseIn } from './released.ts';

export const now = '2026-01-12T08:40:00.000Z';
export const today = '2026-01-12';
const yesterday = '2026-01-11';

/** Words that must never leave their scope: each is found nowhere else. */
export const canaries = {
  note: 'zanzibar-note-canary',
  reason: 'zanzibar-reason-canary',
  narrative: 'zanzibar-narrative-canary',
  statement: 'zanzibar-statement-canary',
  opening: 'zanzibar-opening-canary',
};

const label = change(({ q, t, arg, mine }) =>
  q
    .update(t.pupil)
    .set({ house: arg('house'), sen: arg('sen'), preferredSurname: arg('surname') })
    .where(mine(t.pupil)),
);

/** Everything in one school that an operation of the matrix can be about. */
export interface About {
  school: TestSchool;
  pupilId: string;
  /** The surname that nobody else in any school has. */
  surname: string;
  registerId: string;
  sessionId: string;
  checkInId: string;
  reviewId: string;
  placementId: string;
  /** An opening of the session by break-glass, held from its author. */
  openingId: string;
  own: Targets;
  other: Targets;
}

export interface MatrixPerson extends Person {
  staffId: string;
  viewer: Viewer;
  /** What the operations of this row are about: the common things, or those in which this person has a part. */
  about: About;
}

/** A school with one pupil, two registers, and a colleague’s check-in, placement, session and its words. */
export async function aSchoolToAsk(test: TestWorld, name: string, surname: string): Promise<About> {
  const school = await aSchool(test, {
    name,
    pupils: 1,
    registers: [aRegister('9b'), aRegister('9x', { kind: 'teaching' }), aRegister('7a', { year: '7' })],
    staff: { byrne: ['9b', '9x'], cole: [] },
    on: (_pupil, ref) => ref !== '7a',
  });
  const pupilId = school.pupils.p0 ?? '';
  const own = { register: school.registers['9b'] ?? '', year: '9', house: 'Elm', 'key-stage': 'KS3', sen: 'K' };
  const other = { register: school.registers['7a'] ?? '', year: '7', house: 'Oak', 'key-stage': 'KS4', sen: 'E' };
  const about = { school, pupilId, surname, registerId: own.register };
  return test.database.transact(school.actor('byrne'), async (scope) => {
    await releaseIn(scope, name, school.staff.cole ?? '');
    await scope.run(label, { house: 'Elm', sen: 'K', surname });
    const written = await write(scope, about, school.staff.byrne ?? '');
    return {
      ...{ ...about, ...written },
      own: { ...own, pupil: pupilId, session: written.sessionId },
      other: { ...other, pupil: newId(), session: newId() },
    };
  });
}

type Place = Pick<About, 'school' | 'pupilId' | 'registerId'>;

/** A check-in with a note, a placement with a reason and a held session with its words, all by one adult unless others are named. */
async function write(
  scope: Scope,
  { school, pupilId, registerId }: Place,
  authorId: string,
  adultId = school.staff.byrne ?? '',
  facilitatorId = school.staff.cole ?? '',
): Promise<Pick<About, 'sessionId' | 'checkInId' | 'reviewId' | 'placementId' | 'openingId'>> {
  const [sessionId, checkInId, reviewId, placementId, openingId] = [newId(), newId(), newId(), newId(), newId()];
  const when = { happenedOn: today, recordedAt: now };
  const moment = { practiceId: 'specific-praise', tone: 'positive', reach: 'individual', channel: 'in-person' };
  await scope.run(addCheckIn, { ...moment, ...when, id: checkInId, adultId: authorId, note: canaries.note });
  await scope.run(addCheckInPupil, { pupilId, adultId: authorId, checkInId, happenedOn: today });
  await scope.run(addReview, { ...when, id: reviewId, adultId: authorId, registerId });
  const move = { pupilId, from: 'unsorted', to: 'restore', reason: canaries.reason };
  await scope.run(addPlacement, { ...when, ...move, id: placementId, adultId: authorId, reviewId });
  await keepStanding(scope, authorId, pupilId);
  const partner = { kind: 'adult', id: adultId } as const;
  const participation = { pupil: 'agreed', partner: 'agreed' } as const;
  const session = holdUnplanned(
    { id: sessionId, pupilId, partner, facilitatorId },
    { heldOn: today, participation, followUpOn: '2026-01-19' },
    { by: facilitatorId, at: now, today },
  );
  await addKeptSession(scope, session, today);
  const words = { words: { happened: canaries.narrative }, statement: canaries.narrative, pictures: [] };
  await scope.run(addNarrative, { sessionId, version: 1, authorId, recordedAt: now, words, leadsMayRead: true });
  const said = { pupilId, words: canaries.statement, version: 1, writtenBy: authorId, recordedAt: now };
  await scope.run(addStatement, { ...said, aboutKind: 'check-in', aboutId: checkInId });
  // An hour ago, so that it lets nobody read any more.
  const before = { openedAt: '2026-01-12T07:40:00.000Z', safeguardingMatter: true };
  const opening = { id: openingId, sessionId, openedBy: facilitatorId, ...before };
  await scope.run(addOpening, { ...opening, reason: canaries.opening });
  return { sessionId, checkInId, reviewId, placementId, openingId };
}

/** What access is asked about an operation's kind of subject, from the fixture alone: never read back from the store. */
export function subjectFor(kind: string, { about, part, staffId }: MatrixPerson): Subject {
  const { school, pupilId } = about;
  const byrne = school.staff.byrne ?? '';
  const registerIds = [school.registers['9b'] ?? '', school.registers['9x'] ?? ''];
  const pupil = { pupilId, registerIds, year: '9', house: 'Elm', keyStage: 'KS3', sen: 'K' };
  const text = { authorId: part === 'author' ? staffId : byrne, writtenOn: today };
  const session = {
    sessionId: about.sessionId,
    adultId: part === 'adult' ? staffId : byrne,
    facilitatorId: part === 'facilitator' ? staffId : (school.staff.cole ?? ''),
    pupilIds: [pupilId],
    leadsMayRead: true,
    glassBroken: false,
  };
  if (kind === 'register') return { register: { registerId: about.registerId, year: '9' } };
  if (kind === 'session') return { pupil, session, text };
  return kind === 'check-in' || kind === 'placement' || kind === 'review' ? { pupil, text } : { pupil };
}

/** Two schools and everybody of the matrix; who belongs elsewhere has relations that name this school’s own things. */
export async function matrixSchool(
  test: TestWorld,
): Promise<{ about: About; foreign: About; everyone: MatrixPerson[] }> {
  const about = await aSchoolToAsk(test, 'Fernhill School', 'Quillfeather');
  const foreign = await aSchoolToAsk(test, 'Elsewhere School', 'Thistlewick');
  const everyone: MatrixPerson[] = [];
  for (const [place, person] of people.entries()) {
    const home = person.standing === 'elsewhere' ? foreign : about;
    everyone.push(await arrive(test, home.school.id, about, person, place));
  }
  return { about, foreign, everyone };
}

async function arrive(
  test: TestWorld,
  schoolId: string,
  about: About,
  person: Person,
  place: number,
): Promise<MatrixPerson> {
  return test.database.transact({ schoolId, staffId: null }, async (scope) => {
    const staffId = await addPerson(scope, test.world, {
      ...{ forename: 'Sam', surname: `Person${place}`, email: null, from: '2025-09-02' },
      roles: person.role ? [person.role] : [],
    });
    const { part } = person;
    const theirs = part ? { ...about, ...(await writeFor(scope, about, staffId, part)) } : about;
    const relations = relationsFor(person, staffId, about.own, about.other, yesterday);
    for (const one of relations) await scope.run(addRelation, relationRow(one));
    const viewer = { staffId, roles: person.role ? [person.role] : [], relations, today };
    return { ...person, staffId, viewer, about: theirs };
  });
}

const relationRow = (one: Relation) => ({ ...one, id: newId(), imported: false });

function writeFor(scope: Scope, about: About, staffId: string, part: NonNullable<Person['part']>) {
  const { byrne = '', cole = '' } = about.school.staff;
  const of = (wanted: Person['part'], otherwise: string) => (part === wanted ? staffId : otherwise);
  return write(scope, about, of('author', byrne), of('adult', byrne), of('facilitator', cole));
}
