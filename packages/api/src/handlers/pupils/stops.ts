import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import { plusDays } from '@noticed/shared/domain/calendar/day';
import type { Handler } from '../../http/call.ts';
import type { Scope } from '../../store/database.ts';
import { markWeek } from '../../store/groups/snapshots.ts';
import { staffNames } from '../../store/people/staff.ts';
import { addStop, endStop, openStopsOf } from '../../store/relationship/prompts.ts';
import { relationshipsOfPupil } from '../../store/relationship/relationships.ts';
import { teachingOf } from '../../store/roster/registers.ts';

/** The adults with a relationship that could be stopped, by name: those who meet the pupil, and those who have placed or noticed them. */
async function adultsWith(scope: Scope, pupilId: string, listRegisterIds: readonly string[], today: string) {
  const meet = await scope.all(teachingOf, { listRegisterIds, today });
  const known = await scope.all(relationshipsOfPupil, { pupilId });
  const listIds = [...new Set([...meet, ...known].map((one) => one.adultId))];
  const names = await scope.all(staffNames, { listIds });
  return names.sort((a, b) => a.name.localeCompare(b.name, 'en-GB')).map(({ id, name }) => ({ id, name }));
}

export const readStops: Handler<Contract['readStops']> = async ({ scope, params, subject, today }) => {
  const { pupilId } = params;
  const registerIds = subject.flatMap((one) => one.pupil?.registerIds ?? []);
  const adults = await adultsWith(scope, pupilId, registerIds, today);
  const stops = await scope.all(openStopsOf, { pupilId });
  const names = new Map((await scope.all(staffNames, { listIds: adultIds(stops) })).map((one) => [one.id, one.name]));
  return {
    adults,
    stops: stops.map(({ id, adultId, from }) => ({ id, from, adult: adultId ? (names.get(adultId) ?? '') : null })),
  };
};

const adultIds = (stops: readonly { adultId: string | null }[]) => stops.flatMap((one) => one.adultId ?? []);

export const stopPrompts: Handler<Contract['stopPrompts']> = async ({ scope, params, body, subject, today, note }) => {
  const { pupilId } = params;
  const { id, adultId } = body;
  const registerIds = subject.flatMap((one) => one.pupil?.registerIds ?? []);
  const known = await adultsWith(scope, pupilId, registerIds, today);
  if (adultId !== null && !known.some((one) => one.id === adultId))
    throw problem('invalid', 'This adult has no relationship with the pupil that could be stopped.', {
      fields: [{ path: 'adultId', message: 'Choose an adult who meets the pupil.' }],
    });
  if ((await scope.all(openStopsOf, { pupilId })).some((one) => one.adultId === adultId))
    throw problem('conflict', 'These prompts are stopped already.');
  await scope.run(addStop, { id, pupilId, adultId, from: today });
  await markWeek(scope, today);
  note({ stopId: id, adultId });
  return { id };
};

export const liftStop: Handler<Contract['liftStop']> = async ({ scope, params, today, note }) => {
  const { pupilId, stopId: id } = params;
  if (!(await scope.all(openStopsOf, { pupilId })).some((one) => one.id === id))
    throw problem('conflict', 'This stop was lifted before.');
  await scope.run(endStop, { pupilId, id, to: plusDays(today, -1) });
  await markWeek(scope, today);
  note({ stopId: id });
  return { id };
};
