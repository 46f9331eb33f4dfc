import type { Operation } from '@noticed/shared/contract/contract';
import { oneOf } from '../chance.ts';
import { type Course, people } from './fernhill.ts';

type Look = (course: Course, who: string) => Promise<unknown>;

const plain =
  (name: Operation): Look =>
  (course, who) =>
    course.pair.ask(who, name);

/** A look at something that one of several is picked for. */
const ofPupil =
  (name: Operation): Look =>
  ({ pair, school, random }, who) =>
    pair.ask(who, name, { params: { pupilId: oneOf(Object.values(school.pupils), random) } });
const ofRegister =
  (name: Operation): Look =>
  ({ pair, school, random }, who) =>
    pair.ask(who, name, { params: { registerId: oneOf(Object.values(school.registers), random) } });
const ofSession =
  (name: Operation): Look =>
  async ({ pair, made, random }, who) => {
    if (made.sessions.length > 0) await pair.ask(who, name, { params: { sessionId: oneOf(made.sessions, random).id } });
  };
const ofGroups =
  (name: Operation, query: Record<string, string> = {}): Look =>
  (course, who) =>
    course.pair.ask(who, name, { query });

/** What people open all day. */
const everyday: readonly Look[] = [
  ...[plain('readToday'), plain('readToday'), plain('listRegisters'), plain('listSessions'), plain('readAgenda')],
  ...[ofRegister('readRegister'), ofRegister('readRegister'), ofRegister('readRegister'), ofPupil('readPupil')],
  ...[ofPupil('readPupil'), ofPupil('readPupil'), ofSession('readSession'), ofSession('readNarrative')],
];

/** What they open now and then. */
const seldom: readonly Look[] = [
  ...[plain('listNotices'), plain('listDrafts'), plain('listMyReaders'), plain('listClosures'), plain('readHandover')],
  ...[plain('listPractices'), plain('listStaff'), plain('reviewAccess'), plain('listOpenings'), plain('listHolds')],
  ...[
    plain('readFlagSettings'),
    plain('learnFromRepair'),
    plain('exportOwn'),
    plain('listEvents'),
    plain('findPupils'),
  ],
  ...[ofRegister('readSeating'), ofRegister('readParentsEvening'), ofRegister('readSupplySheet')],
  ...[ofPupil('readPlanning'), ofPupil('readWhoCanSee'), ofPupil('readStops'), ofPupil('readObjections')],
  ...[ofPupil('readChampions'), ofGroups('readGroupFigures', { dimension: 'house' }), ofGroups('readMovement')],
  ...[ofGroups('readPhaseMix', { by: 'house', across: 'sen' }), ofGroups('compareGroups', { measure: 'invisible' })],
  ...[ofGroups('compareGroups'), ofGroups('listGroupPupils', { dimension: 'house', group: 'Elm' })],
];

const trends: readonly Look[] = [plain('readOverview'), ofGroups('readGroup', { dimension: 'house', group: 'Elm' })];

/** After a step: a few of them, mostly by whoever acted. */
export async function lookAtSome(course: Course, count: number): Promise<void> {
  const { random } = course;
  for (let one = 0; one < count; one += 1) {
    const who = random() < 0.6 ? course.who : oneOf(people, random);
    await oneOf(random() < 0.75 ? everyday : seldom, random)(course, who);
  }
}

/** At the end: half of everything, each by somebody, and for the school as a whole by who may see it. */
export async function lookAtAll(course: Omit<Course, 'who'>): Promise<void> {
  const { random, pair } = course;
  for (const look of [...everyday, ...seldom])
    if (random() < 0.5) await look({ ...course, who: '' }, oneOf(people, random));
  await pair.keepTrends();
  for (const look of trends) await look({ ...course, who: '' }, 'byrne');
}
