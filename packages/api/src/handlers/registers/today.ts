import type { Contract } from '@noticed/shared/contract/contract';
import type { Flag as FlagShown } from '@noticed/shared/contract/flag';
import { problem } from '@noticed/shared/contract/problem';
import type { TodayLine } from '@noticed/shared/contract/registers/today';
import { may } from '@noticed/shared/domain/access';
import { scopeOf } from '@noticed/shared/domain/access/scope';
import { fiveFor, fiveForYears, type Offer } from '@noticed/shared/domain/five/five';
import { type Line, linesOf } from '@noticed/shared/domain/flags/collapse';
import { type Flag, type FlagKind, flagKinds } from '@noticed/shared/domain/flags/flag';
import { flagsFor } from '@noticed/shared/domain/flags/flags-for';
import { type Reader, seenBy, snooze } from '@noticed/shared/domain/flags/reader';
import type { Ledger } from '@noticed/shared/domain/ledger/ledger';
import { fullName } from '@noticed/shared/domain/people/name';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import type { Settings } from '@noticed/shared/domain/settings';
import type { Handler } from '../../http/call.ts';
import type { Scope } from '../../store/database.ts';
import { pupilScopes, registerScope } from '../../store/people/subjects.ts';
import { onRollIds, onRollOfYears } from '../../store/relationship/ledger.ts';
import { addSnooze } from '../../store/relationship/prompts.ts';
import { formsOf, pupilsByIds } from '../../store/roster/pupils.ts';
import { membersOf, registersByIds } from '../../store/roster/registers.ts';
import { coverage, noticing, readerOf, shown, shownLine } from './notice.ts';
import { withoutConflicts } from './register-view.ts';

/** Kinds that have their day: they stand apart from the five, so that nothing due is lost among them. */
const dueKinds: readonly FlagKind[] = [
  'fresh-start',
  'follow-up-due',
  'session-overdue',
  'agreement-overdue',
  'back-today',
];

/** The registers that the reader may sort: to a relation belongs a role. */
const met = (viewer: Viewer) => scopeOf(viewer, 'sort-register').parts.flatMap((one) => one.targets.register);

/** Everyone whom the reader's Today may speak of: those they meet, the years they lead, the school for a behaviour team. */
async function pupilsOf(scope: Scope, viewer: Viewer, reader: Reader): Promise<{ own: string[]; all: string[] }> {
  const { today } = viewer;
  const own = withoutConflicts(viewer, await scope.all(membersOf, { listRegisterIds: met(viewer), today }));
  const led = reader.behaviourTeam
    ? await scope.all(onRollIds, { today })
    : await scope.all(onRollOfYears, { listYears: reader.years, today });
  return {
    own: [...new Set(own)],
    all: [
      ...new Set([
        ...own,
        ...withoutConflicts(
          viewer,
          led.map((one) => ({ pupilId: one.id })),
        ),
      ]),
    ],
  };
}

/** An adult's own five, and for a head of year five more of the years they lead. */
function fives(ledger: Ledger, settings: Settings, today: string, reader: Reader, own: readonly string[]) {
  const mine: Offer[] = own.length > 0 ? fiveFor(ledger, settings, today, reader.adultId) : [];
  const years: Offer[] = reader.years.length > 0 ? fiveForYears(ledger, settings, today, reader) : [];
  return { mine, led: years.filter((offer) => !mine.some((one) => one.pupilId === offer.pupilId)) };
}

