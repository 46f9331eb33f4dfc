import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import { relationsToday } from '@noticed/shared/domain/people/staff';
import {
  type CheckInDraft,
  type CheckInMoment,
  completeCheckIn,
  isRemote,
  pastDay,
} from '@noticed/shared/domain/relationship/check-in';
import type { Practice } from '@noticed/shared/domain/relationship/practice';
import type { Call, Handler } from '../../http/call.ts';
import type { Scope } from '../../store/database.ts';
import { keepDay } from '../../store/kept/day.ts';
import { keepLogged, rebuildLogged } from '../../store/kept/logged.ts';
import { keepNew } from '../../store/kept/new-moment.ts';
import { keepLast, keepPupil } from '../../store/kept/noticing.ts';
import {
  addCheckIn,
  addCheckInPupil,
  checkInById,
  keepVersion,
  moveCheckInDay,
  pupilsOfCheckIn,
  retractCheckInRow,
  updateCheckIn,
} from '../../store/relationship/check-ins.ts';
import { readPractice, readPractices } from '../../store/relationship/practices.ts';
import { sharedRegisters } from '../../store/relationship/relationships.ts';
import { leftBefore } from '../../store/roster/pupils.ts';

export const listPractices: Handler<Contract['listPractices']> = async ({ scope }) => {
  const practices = await readPractices(scope);
  return { practices: practices.filter((one) => !one.hidden).map((one) => ({ ...one, phases: phasesOf(one) })) };
};

const phasesOf = (practice: Practice) => practice.phases.filter((one) => one !== 'unsorted');

export const logCheckIn: Handler<Contract['logCheckIn']> = async (call) => {
  const { scope, viewer, body, now, today, note } = call;
  const { id, note: words, ...rest } = body;
  // Left out and undefined are the same to the domain, which fills in what the practice usually is.
  const draft = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== undefined),
  ) as unknown as CheckInDraft;
  const practice = await readPractice(scope, body.practiceId);
  const moment = completeCheckIn(draft, practice ? [practice] : [], today);
  await refuseLeavers(scope, moment.pupilIds, moment.happenedOn);
  const adultId = viewer.staffId;
  await scope.run(addCheckIn, { ...moment, id, adultId, note: words || null, recordedAt: now });
  for (const pupilId of moment.pupilIds)
    await scope.run(addCheckInPupil, { pupilId, adultId, checkInId: id, happenedOn: moment.happenedOn });
  const { practiceId, tone, happenedOn: day } = moment;
  if (moment.reach === 'individual')
    await keepNew(
      scope,
      { adultId, practiceId, tone, day, recordedAt: now, fromAfar: isRemote(moment) },
      moment.pupilIds,
    );
  await keepLogged(scope, adultId, await registersOf(call, moment), moment.happenedOn);
  note({ checkInId: id, pupilIds: moment.pupilIds });
  return { id, version: 1, happenedOn: moment.happenedOn, pupilIds: moment.pupilIds };
};

async function refuseLeavers(scope: Scope, pupilIds: readonly string[], day: string): Promise<void> {
  if (await scope.first(leftBefore, { listIds: pupilIds, day }))
    throw problem(
      'invalid',
      'One of these pupils has left the school, so nothing was logged. Take them out and log again.',
    );
}

/** The kept rows of a moment that was corrected or taken back, on the days that it was or is on. */
async function keepMoment(scope: Scope, adultId: string, pupilId: string, days: readonly string[]): Promise<void> {
  for (const day of new Set(days)) await keepDay(scope, adultId, pupilId, day);
  await keepLast(scope, adultId, pupilId);
  await keepPupil(scope, pupilId, true);
}

/** The registers on which the adult met any of the pupils on that day. Today's are known since access was decided. */
async function registersOf(
  { scope, viewer, subject, today }: Call<Contract['logCheckIn']>,
  { pupilIds, happenedOn }: CheckInMoment,
): Promise<string[]> {
  if (happenedOn !== today) {
    const shared = await scope.all(sharedRegisters, { adultId: viewer.staffId, listIds: pupilIds, day: happenedOn });
    return shared.map((one) => one.registerId);
  }
  const theirs = new Set(subject.flatMap((one) => one.pupil?.registerIds ?? []));
  const met = relationsToday(viewer).filter((one) => one.kind === 'teaches' || one.kind === 'tutors');
  return [...new Set(met.map((one) => one.target))].filter((id) => theirs.has(id));
}

const changed = (current: unknown) =>
  problem('conflict', 'This moment was changed on another device. Look at it again, then make your change.', {
    current,
  });

async function openCheckIn(scope: Scope, id: string, version: number) {
  const row = await scope.first(checkInById, { id });
  if (!row) throw problem('not-found', 'There is nothing here that you can open.');
  if (row.retractedAt) throw problem('conflict', 'This moment was taken back before.');
  if (row.version !== version) throw changed({ version: row.version });
  return row;
}

export const correctCheckIn: Handler<Contract['correctCheckIn']> = async (call) => {
  const { scope, params, body, now, today } = call;
  const row = await openCheckIn(scope, params.checkInId, body.version);
  pastDay(body.happenedOn, today);
  const { id: _id, schoolId: _school, ...was } = row;
  await scope.run(keepVersion, { checkInId: row.id, version: row.version, was, recordedAt: now });
  const { version: _version, note, ...fields } = body;
  await scope.run(updateCheckIn, { ...fields, note: note || null, id: row.id, at: now });
  await scope.run(moveCheckInDay, { id: row.id, happenedOn: body.happenedOn });
  call.note({ pupilIds: await keepAgain(scope, row, [row.happenedOn, body.happenedOn]) });
  return { id: row.id, version: row.version + 1 };
};

export const retractCheckIn: Handler<Contract['retractCheckIn']> = async ({ scope, params, body, now, note }) => {
  const row = await scope.first(checkInById, { id: params.checkInId });
  if (!row) throw problem('not-found', 'There is nothing here that you can open.');
  // Asked again, as after a lost answer: it is taken back, which is what was wanted.
  if (row.retractedAt) return { id: row.id };
  await scope.run(retractCheckInRow, { id: row.id, at: now, reason: body.reason });
  note({ pupilIds: await keepAgain(scope, row, [row.happenedOn]) });
  return { id: row.id };
};

async function keepAgain(
  scope: Scope,
  row: { id: string; adultId: string },
  days: readonly string[],
): Promise<string[]> {
  const pupilIds = (await scope.all(pupilsOfCheckIn, { id: row.id })).map((one) => one.pupilId);
  for (const pupilId of pupilIds) await keepMoment(scope, row.adultId, pupilId, days);
  await rebuildLogged(scope, row.adultId);
  return pupilIds;
}
