import type { Contract } from '@noticed/shared/contract/contract';
import { may } from '@noticed/shared/domain/access';
import { phaseView } from '@noticed/shared/domain/access/phase-view';
import type { PupilScope, Subject } from '@noticed/shared/domain/access/subject';
import { calledName } from '@noticed/shared/domain/people/name';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import type { Standing } from '@noticed/shared/domain/relationship/phase';
import { adaptationsOf } from '@noticed/shared/domain/relationship/profile';
import type { Adaptation } from '@noticed/shared/domain/restorative-session/readiness';
import type { Call, Handler } from '../../http/call.ts';
import type { Scope } from '../../store/database.ts';
import { relationsWith } from '../../store/people/staff.ts';
import { profileEntries } from '../../store/relationship/profiles.ts';
import { relationshipsOfPupil } from '../../store/relationship/relationships.ts';
import { schoolYear } from '../../store/roster/calendar.ts';
import { pupilsByIds } from '../../store/roster/pupils.ts';
import { teachingOf } from '../../store/roster/registers.ts';
import { plannedOnDay, sessionsOfPupil } from '../../store/sessions/restorative-sessions.ts';
import { pupilNames, pupilsOf, staffNamesOf } from './lines.ts';
import { mayBegin } from './partner.ts';

interface Person {
  id: string;
  name: string;
}

export const readPlanning: Handler<Contract['readPlanning']> = async (call) => {
  const { scope, school, viewer, params, subject, today } = call;
  const about = subject[0]?.pupil as PupilScope; // `subject: 'pupil'` found exactly one
  const pupil = (await pupilNames(scope, [params.pupilId], today)).get(params.pupilId);
  const adults = await adultsOf(scope, about, today);
  const { calendar } = await schoolYear(scope, school);
  const mine = (one: Person) => one.id === viewer.staffId;
  const theirs = adults.filter((one) => mayBegin(viewer, [about], one.id));
  return {
    pupil: { id: params.pupilId, name: pupil?.name ?? '', form: pupil?.form ?? null },
    adults: theirs.map((one) => ({ ...one, mine: mine(one) })).sort((a, b) => Number(b.mine) - Number(a.mine)),
    facilitators: await facilitators(scope, viewer, about, adults),
    sitIn: await sitIn(scope, viewer, { pupil: about }),
    ...(await easierFor(scope, params.pupilId)),
    betweenPupils: mayBegin(viewer, [about], null),
    today,
    suggestedDay: calendar.nextSchoolDay(today),
  };
};

async function adultsOf(scope: Scope, { registerIds }: PupilScope, today: string): Promise<Person[]> {
  const teaching = await scope.all(teachingOf, { listRegisterIds: registerIds, today });
  const adults = new Map(teaching.map((one) => [one.adultId, { id: one.adultId, name: one.name }]));
  return [...adults.values()];
}

/** The planner, who leads the pupil's year, and the adults who meet the pupil. */
async function facilitators(scope: Scope, viewer: Viewer, pupil: PupilScope, adults: Person[]): Promise<Person[]> {
  const leads = await scope.all(relationsWith, { kind: 'leads-year', target: pupil.year ?? '' });
  const ids = [...new Set([viewer.staffId, ...leads.map((one) => one.staffId), ...adults.map((one) => one.id)])];
  const names = await staffNamesOf(scope, ids);
  return ids.flatMap((id) => (names.has(id) ? [{ id, name: names.get(id) ?? '' }] : []));
}

/** Adults with a good relationship, as far as the planner may know who they are; who noticed the pupil last comes first. */
async function sitIn(scope: Scope, viewer: Viewer, about: Subject): Promise<Person[]> {
  const rows = await scope.all(relationshipsOfPupil, { pupilId: about.pupil?.pupilId });
  const standings = rows.map(({ adultId, phase }) => ({
    adultId,
    standing: phase as Standing, // kept from the domain's fold
    ...{ askedForHelp: false, sessionExists: false },
  }));
  const view = phaseView(viewer.staffId, may(viewer, 'see-others-phases', about), standings, 'page');
  const names = await staffNamesOf(scope, view.maintainAdultIds);
  return rows
    .filter(({ adultId }) => view.maintainAdultIds.includes(adultId))
    .map(({ adultId }) => ({ id: adultId, name: names.get(adultId) ?? '' }));
}

/** The adaptations to begin with: those of the pupil's profile, or while it names none those of their latest session that used any. */
async function easierFor(scope: Scope, pupilId: string) {
  const known = adaptationsOf(await profileEntries(scope, [pupilId]));
  if (known.length > 0) return { adaptations: known, adaptationsFrom: 'profile' as const };
  const sessions = await scope.all(sessionsOfPupil, { pupilId });
  const all = sessions.map((one) => one.adaptations as Adaptation[]); // written from the contract's own list
  return { adaptations: all.find((one) => one.length > 0) ?? [], adaptationsFrom: 'last-session' as const };
}

type Clashes = Call<Contract['findClashes']>;

export const findClashes: Handler<Contract['findClashes']> = async (call) => {
  const { scope, school, params, query, subject, today } = call;
  const { plannedOn } = query;
  const { calendar, closures } = await schoolYear(scope, school);
  const [pupil] = await scope.all(pupilsByIds, { listIds: [params.pupilId] });
  const name = pupil ? calledName(pupil) : '';
  const about = subject[0]?.pupil;
  const away = closures.some(({ scope: kind, scopeId, from, to }) => {
    const meant = kind === 'pupil' ? params.pupilId === scopeId : kind === 'year' && about?.year === scopeId;
    return meant && from <= plannedOn && plannedOn <= to;
  });
  return {
    clashes: [
      ...(plannedOn < today ? ['That day is over.'] : []),
      ...(calendar.isSchoolDay(plannedOn) ? [] : ['The school is closed on that day.']),
      ...(away ? [`${name} is away on that day.`] : []),
      ...(await otherSessions(call, name)),
    ],
  };
};

/** Other sessions of the same people on that day. Another pupil's name is never said. */
async function otherSessions({ scope, params, query }: Clashes, name: string): Promise<string[]> {
  const { plannedAt, adultId, facilitatorId, except } = query;
  const rows = await scope.all(plannedOnDay, { day: query.plannedOn });
  const wanted = [...new Set([adultId, facilitatorId].filter((one) => one !== undefined))];
  const names = await staffNamesOf(scope, wanted);
  return rows
    .filter((row) => row.id !== except && (plannedAt === '' || !row.plannedAt || near(row.plannedAt, plannedAt)))
    .flatMap((row) => {
      const when = row.plannedAt ? ` at ${row.plannedAt}` : '';
      const busy = wanted.filter((id) => row.adultId === id || row.facilitatorId === id);
      const theirs = busy.map((id) => `${names.get(id) ?? 'An adult'} has another session on that day${when}.`);
      return pupilsOf(row).includes(params.pupilId) ? [`${name} has another session on that day${when}.`] : theirs;
    });
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
/** Two conversations within half an hour of each other cannot both be held in peace. */
const near = (one: string, other: string): boolean => Math.abs(minutes(one) - minutes(other)) < 30;