export const readToday: Handler<Contract['readToday']> = async ({ scope, school, viewer, today }) => {
  const reader = readerOf(viewer);
  const { own, all } = await pupilsOf(scope, viewer, reader);
  const { ledger, settings } = await noticing(scope, school, all, today);
  const flags = seenBy(ledger, today, flagsFor(ledger, settings, today), reader);
  const lines = linesOf(ledger, settings, today, flags);
  const due = linesOf(
    ledger,
    settings,
    today,
    flags.filter((one) => dueKinds.includes(one.kind)),
  ).filter((one) => one.pupilId !== null);
  const { mine, led } = fives(ledger, settings, today, reader, own);
  const offered = new Set([...mine, ...led].map((one) => one.pupilId));
  const line = await lineMaker(scope, ledger, viewer);
  const offerLine = ({ pupilId, sentence, practices }: Offer) =>
    line(pupilId, flagsOf(flags, pupilId), sentence, practices);
  const registers = await scope.all(registersByIds, { listIds: met(viewer) });
  return {
    today,
    isSchoolDay: ledger.calendar.isSchoolDay(today),
    calendarMissing: !ledger.calendar.covers(today),
    five: mine.map(offerLine),
    led: { years: [...reader.years], school: reader.behaviourTeam, five: led.map(offerLine) },
    due: due.map((one) => line(one.pupilId ?? '', one.flags, one.sentence, one.flags[0].practices)),
    lines: lines.filter((one) => one.pupilId === null).map(shownLine),
    others: lines
      .filter((one): one is Line & { pupilId: string } => one.pupilId !== null && !offered.has(one.pupilId))
      .map((one) => line(one.pupilId, one.flags, one.sentence, one.flags[0].practices)),
    coverage: coverage(ledger, settings, today, all),
    registers: registers.map(({ id, name }) => ({ id, name })),
  };
};

const flagsOf = (flags: readonly Flag[], pupilId: string) => flags.filter((one) => one.pupilId === pupilId);

/** Makes lines for pupils, with the names and forms of all of them read once. */
async function lineMaker(scope: Scope, ledger: Ledger, viewer: Viewer) {
  const listIds = [...ledger.pupils.keys()];
  const names = new Map((await scope.all(pupilsByIds, { listIds })).map((one) => [one.id, fullName(one)]));
  const forms = new Map(
    (await scope.all(formsOf, { listIds, today: viewer.today })).map((one) => [one.pupilId, one.form]),
  );
  return (pupilId: string, flags: readonly Flag[], sentence: string, practices: readonly string[]): TodayLine => ({
    pupil: { id: pupilId, name: names.get(pupilId) ?? '', form: forms.get(pupilId) ?? null },
    phase: ledger.relationships.get(pupilId)?.get(viewer.staffId)?.phase ?? 'unsorted',
    severity: flags.some((one) => one.severity === 'red') ? 'red' : flags.length > 0 ? 'amber' : null,
    sentence,
    practiceIds: [...practices],
    flags: flags.map((flag): FlagShown => shown(flag)),
  });
}

export const snoozeFlag: Handler<Contract['snoozeFlag']> = async ({ scope, viewer, body, now, today, note }) => {
  const kind = flagKinds.find((one) => one === body.kind);
  if (!kind)
    throw problem('invalid', 'There is no such prompt. Reload the page.', {
      fields: [{ path: 'kind', message: 'There is no such prompt.' }],
    });
  const { pupilId, registerId } = body;
  await refuseUnseen(scope, viewer, body);
  const set = snooze({ kind, pupilId, registerId } as Flag, viewer.staffId, body.until, today); // snooze reads these three only
  await scope.run(addSnooze, { ...set, id: body.id, reason: body.reason, recordedAt: now });
  note({ kind, pupilId, registerId });
  return { id: body.id };
};

/** A prompt about a pupil or a register that is not the reader's to see is not there to be set aside. */
async function refuseUnseen(
  scope: Scope,
  viewer: Viewer,
  { pupilId, registerId }: { pupilId: string | null; registerId: string | null },
): Promise<void> {
  const pupil = pupilId ? (await pupilScopes(scope, [pupilId], viewer.today)).get(pupilId) : undefined;
  const register = registerId ? ((await registerScope(scope, registerId)) ?? undefined) : undefined;
  const seen =
    (!pupilId || (pupil && may(viewer, 'see-pupil', { pupil }).allowed)) &&
    (!registerId || (register && may(viewer, 'see-register', { register }).allowed));
  if (!seen) throw problem('not-found', 'There is nothing here that you can open.');
}
