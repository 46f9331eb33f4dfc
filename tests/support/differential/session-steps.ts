import { oneOf } from '../chance.ts';
import type { Course } from './fernhill.ts';
import { people } from './fernhill.ts';
import { dayNear, pupilsOf, reasonOf } from './picks.ts';

/** The steps of a repair: planned, held, followed up, written down, with what goes wrong in between. */
type Step = (course: Course) => Promise<unknown>;

const participation = (random: () => number) => ({
  pupil: oneOf(['agreed', 'partly', 'declined'], random),
  partner: oneOf(['agreed', 'partly'], random),
});
const owners = ['pupil', 'adult', 'other-pupil', 'facilitator'];

/** With whom: the one who asks, another adult, or another pupil. */
function partnerOf(course: Course, pupilId: string): object {
  const { random, school, who } = course;
  const how = random();
  if (how < 0.5) return {};
  if (how < 0.75) return { adultId: school.staff[random() < 0.5 ? who : oneOf(people, random)] };
  const [otherPupilId] = pupilsOf(course, 4).filter((one) => one !== pupilId);
  return otherPupilId ? { otherPupilId } : {};
}

export const plan: Step = async (course) => {
  const { pair, who, random, id, school, made } = course;
  const [pupilId = ''] = pupilsOf(course, 1);
  const body = {
    ...{ id: id(), pupilId, ...partnerOf(course, pupilId), plannedOn: dayNear(course, [0, 1, 1, 4, 8, -1]) },
    ...(random() < 0.4 ? { plannedAt: oneOf(['09:05', '12:40', '15:30'], random) } : {}),
    ...(random() < 0.3 ? { facilitatorId: school.staff[oneOf(people, random)] } : {}),
    ...(random() < 0.3 ? { place: reasonOf(random), adaptations: ['extra-time', 'visual-supports'] } : {}),
    ...(random() < 0.2 ? { othersPresent: [school.staff[oneOf(people, random)]] } : {}),
  };
  const { status } = await pair.ask(who, 'planSession', { body });
  if (status === 200) made.sessions.push({ id: body.id, by: who });
};

/** What a conversation ends with. */
function heldBody(course: Course) {
  const { random, id } = course;
  const items = Array.from({ length: Math.floor(random() * 3) }, () => ({
    ...{ id: id(), what: reasonOf(random), owner: oneOf(owners, random), dueOn: dayNear(course, [1, 3, 9]) },
  }));
  const words =
    random() < 0.5 ? { narrative: { words: { whatHappened: reasonOf(random) }, statement: 'I said so' } } : {};
  const followUpOn = random() < 0.8 ? dayNear(course, [1, 2, 7]) : null;
  return { heldOn: dayNear(course, [0, 0, 0, -1]), followUpOn, participation: participation(random), items, ...words };
}

export const record: Step = async (course) => {
  const { pair, who, id, made } = course;
  const [pupilId = ''] = pupilsOf(course, 1);
  const body = { id: id(), ...partnerOf(course, pupilId), ...heldBody(course) };
  const { status } = await pair.ask(who, 'recordSession', { params: { pupilId }, body });
  if (status === 200) made.sessions.push({ id: body.id, by: who });
};

/** One move of a session that was made, as its page says it stands: mostly one that it allows. */
export const sessionMoves: Step = async (course) => {
  const { pair, random, made } = course;
  if (made.sessions.length === 0) return;
  const session = oneOf(made.sessions, random);
  const turn = random() < 0.8 ? { ...course, who: session.by } : course;
  const params = { sessionId: session.id };
  const page = await pair.ask(turn.who, 'readSession', { params });
  if (page.status !== 200) return;
  const { stage, version, items } = page.body;
  const open = items.filter((one) => one.status === 'open');
  const isPlanned = stage === 'planned' || stage === 'deferred';
  const moves = isPlanned
    ? [hold, hold, ready, putOff, change]
    : [move, settle, settle, welcome, place, addItem, change];
  await oneOf(moves, random)(turn, { params, version, openItem: open[0]?.id ?? items[0]?.id });
};

interface Standing {
  params: { sessionId: string };
  version: number;
  openItem: string | undefined;
}
type Move = (course: Course, standing: Standing) => Promise<unknown>;

const hold: Move = (course, { params, version }) =>
  course.pair.ask(course.who, 'holdSession', { params, body: { version, ...heldBody(course) } });

const ready: Move = (course, { params, version }) => {
  const answer = oneOf(['ready', 'not-today'], course.random);
  const who = oneOf(['pupil', 'partner'], course.random);
  const body = { version, who, answer, plannedOn: answer === 'ready' ? null : dayNear(course, [1, 5]) };
  return course.pair.ask(course.who, 'checkReadiness', { params, body });
};

const putOff: Move = (course, { params, version }) => {
  const how = oneOf(['defer', 'replan', 'decline', 'cancel'], course.random);
  const body = { version, move: how, reason: reasonOf(course.random), plannedOn: dayNear(course, [1, 2, 6]) };
  return course.pair.ask(course.who, 'moveSession', { params, body });
};

const change: Move = (course, { params, version }) => {
  const { random, school } = course;
  const body = {
    ...{ version, place: reasonOf(random) },
    ...(random() < 0.3 ? { facilitatorId: school.staff[oneOf(people, random)] } : {}),
    ...(random() < 0.3 ? { followUpOn: dayNear(course, [1, 4]) } : {}),
  };
  return course.pair.ask(course.who, 'changeSession', { params, body });
};

const move: Move = (course, { params, version }) => {
  const followUp = { move: 'follow-up', outcome: oneOf(['mended', 'better', 'no-change', 'worse'], course.random) };
  const body = { version, ...(course.random() < 0.6 ? followUp : { move: 'close' }) };
  return course.pair.ask(course.who, 'moveSession', { params, body });
};

const settle: Move = (course, { params, version, openItem }) => {
  const status = oneOf(['done', 'abandoned'], course.random);
  const body = { version, status, ...(status === 'done' ? {} : { why: 'It did not fit.' }) };
  return course.pair.ask(course.who, 'settleItem', { params: { ...params, itemId: openItem ?? course.id() }, body });
};

const addItem: Move = (course, { params, version }) => {
  const item = { id: course.id(), what: reasonOf(course.random), owner: oneOf(owners, course.random) };
  const body = { version, ...item, dueOn: dayNear(course, [1, 5]) };
  return course.pair.ask(course.who, 'addItem', { params, body });
};

const welcome: Move = (course, { params, version }) =>
  course.pair.ask(course.who, 'welcomePupil', { params, body: { version, on: dayNear(course, [0, 0, 1]) } });

const place: Move = (course, { params }) => {
  const to = oneOf(['maintain', 'establish', 'restore'], course.random);
  const body = { id: course.id(), relationshipVersion: Math.floor(course.random() * 3), to };
  return course.pair.ask(course.who, 'placeAfterSession', { params, body });
};

/** What somebody writes about a conversation, and who was told of it. */
export const confide: Step = async (course) => {
  const { pair, who, random, made } = course;
  if (made.sessions.length === 0) return;
  const params = { sessionId: oneOf(made.sessions, random).id };
  const narrative = {
    words: { pupilNeeds: reasonOf(random) },
    statement: reasonOf(random),
    leadsMayRead: random() < 0.5,
  };
  const body = { version: Math.floor(random() * 2), ...narrative };
  await pair.ask(who, 'writeNarrative', { params, body });
  await pair.ask(who, 'readNarrative', { params });
};
