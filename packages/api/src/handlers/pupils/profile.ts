import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import type { ProfileLine } from '@noticed/shared/contract/pupils/profile';
import type { PupilPage } from '@noticed/shared/contract/pupils/pupils';
import { may } from '@noticed/shared/domain/access';
import type { Subject } from '@noticed/shared/domain/access/subject';
import { dayOf, plusDays } from '@noticed/shared/domain/calendar/day';
import { inSpell } from '@noticed/shared/domain/calendar/spell';
import { compare } from '@noticed/shared/domain/order';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import { checkEntry, currentEntries } from '@noticed/shared/domain/relationship/profile';
import type { Handler } from '../../http/call.ts';
import type { Scope } from '../../store/database.ts';
import { markWeek } from '../../store/groups/snapshots.ts';
import type { SchoolRow } from '../../store/people/schools.ts';
import { allStaff } from '../../store/people/staff.ts';
import { addEntry, endEntry, type KeptEntry, profileEntries } from '../../store/relationship/profiles.ts';
import { addChampion, championsOf, endChampions } from '../../store/relationship/prompts.ts';
import { teachingOf } from '../../store/roster/registers.ts';
import { staffNamesOf } from '../sessions/lines.ts';
import { refuseUnknownStaff } from '../sessions/partner.ts';

/** A pupil's profile as the reader of their page sees it. */
export async function profileView(
  scope: Scope,
  { viewer, school }: { viewer: Viewer; school: SchoolRow },
  about: Subject,
  pupilId: string,
): Promise<PupilPage['profile']> {
  const entries = await profileEntries(scope, [pupilId]);
  const line = ({ id, part, words, author, authorId, recordedAt, replaces }: KeptEntry): ProfileLine => ({
    ...{ id, part, words, author },
    mine: authorId === viewer.staffId,
    on: dayOf(recordedAt, school.timeZone),
    corrected: replaces !== null,
  });
  const ended = entries.filter((one) => one.endedAt !== null);
  return {
    now: currentEntries(entries).map(line),
    earlier: ended.sort((a, b) => compare(b.endedAt ?? '', a.endedAt ?? '')).map(line),
    mayEdit: may(viewer, 'edit-profile', about).allowed,
  };
}

export const writeProfile: Handler<Contract['writeProfile']> = async ({ scope, viewer, params, body, now, note }) => {
  const { pupilId } = params;
  const { id, part, words, replaces = null } = body;
  const entry = { id, part, words, replaces, authorId: viewer.staffId };
  checkEntry(await profileEntries(scope, [pupilId]), entry);
  if (replaces) await scope.run(endEntry, { id: replaces, at: now, by: viewer.staffId });
  await scope.run(addEntry, { ...entry, pupilId, recordedAt: now });
  note({ entryId: id, part });
  return { id };
};

export const endProfileEntry: Handler<Contract['endProfileEntry']> = async (call) => {
  const { scope, viewer, params, now, note } = call;
  const { pupilId, entryId } = params;
  const entries = currentEntries(await profileEntries(scope, [pupilId]));
  if (!entries.some((one) => one.id === entryId))
    throw problem('conflict', 'This was changed or taken out meanwhile. Reload the page.');
  await scope.run(endEntry, { id: entryId, at: now, by: viewer.staffId });
  note({ entryId });
  return { id: entryId };
};

/** The adult who is a pupil's person, for everyone who sees the pupil: they should know whom to ask. */
export async function championView(
  scope: Scope,
  viewer: Viewer,
  about: Subject,
  pupilId: string,
): Promise<PupilPage['champion']> {
  const { today } = viewer;
  const spell = (await scope.all(championsOf, { listIds: [pupilId], today })).find((one) => inSpell(one, today));
  const name = spell ? (await staffNamesOf(scope, [spell.adultId])).get(spell.adultId) : undefined;
  return {
    adult: spell && name ? { id: spell.adultId, name, since: spell.from } : null,
    mayName: may(viewer, 'name-champion', about).allowed,
  };
}

export const readChampions: Handler<Contract['readChampions']> = async ({ scope, subject, today }) => {
  const registerIds = subject[0]?.pupil?.registerIds ?? [];
  const meeting = await scope.all(teachingOf, { listRegisterIds: registerIds, today });
  const meets = new Set(meeting.map((one) => one.adultId));
  const here = (await scope.all(allStaff)).filter((one) => one.leftOn === null || one.leftOn >= today);
  const adults = here.map(({ id, displayName }) => ({ id, name: displayName, meets: meets.has(id) }));
  return { adults: adults.sort((a, b) => Number(b.meets) - Number(a.meets)) };
};

export const nameChampion: Handler<Contract['nameChampion']> = async ({ scope, viewer, params, body, today, note }) => {
  const { pupilId } = params;
  if (body.adultId) await refuseUnknownStaff(scope, viewer, [body.adultId], 'adultId');
  // A spell holds through its last day: from today it is somebody else, or nobody.
  await scope.run(endChampions, { pupilId, today, to: plusDays(today, -1) });
  if (body.adultId)
    await scope.run(addChampion, { id: body.id, pupilId, adultId: body.adultId, from: today, to: null });
  await markWeek(scope, today);
  note({ adultId: body.adultId });
  return { id: body.id };
};
