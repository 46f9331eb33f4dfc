import type { Contract } from '@noticed/shared/contract/contract';
import type { ResultOf } from '@noticed/shared/contract/endpoint';
import { problem } from '@noticed/shared/contract/problem';
import { may } from '@noticed/shared/domain/access';
import { dayOf } from '@noticed/shared/domain/calendar/day';
import { fullName } from '@noticed/shared/domain/people/name';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import { checkSeats } from '@noticed/shared/domain/register/seating';
import type { Practice } from '@noticed/shared/domain/relationship/practice';
import { adaptationsOf, currentEntries, type ProfilePart } from '@noticed/shared/domain/relationship/profile';
import type { Call, Handler } from '../../http/call.ts';
import type { Scope } from '../../store/database.ts';
import { pupilScopes } from '../../store/people/subjects.ts';
import { goodMoments } from '../../store/relationship/check-ins.ts';
import { readPractices } from '../../store/relationship/practices.ts';
import { type KeptEntry, profileEntries } from '../../store/relationship/profiles.ts';
import { statementsBesideCheckIns } from '../../store/relationship/statements.ts';
import { schoolYear } from '../../store/roster/calendar.ts';
import { appointmentsOf, readSeats, type Seating, saveAppointments, saveSeats } from '../../store/roster/layouts.ts';
import { formsOf, pupilsByIds } from '../../store/roster/pupils.ts';
import { membersOf, registersByIds, teachingOf } from '../../store/roster/registers.ts';
import { withoutConflicts } from './register-view.ts';

type OfRegister = Pick<Call<Contract['readSupplySheet']>, 'scope' | 'viewer' | 'params' | 'today'>;

/** The pupils of a register whom the reader may see, by name, with what their profiles say. */
async function toldOf({ scope, viewer, params, today }: OfRegister) {
  const members = await scope.all(membersOf, { listRegisterIds: [params.registerId], today });
  const listIds = withoutConflicts(viewer, members);
  const rows = await scope.all(pupilsByIds, { listIds });
  const forms = new Map((await scope.all(formsOf, { listIds, today })).map((one) => [one.pupilId, one.form]));
  const entries = Map.groupBy(await profileEntries(scope, listIds), (one) => one.pupilId);
  return rows.map((row) => {
    const own = entries.get(row.id) ?? [];
    const told = { interests: wordsOf(own, 'interest'), works: wordsOf(own, 'works') };
    return { id: row.id, name: fullName(row), form: forms.get(row.id) ?? null, own, ...told };
  });
}

const wordsOf = (entries: readonly KeptEntry[], part: ProfilePart): string[] =>
  currentEntries(entries)
    .filter((one) => one.part === part)
    .map((one) => one.words);

async function registerOf({ scope, params, today }: OfRegister) {
  const [row] = await scope.all(registersByIds, { listIds: [params.registerId] });
  if (!row) throw problem('not-found', 'There is nothing here that you can open.');
  const adults = await scope.all(teachingOf, { listRegisterIds: [row.id], today });
  return { id: row.id, name: row.name, subject: row.subject, adults: [...new Set(adults.map((one) => one.name))] };
}

export const readSupplySheet: Handler<Contract['readSupplySheet']> = async (call) => {
  const { scope, school, today } = call;
  const register = await registerOf(call);
  const told = await toldOf(call);
  const { closures } = await schoolYear(scope, school);
  const away = new Set(
    closures.filter((one) => one.scope === 'pupil' && one.from <= today && today <= one.to).map((one) => one.scopeId),
  );
  const pupils = told.map(({ own, ...one }) => ({
    ...one,
    adaptations: adaptationsOf(own),
    awayToday: away.has(one.id),
  }));
  return { register, today, pupils };
};

/** How far back a good moment is recent, in school days, and how many are told of one pupil. */
const recent = { days: 40, moments: 5 };

export const readParentsEvening: Handler<Contract['readParentsEvening']> = async (call) => {
  const { scope, viewer, today } = call;
  const register = await registerOf(call);
  const told = await toldOf(call);
  const moments = await momentsOf(
    call,
    told.map((one) => one.id),
  );
  const kept = await scope.all(appointmentsOf, { adultId: viewer.staffId, registerId: register.id });
  const order = new Map(kept.map((one, at) => [one.pupilId, { at, time: one.at }]));
  const pupils = told.map(({ own: _own, ...one }) => ({
    ...one,
    at: order.get(one.id)?.time ?? null,
    moments: (moments.get(one.id) ?? []).slice(0, recent.moments),
  }));
  const place = ({ id }: { id: string }) => order.get(id)?.at ?? order.size;
  return { register, today, pupils: pupils.sort((a, b) => place(a) - place(b)) };
};

type Evening = Call<Contract['readParentsEvening']>;
type Moment = ResultOf<Contract['readParentsEvening']>['pupils'][number]['moments'][number];

