import type { Day } from '@noticed/shared/domain/calendar/day';
import { type CheckInFact, channels, type PlacementFact, reaches, stages, tones } from '@noticed/shared/domain/facts';
import { flagKinds } from '@noticed/shared/domain/flags/flag';
import type { SchoolFacts } from '@noticed/shared/domain/ledger/fold';
import { standings } from '@noticed/shared/domain/relationship/phase';
import { practiceBank } from '@noticed/shared/domain/relationship/practice-bank';
import fc from 'fast-check';
import { calendar, day } from './small-school.ts';

/** Schools small enough for everything to touch everything: three adults, four pupils, three registers, seventy days. */
const adultIds = ['ames', 'bray', 'cole'];
const pupilIds = ['amira', 'ben', 'chao', 'dara'];
const registerIds = ['9B', '9/Sc', 'Band'];

export const lastDay = 70;
const anyDay = (to = lastDay): fc.Arbitrary<Day> => fc.integer({ min: 1, max: to }).map(day);
const adultId = fc.constantFrom(...adultIds);
const pupilId = fc.constantFrom(...pupilIds);
const registerId = fc.constantFrom(...registerIds);
const rarely = <T>(one: fc.Arbitrary<T>, inSo: number): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: inSo - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: one });
const spell = fc.record({
  from: fc.oneof({ weight: 3, arbitrary: fc.constant(day(1)) }, { weight: 1, arbitrary: anyDay() }),
  to: rarely(anyDay(), 4),
});

export const anyCheckIn: fc.Arbitrary<CheckInFact> = fc
  .record({
    id: fc.uuid(),
    adultId,
    pupilIds: fc.uniqueArray(pupilId, { minLength: 1, maxLength: 2 }),
    practiceId: fc.constantFrom(...practiceBank.map((one) => one.id)),
    tone: fc.constantFrom(...tones),
    reach: fc.constantFrom(...reaches, 'individual' as const),
    channel: fc.constantFrom(...channels),
    happenedOn: fc.oneof(anyDay(), fc.integer({ min: lastDay - 20, max: lastDay }).map(day)),
    minute: fc.integer({ min: 10, max: 59 }),
    retracted: fc.nat(9).map((one) => one === 0),
  })
  .map(({ minute, retracted, ...one }) => {
    const recordedAt = `${one.happenedOn}T09:${minute}:00.000Z`;
    return { ...one, recordedAt, retractedAt: retracted ? recordedAt : null };
  });

export const anyPlacement: fc.Arbitrary<PlacementFact> = fc
  .record({
    id: fc.uuid(),
    adultId,
    pupilId,
    to: fc.constantFrom(...standings),
    happenedOn: anyDay(),
    minute: fc.integer({ min: 10, max: 59 }),
    retracted: fc.nat(5).map((one) => one === 0),
  })
  .map(({ minute, retracted, ...one }) => {
    const recordedAt = `${one.happenedOn}T15:${minute}:00.000Z`;
    return { ...one, recordedAt, retractedAt: retracted ? recordedAt : null };
  });

export const anySession = fc
  .record({
    id: fc.constantFrom('s1', 's2', 's3', 's4'),
    stage: fc.constantFrom(...stages),
    createdOn: anyDay(),
    plannedOn: fc.option(anyDay()),
    happened: anyDay(),
    followUpOn: fc.option(anyDay()),
    openItems: fc.array(fc.record({ id: fc.constantFrom('i1', 'i2'), ownerId: fc.option(adultId), dueOn: anyDay() }), {
      maxLength: 1,
    }),
  })
  // Whose session it is goes with its id, and one that is held stays held on its day: neither ever changes.
  .map(({ happened, ...one }) => {
    const nth = Number(one.id.slice(1));
    const isHeld = one.stage === 'held' || one.stage === 'followed-up' || one.stage === 'closed';
    return {
      ...one,
      adultId: adultIds[nth % 3] ?? '',
      facilitatorId: adultIds[(nth * 2) % 3] ?? '',
      pupilId: pupilIds[nth % 4] ?? '',
      heldOn: isHeld ? happened : null,
    };
  });

export const anyClosure = fc
  .tuple(
    fc.constantFrom(
      { scope: 'school', scopeId: null } as const,
      { scope: 'year', scopeId: '9' } as const,
      ...registerIds.map((scopeId) => ({ scope: 'register', scopeId }) as const),
      ...pupilIds.map((scopeId) => ({ scope: 'pupil', scopeId }) as const),
    ),
    fc.integer({ min: 1, max: lastDay }),
    fc.integer({ min: 0, max: 7 }),
    fc.boolean(),
  )
  .map(([scope, from, length, welcomeBack]) => ({ ...scope, from: day(from), to: day(from + length), welcomeBack }));

