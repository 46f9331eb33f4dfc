import { oneOf } from '../chance.ts';
import { anyOperation } from './any-operation.ts';
import type { Course, Made } from './fernhill.ts';
import { dayNear, pupilsOf, reasonOf } from './picks.ts';
import { confide, plan, record, sessionMoves } from './session-steps.ts';

export type Step = (course: Course) => Promise<unknown>;

const tones = ['positive', 'neutral', 'corrective'];
const reaches = ['individual', 'individual', 'individual', 'whole-group'];
const channels = ['in-person', 'lesson', 'corridor', 'note-home', 'phone', 'video', 'letter'];
const practices = ['effort', 'two-by-ten', 'specific-praise', 'greeting', 'correction', 'remote-contact', 'apology'];

/** Of what somebody made, one of their own as a rule. */
function own(list: readonly Made[], { who, random }: Course): Made | undefined {
  const mine = list.filter((one) => one.by === who);
  const from = mine.length > 0 && random() < 0.9 ? mine : list;
  return from.length > 0 ? oneOf(from, random) : undefined;
}

const logMoment: Step = async (course) => {
  const { pair, who, random, id, made } = course;
  const body = {
    ...{ id: id(), pupilIds: pupilsOf(course, 1 + Math.floor(random() * random() * 5)) },
    practiceId: oneOf(practices, random),
    ...(random() < 0.5 ? { tone: oneOf(tones, random), reach: oneOf(reaches, random) } : {}),
    ...(random() < 0.4 ? { channel: oneOf(channels, random) } : {}),
    ...(random() < 0.4 ? { note: reasonOf(random) } : {}),
    ...(random() < 0.5 ? { happenedOn: dayNear(course) } : {}),
  };
  const { status } = await pair.ask(who, 'logCheckIn', { body });
  if (status === 200) made.checkIns.push({ id: body.id, by: who });
  // Sent twice, it has one effect.
  if (random() < 0.1) await pair.ask(who, 'logCheckIn', { body });
};

const correctMoment: Step = async (course) => {
  const { pair, who, random, made } = course;
  const one = own(made.checkIns, course);
  if (!one) return;
  const body = {
    ...{ version: 1 + Math.floor(random() * 2), practiceId: oneOf(practices, random), tone: oneOf(tones, random) },
    ...{ reach: oneOf(reaches, random), channel: oneOf(channels, random), happenedOn: dayNear(course) },
    ...(random() < 0.5 ? { note: reasonOf(random) } : {}),
  };
  await pair.ask(who, 'correctCheckIn', { params: { checkInId: one.id }, body });
};

const takeMomentBack: Step = async (course) => {
  const one = own(course.made.checkIns, course);
  const body = course.random() < 0.5 ? {} : { reason: reasonOf(course.random) };
  if (one) await course.pair.ask(course.who, 'retractCheckIn', { params: { checkInId: one.id }, body });
};

const phases = ['unsorted', 'establish', 'maintain', 'maintain', 'restore'] as const;

const sortRegister: Step = async (course) => {
  const { pair, who, random, id, school, made } = course;
  const registerId = oneOf(Object.values(school.registers), random);
  const page = await pair.ask(who, 'readRegister', { params: { registerId } });
  if (page.status !== 200) return;
  const some = page.body.pupils.filter(() => random() < 0.3);
  const changes = some.map(({ id: pupilId, version }) => ({
    ...{ pupilId, to: oneOf(phases, random), version: random() < 0.95 ? version : version + 1 },
    ...(random() < 0.3 ? { reason: reasonOf(random) } : {}),
  }));
  const rest = random() < 0.5 ? 'unchanged' : 'not-looked-at';
  const body = { id: id(), changes, rest, ...(random() < 0.2 ? { happenedOn: dayNear(course) } : {}) };
  const answer = await pair.ask(who, 'reviewRegister', { params: { registerId }, body });
  if (answer.status !== 200) return;
  made.reviews.push({ id: body.id, by: who });
  for (const { id: placementId } of answer.body.placements) made.placements.push({ id: placementId, by: who });
};

const undoSorting: Step = async (course) => {
  const one = own(course.made.reviews, course);
  if (one) await course.pair.ask(course.who, 'retractReview', { params: { reviewId: one.id }, body: {} });
};

const correctReason: Step = async (course) => {
  const one = own(course.made.placements, course);
  const body = { version: 1, reason: reasonOf(course.random) };
  if (one) await course.pair.ask(course.who, 'correctPlacement', { params: { placementId: one.id }, body });
};

/** Sets aside one of the prompts that somebody has on Today. */
const snooze: Step = async (course) => {
  const { pair, who, random, id } = course;
  const { body } = await pair.ask(who, 'readToday');
  const flags = [...body.five, ...body.due, ...body.others].flatMap((one) => one.flags);
  if (flags.length === 0) return;
  const { kind, pupilId, registerId } = oneOf(flags, random);
  const until = dayNear(course, [3, 7, 20]);
  await pair.ask(who, 'snoozeFlag', { body: { id: id(), kind, pupilId, registerId, until, reason: reasonOf(random) } });
};

const writeProfile: Step = async (course) => {
  const { pair, who, random, id, made } = course;
  const [pupilId = ''] = pupilsOf(course, 1);
  const part = oneOf(['interest', 'works', 'background', 'adaptation'], random);
  const words = part === 'adaptation' ? 'extra-time' : reasonOf(random);
  const before = own(made.entries, course);
  const body = { id: id(), part, words, ...(before && random() < 0.4 ? { replaces: before.id } : {}) };
  const { status } = await pair.ask(who, 'writeProfile', { params: { pupilId }, body });
  if (status === 200) made.entries.push({ id: body.id, by: who });
};

const stateOn: Step = async (course) => {
  const { pair, who, random, made } = course;
  const [pupilId = ''] = pupilsOf(course, 1);
  const body = { pupilId, words: reasonOf(random), version: Math.floor(random() * 2) };
  const [checkIn, placement] = [own(made.checkIns, course), own(made.placements, course)];
  if (checkIn && random() < 0.5) await pair.ask(who, 'stateOnCheckIn', { params: { checkInId: checkIn.id }, body });
  else if (placement) await pair.ask(who, 'stateOnPlacement', { params: { placementId: placement.id }, body });
};

/** Help with a relationship: asked for by its adult, offered by those who lead, told to both. */
const help: Step = async (course) => {
  const { pair, who, random, id } = course;
  const [pupilId = ''] = pupilsOf(course, 1);
  const how = oneOf(['askForHelp', 'offerHelp', 'withdrawAsk'] as const, random);
  await pair.ask(who, how, { params: { pupilId }, ...(how === 'withdrawAsk' ? {} : { body: { id: id() } }) });
  const { body } = await pair.ask(who, 'listNotices');
  const notice = body.notices[0];
  if (notice?.kind === 'offer')
    await pair.ask(who, 'acceptOffer', { params: { offerId: notice.id }, body: { id: id() } });
  else if (notice) await pair.ask(who, 'putAwayNotice', { params: { noticeId: notice.id } });
};

/** What people do, and how often beside each other. */
export const steps: readonly (readonly [weight: number, step: Step])[] = [
  [12, logMoment],
  [5, correctMoment],
  [4, takeMomentBack],
  [10, sortRegister],
  [4, undoSorting],
  [2, correctReason],
  [4, snooze],
  [4, writeProfile],
  [2, stateOn],
  [5, plan],
  [3, record],
  [12, sessionMoves],
  [3, confide],
  [3, help],
  [10, anyOperation],
];