/** The reader's own good moments, and colleagues' where the reader may read the team's notes. What only a repair asks for is left out. */
async function momentsOf({ scope, school, viewer, today }: Evening, listIds: string[]): Promise<Map<string, Moment[]>> {
  const { calendar } = await schoolYear(scope, school);
  const practices = new Map((await readPractices(scope)).map((one) => [one.id, one]));
  const others = await whoseNotes(scope, viewer, listIds);
  const rows = await scope.all(goodMoments, { listIds, since: calendar.windowStart(today, recent.days) });
  const told = rows.filter((one) => one.adultId === viewer.staffId || others.has(one.pupilId));
  const safe = told.filter((one) => isSafe(practices.get(one.practiceId)));
  const byPupil = Map.groupBy(safe, (one) => one.pupilId);
  const said = await scope.all(statementsBesideCheckIns, { listIds: safe.map((one) => one.id) });
  const says = new Map(said.map((one) => [`${one.pupilId} ${one.aboutId}`, one.words])); // the newest version comes last
  return new Map(
    [...byPupil].map(([pupilId, all]) => [
      pupilId,
      all.map(({ id, on, adult, practiceId, note, pupils }) => ({
        ...{ on, adult, practice: practices.get(practiceId)?.name ?? practiceId },
        // Written about several at once, it may name another child.
        note: pupils === 1 ? note : null,
        says: pupils === 1 && note ? (says.get(`${pupilId} ${id}`) ?? null) : null,
      })),
    ]),
  );
}

/** A practice that serves a mending bond alone would say that it frayed. */
function isSafe(practice: Practice | undefined): boolean {
  return practice?.phases.some((one) => one !== 'restore') === true;
}

/** The pupils of whom the reader may read what colleagues wrote. */
async function whoseNotes(scope: Scope, viewer: Viewer, listIds: readonly string[]): Promise<Set<string>> {
  const pupils = await pupilScopes(scope, listIds, viewer.today);
  const readable = [...pupils.values()].filter((pupil) => {
    const decision = may(viewer, 'see-others-notes', { pupil });
    return decision.allowed && decision.limit === null;
  });
  return new Set(readable.map((one) => one.pupilId));
}

export const arrangeParentsEvening: Handler<Contract['arrangeParentsEvening']> = async (call) => {
  const { scope, viewer, params, body, today } = call;
  const members = await scope.all(membersOf, { listRegisterIds: [params.registerId], today });
  const here = new Set(withoutConflicts(viewer, members));
  // Each pupil once, and nobody who left the register since the page was opened.
  const wanted = new Map(body.appointments.filter((one) => here.has(one.pupilId)).map((one) => [one.pupilId, one]));
  const appointments = [...wanted.values()];
  await saveAppointments(scope, { adultId: viewer.staffId, registerId: params.registerId }, appointments);
  return { kept: appointments.length };
};

const shownSeating = ({ changedAt, ...seating }: Seating, timeZone: string, here: ReadonlySet<string>) => ({
  ...seating,
  seats: seating.seats.filter((one) => here.has(one.pupilId)),
  changedOn: changedAt ? dayOf(changedAt, timeZone) : null,
});

export const readSeating: Handler<Contract['readSeating']> = async ({ scope, school, viewer, params, today }) => {
  const members = await scope.all(membersOf, { listRegisterIds: [params.registerId], today });
  const here = new Set(withoutConflicts(viewer, members));
  return shownSeating(await readSeats(scope, params.registerId), school.timeZone, here);
};

export const arrangeSeats: Handler<Contract['arrangeSeats']> = async (call) => {
  const { scope, school, viewer, params, body, now, today } = call;
  const { registerId } = params;
  const members = await scope.all(membersOf, { listRegisterIds: [registerId], today });
  const here = new Set(withoutConflicts(viewer, members));
  const wanted = body.seats.filter((one) => here.has(one.pupilId));
  checkSeats(wanted);
  const before = await readSeats(scope, registerId);
  // Whom this reader does not see stays where they sat, unless somebody sits there now.
  const unseen = before.seats.filter(
    (one) =>
      members.some(({ pupilId }) => pupilId === one.pupilId && !here.has(pupilId)) &&
      !wanted.some(({ row, place }) => row === one.row && place === one.place),
  );
  const seats = [...wanted, ...unseen];
  const version = await saveSeats(scope, { registerId, version: body.version, by: viewer.staffId, at: now, seats });
  if (version === null)
    throw problem(
      'conflict',
      `${before.changedBy ?? 'Somebody'} changed the seating meanwhile. It is shown as it stands now; make your change again.`,
      { current: shownSeating(before, school.timeZone, here) },
    );
  return shownSeating(await readSeats(scope, registerId), school.timeZone, here);
};
