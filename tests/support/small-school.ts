import type { Day } from '@noticed/shared/domain/calendar/day';
import { buildCalendar } from '@noticed/shared/domain/calendar/school-calendar';
import type {
  CheckInFact,
  ClosureFact,
  PlacementFact,
  PupilFact,
  RegisterFact,
  RegisterKind,
  SessionFact,
} from '@noticed/shared/domain/facts';
import { type Flag, type FlagKind, flagKinds } from '@noticed/shared/domain/flags/flag';
import { flagsFor } from '@noticed/shared/domain/flags/flags-for';
import type { Scope } from '@noticed/shared/domain/flags/scope';
import { foldLedger, type SchoolFacts } from '@noticed/shared/domain/ledger/fold';
import type { Standing } from '@noticed/shared/domain/relationship/phase';
import { practiceBank } from '@noticed/shared/domain/relationship/practice-bank';
import { type SettingChanges, settingsFrom } from '@noticed/shared/domain/settings';
import { southsea } from './school-years.ts';

export const calendar = buildCalendar(southsea);

/** The nth school day of 2025/26, from 1 = Thursday 4 September 2025. */
export const day = (nth: number): Day => calendar.addSchoolDays('2025-09-03', nth);

type Lists = Omit<SchoolFacts, 'school' | 'calendar' | 'practices'>;
export type Parts = Partial<Lists> & { kind?: SchoolFacts['school']['kind']; firstDay?: Day };

/** A school made of parts, their lists joined. Noticed starts with the school year unless a part says otherwise. */
export function schoolOf(...parts: Parts[]): SchoolFacts {
  const all = <K extends keyof Lists>(name: K) =>
    // The lists of one name hold rows of one kind; the compiler cannot follow that through the loop.
    parts.flatMap((part): readonly unknown[] => part[name] ?? []) as unknown as Lists[K];
  return {
    school: {
      kind: parts.find((part) => part.kind)?.kind ?? 'secondary',
      firstDay: parts.find((part) => part.firstDay)?.firstDay ?? '2025-09-03',
    },
    calendar,
    practices: practiceBank,
    adults: uniqueById(all('adults')),
    pupils: uniqueById(all('pupils')),
    registers: all('registers'),
    memberships: all('memberships'),
    teaching: all('teaching'),
    placements: all('placements'),
    checkIns: all('checkIns'),
    reviews: all('reviews'),
    sessions: all('sessions'),
    champions: all('champions'),
    snoozes: all('snoozes'),
    stops: all('stops'),
    closures: all('closures'),
  };
}

/** Of two with one id the first holds, so that a part may describe a pupil whom a register names. */
function uniqueById<T extends { id: string }>(rows: readonly T[]): T[] {
  return rows.filter((row, index) => rows.findIndex((one) => one.id === row.id) === index);
}

const capital = (id: string) => id.charAt(0).toUpperCase() + id.slice(1);

export function aPupil(id: string, parts: Partial<PupilFact> = {}): Parts {
  const usual = { id, name: capital(id), year: '9', joinedOn: null, leftOn: null, offSite: [], objected: false };
  return { pupils: [{ ...usual, ...parts }] };
}

export function anAdult(id: string, leftOn: Day | null = null): Parts {
  return { adults: [{ id, name: `Mx ${capital(id)}`, leftOn }] };
}

/** A register with its adults and pupils, all from the first day of September unless told. */
export function aRegister(
  id: string,
  adultIds: readonly string[],
  pupilIds: readonly string[],
  { from = '2025-09-01', ...parts }: Partial<RegisterFact> & { from?: Day } = {},
): Parts {
  const kind: RegisterKind = parts.kind ?? 'tutor';
  const meetings = kind === 'teaching' ? 4 : 10;
  const people = [...adultIds.map((one) => anAdult(one)), ...pupilIds.map((one) => aPupil(one))];
  return {
    registers: [{ id, name: id, kind, meetings, year: '9', ...parts }],
    memberships: pupilIds.map((pupilId) => ({ pupilId, registerId: id, from, to: null })),
    teaching: adultIds.map((adultId) => ({ adultId, registerId: id, from, to: null })),
    adults: people.flatMap((one) => one.adults ?? []),
    pupils: people.flatMap((one) => one.pupils ?? []),
  };
}