export const anyMembership = fc.tuple(pupilId, registerId, spell).map(([pupil, register, one]) => ({
  pupilId: pupil,
  registerId: register,
  ...one,
}));
export const anyTeaching = fc.tuple(adultId, registerId, spell).map(([adult, register, one]) => ({
  adultId: adult,
  registerId: register,
  ...one,
}));
export const anyChampion = fc.tuple(pupilId, adultId, spell).map(([pupil, adult, one]) => ({
  pupilId: pupil,
  adultId: adult,
  ...one,
}));
export const anyStop = fc.tuple(pupilId, fc.option(adultId), spell).map(([pupil, adult, one]) => ({
  pupilId: pupil,
  adultId: adult,
  ...one,
}));
export const anySnooze = fc
  .tuple(fc.constantFrom(...flagKinds), fc.boolean(), pupilId, registerId, adultId, anyDay())
  .map(([kind, isPupil, pupil, register, adult, until]) => ({
    kind,
    pupilId: isPupil ? pupil : null,
    registerId: isPupil ? null : register,
    adultId: adult,
    until,
  }));
export const anyReview = fc.record({ adultId, registerId, happenedOn: anyDay() });
export const anyPupil = fc
  .record({
    id: pupilId,
    year: fc.constantFrom('9', '10', null),
    joinedOn: rarely(anyDay(), 3),
    leftOn: rarely(anyDay(), 12),
    offSite: rarely(spell, 4).map((one) => (one ? [one] : [])),
    objected: fc.nat(14).map((one) => one === 0),
  })
  .map((one) => ({ ...one, name: one.id }));
export const anyAdult = fc
  .tuple(adultId, rarely(anyDay(), 12))
  .map(([id, leftOn]) => ({ id, name: `Mx ${id}`, leftOn }));
export const anyRegister = fc
  .record({
    id: registerId,
    kind: fc.constantFrom('tutor', 'primary-class', 'teaching', 'custom'),
    meetings: fc.constantFrom(1, 4, 10),
    year: fc.constantFrom('9', null),
  })
  .map((one) => ({ ...one, name: one.id }));

const byKey = <T>(one: fc.Arbitrary<T>, key: (row: T) => string, maxLength: number, minLength = 0) =>
  fc.uniqueArray(one, { selector: key, minLength, maxLength });
const everyOne = <T extends { id: string }>(one: fc.Arbitrary<T>, ids: readonly string[]) =>
  fc.tuple(...ids.map((id) => one.map((row) => ({ ...row, id }))));

/** Any school that could be, with whatever happened in its first seventy school days. */
export const anySchool: fc.Arbitrary<SchoolFacts> = fc.record({
  school: fc.record({
    kind: fc.constantFrom('secondary', 'primary'),
    firstDay: fc.constantFrom('2025-09-01', day(15)),
  }),
  calendar: fc.constant(calendar),
  practices: fc.constant(practiceBank),
  adults: everyOne(anyAdult, adultIds),
  pupils: everyOne(anyPupil, pupilIds),
  registers: everyOne(
    anyRegister.map((one) => ({ ...one, name: one.id })),
    registerIds,
  ),
  memberships: byKey(anyMembership, (row) => `${row.pupilId} ${row.registerId} ${row.from}`, 10, 6),
  teaching: byKey(anyTeaching, (row) => `${row.adultId} ${row.registerId} ${row.from}`, 8, 5),
  placements: fc.array(anyPlacement, { minLength: 8, maxLength: 20 }),
  checkIns: fc.array(anyCheckIn, { minLength: 5, maxLength: 40 }),
  reviews: fc.array(anyReview, { maxLength: 5 }),
  sessions: byKey(anySession, (row) => row.id, 4),
  champions: byKey(anyChampion, (row) => `${row.pupilId} ${row.adultId} ${row.from}`, 3),
  snoozes: byKey(anySnooze, (row) => `${row.kind} ${row.pupilId} ${row.registerId} ${row.adultId}`, 4),
  stops: byKey(anyStop, (row) => `${row.pupilId} ${row.adultId} ${row.from}`, 1),
  closures: byKey(anyClosure, (row) => `${row.scope} ${row.scopeId} ${row.from}`, 4),
});
