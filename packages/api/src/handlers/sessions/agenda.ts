import type { Contract } from '@noticed/shared/contract/contract';
import type { ResultOf } from '@noticed/shared/contract/endpoint';
import type { SessionLine } from '@noticed/shared/contract/sessions/session-page';
import { type Day, dayNumber, plusDays } from '@noticed/shared/domain/calendar/day';
import type { SchoolCalendar } from '@noticed/shared/domain/calendar/school-calendar';
import { weekIndex } from '@noticed/shared/domain/calendar/weekday';
import type { Handler } from '../../http/call.ts';
import type { Scope } from '../../store/database.ts';
import { schoolYear } from '../../store/roster/calendar.ts';
import { allSessions, itemsOf, sessionsUnderWay } from '../../store/sessions/restorative-sessions.ts';
import { withoutStopped } from './held/stopped.ts';
import { allowedSessions, pupilNames, pupilsOf, type SessionRow, sessionLines } from './lines.ts';

export const listSessions: Handler<Contract['listSessions']> = async ({ scope, viewer, today }) => {
  const allowed = await allowedSessions(scope, viewer, await scope.all(allSessions));
  // What is over asks for nothing; of what is not, a stop silences the list as it does Today.
  const open = await withoutStopped(scope, allowed.filter(isOpen), today);
  const rows = allowed.filter((one) => !isOpen(one) || open.includes(one));
  return { sessions: await sessionLines(scope, rows, today) };
};

const isOpen = ({ stage }: SessionRow) => !['closed', 'declined', 'cancelled'].includes(stage);

type Agenda = ResultOf<Contract['readAgenda']>;
interface Entry {
  row: SessionRow & { welcomedOn: string | null };
  line: SessionLine;
}

/** A week from its Monday, with what waits beside it. Conversations only: detentions live in the school's own system. */
export const readAgenda: Handler<Contract['readAgenda']> = async ({ scope, school, viewer, query, today }) => {
  const { calendar } = await schoolYear(scope, school);
  const from = mondayOf(query.week || today);
  const to = plusDays(from, 6);
  // A session held on the last school day before the week asks for its fresh start in it.
  const since = plusDays(calendar.previousSchoolDay(from), -7);
  const allowed = await allowedSessions(scope, viewer, await scope.all(sessionsUnderWay, { since }));
  const rows = await withoutStopped(scope, allowed, today);
  const lists = await listsOf(scope, rows, today);
  const inList = rows.filter((row) => query.list === '' || lists.of(row).includes(query.list));
  const lines = await sessionLines(scope, inList, today);
  const entries = inList.map((row, at) => ({ row, line: lines[at] as SessionLine })); // one line a row
  const days = Array.from({ length: 7 }, (_, at) => dayOf(entries, plusDays(from, at), calendar));
  return {
    ...{ from, to, today, lists: lists.all },
    days: days.filter((one) => one.schoolDay || isBusy(one)),
    overdue: only(entries, ({ stage, plannedOn }) => stage === 'planned' && plannedOn !== null && plannedOn < today),
    deferred: only(entries, ({ stage }) => stage === 'deferred'),
    followUpsDue: only(
      entries,
      ({ stage, followUpOn }) => stage === 'held' && followUpOn !== null && followUpOn < today && followUpOn < from,
    ),
    itemsDue: await itemsDue(scope, entries, today),
  };
};

const mondayOf = (day: Day): Day => plusDays(day, -weekIndex(dayNumber(day)));

const only = (entries: readonly Entry[], when: (row: Entry['row']) => boolean): SessionLine[] =>
  entries.filter(({ row }) => when(row)).map(({ line }) => line);

const isBusy = (one: Agenda['days'][number]): boolean =>
  one.planned.length + one.followUps.length + one.freshStarts.length > 0;

function dayOf(entries: readonly Entry[], day: Day, calendar: SchoolCalendar): Agenda['days'][number] {
  const fresh = entries.filter(({ row }) => row.heldOn !== null && calendar.nextSchoolDay(row.heldOn) === day);
  return {
    day,
    schoolDay: calendar.isSchoolDay(day),
    planned: only(entries, ({ stage, plannedOn }) => stage === 'planned' && plannedOn === day),
    followUps: only(entries, ({ stage, followUpOn }) => stage === 'held' && followUpOn === day),
    freshStarts: fresh.map(({ row, line }) => ({ ...line, welcomed: row.welcomedOn !== null })),
  };
}

/** The forms and years of the pupils on an agenda, and those of one session. */
async function listsOf(scope: Scope, rows: readonly SessionRow[], today: Day) {
  const pupils = await pupilNames(scope, rows.flatMap(pupilsOf), today);
  const of = (row: SessionRow) =>
    pupilsOf(row).flatMap((id) => {
      const { form, year } = pupils.get(id) ?? {};
      return [...(year ? [`year ${year}`] : []), ...(form ? [`form ${form}`] : [])];
    });
  const ids = [...new Set(rows.flatMap(of))].sort((a, b) => a.localeCompare(b, 'en-GB', { numeric: true }));
  return { of, all: ids.map((id) => ({ id, name: id.startsWith('year ') ? `Year ${id.slice(5)}` : id.slice(5) })) };
}

async function itemsDue(scope: Scope, entries: readonly Entry[], today: Day): Promise<Agenda['itemsDue']> {
  const items = await scope.all(itemsOf, { listSessionIds: entries.map(({ row }) => row.id) });
  return items
    .filter(({ status, dueOn }) => status === 'open' && dueOn < today)
    .flatMap(({ id, sessionId, what, ownerId, dueOn }) => {
      const entry = entries.find(({ row }) => row.id === sessionId);
      if (!entry) return [];
      const { row, line } = entry;
      const partner = row.otherPupilId ?? row.adultId;
      const owner = ownerId === row.pupilId ? line.pupil.name : ownerId === partner ? line.adult : line.facilitator;
      return [{ session: line, itemId: id, what, owner, dueOn }];
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}