export function aPlacement(
  adultId: string,
  pupilId: string,
  to: Standing,
  on: Day,
  parts: Partial<PlacementFact> = {},
) {
  const id = `${adultId}-${pupilId}-${to}-${on}`;
  return { id, adultId, pupilId, to, happenedOn: on, recordedAt: `${on}T15:30:00.000Z`, retractedAt: null, ...parts };
}

export function placed(adultId: string, pupilId: string, to: Standing, on: Day = '2025-09-04'): Parts {
  return { placements: [aPlacement(adultId, pupilId, to, on)] };
}

export function aCheckIn(adultId: string, pupilId: string, on: Day, parts: Partial<CheckInFact> = {}): CheckInFact {
  return {
    id: `${adultId}-${pupilId}-${on}`,
    adultId,
    pupilIds: [pupilId],
    practiceId: 'effort',
    tone: 'positive',
    reach: 'individual',
    channel: 'lesson',
    happenedOn: on,
    recordedAt: `${on}T09:00:00.000Z`,
    retractedAt: null,
    ...parts,
  };
}

export function noticed(adultId: string, pupilId: string, on: Day, parts: Partial<CheckInFact> = {}): Parts {
  return { checkIns: [aCheckIn(adultId, pupilId, on, parts)] };
}

/** A whole-group moment: the adult logs, and notices nobody. */
export function logged(adultId: string, pupilId: string, on: Day): Parts {
  return noticed(adultId, pupilId, on, { reach: 'whole-group', id: `all-${adultId}-${pupilId}-${on}` });
}

export function aSession(adultId: string, pupilId: string, parts: Partial<SessionFact> = {}): Parts {
  const usual: SessionFact = {
    id: `session-${adultId}-${pupilId}`,
    adultId,
    pupilId,
    facilitatorId: adultId,
    stage: 'planned',
    createdOn: '2025-09-04',
    plannedOn: null,
    heldOn: null,
    followUpOn: null,
    openItems: [],
  };
  return { sessions: [{ ...usual, ...parts }] };
}

export function closed(scope: ClosureFact['scope'], scopeId: string | null, from: Day, to: Day = from): Parts {
  return { closures: [{ scope, scopeId, from, to }] };
}

/** Settings with every kind of flag on. */
export function allOn(changes: SettingChanges = {}) {
  const on = Object.fromEntries(flagKinds.map((kind) => [kind, true]));
  return settingsFrom({ ...changes, on: { ...on, ...changes.on } });
}

/** Whole-group moments every tenth school day: the adult logs on the register of this pupil, and notices nobody. */
export function busy(adultId: string, pupilId: string, until: number): Parts {
  const days = Array.from({ length: Math.ceil(until / 10) + 1 }, (_, index) => day(Math.min(until, 1 + index * 10)));
  return { checkIns: days.flatMap((one) => logged(adultId, pupilId, one).checkIns ?? []) };
}

/** The school as it was known on a day: nothing logged later. */
export function knownOn(school: SchoolFacts, today: Day): SchoolFacts {
  return { ...school, checkIns: school.checkIns.filter((one) => one.happenedOn <= today) };
}

/** The flags of one kind that a school gives rise to on a day. */
export function raised(
  kind: FlagKind,
  school: SchoolFacts,
  today: Day,
  { changes, scope }: { changes?: SettingChanges; scope?: Scope } = {},
): Flag[] {
  return flagsFor(foldLedger(knownOn(school, today), today), allOn(changes), today, scope).filter(
    (flag) => flag.kind === kind,
  );
}
