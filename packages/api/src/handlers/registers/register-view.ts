import type { Contract, Operation } from '@noticed/shared/contract/contract';
import type { RegisterLine, RegisterPage } from '@noticed/shared/contract/registers/registers';
import { may } from '@noticed/shared/domain/access';
import { scopeOf } from '@noticed/shared/domain/access/scope';
import { linesOf } from '@noticed/shared/domain/flags/collapse';
import { flagsFor } from '@noticed/shared/domain/flags/flags-for';
import { isAway, personOf } from '@noticed/shared/domain/flags/person';
import { seenBy } from '@noticed/shared/domain/flags/reader';
import { sceneOf } from '@noticed/shared/domain/flags/scene';
import { fullName } from '@noticed/shared/domain/people/name';
import { isOffSite } from '@noticed/shared/domain/people/pupil';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import { silentBeside } from '@noticed/shared/domain/relationship/coverage';
import type { Standing } from '@noticed/shared/domain/relationship/phase';
import { phaseAge } from '@noticed/shared/domain/relationship/relationship';
import type { Spares } from '../../http/answers/shelf.ts';
import type { Call } from '../../http/call.ts';
import { ownRelationships } from '../../store/relationship/relationships.ts';
import { formsOf, pupilsByIds } from '../../store/roster/pupils.ts';
import { membersOf } from '../../store/roster/registers.ts';
import { coverage, noticingFlags, readerOf, shown, shownLine } from './notice.ts';
import { runsWith } from './runs.ts';

type ReadRegister = Call<Contract['readRegister']>;

/** The pupils of these memberships, without those with whom the reader declared a conflict. */
export function withoutConflicts(viewer: Viewer, members: readonly { pupilId: string }[]): string[] {
  const { exceptPupilIds } = scopeOf(viewer, 'see-register');
  const ids = members.map((one) => one.pupilId).filter((one) => !exceptPupilIds.includes(one));
  // In an order of their own: an engine gives rows in whatever order suits it that day.
  return ids.sort();
}

/** A moment with other pupils, by an adult whose silence says nothing here. */
function momentElsewhere(memberIds: ReadonlySet<string>, silent: ReadonlySet<string>): Spares {
  return ({ action, staffId, detail }) => {
    const { pupilIds } = detail as { pupilIds?: unknown }; // whatever a handler noted
    if (action !== ('logCheckIn' satisfies Operation) || staffId === null || !Array.isArray(pupilIds)) return false;
    return !silent.has(staffId) && !pupilIds.some((one) => memberIds.has(one));
  };
}

/** A register as its reader may see it: names for all, phases of the reader's own relationships, flags that are for them. */
export async function registerView(
  { scope, school, viewer, today, spare }: ReadRegister,
  line: RegisterLine,
  maySort: boolean,
): Promise<RegisterPage> {
  const members = await scope.all(membersOf, { listRegisterIds: [line.id], today });
  const listIds = withoutConflicts(viewer, members);
  const { ledger, settings } = await noticingFlags(scope, school, listIds, today);
  const rows = await scope.all(pupilsByIds, { listIds });
  const forms = new Map((await scope.all(formsOf, { listIds, today })).map((one) => [one.pupilId, one.form]));
  const own = new Map(
    (await scope.all(ownRelationships, { adultId: viewer.staffId, listIds })).map((one) => [one.pupilId, one]),
  );
  const flags = seenBy(ledger, today, flagsFor(ledger, settings, today, { registerId: line.id }), readerOf(viewer));
  const lines = linesOf(ledger, settings, today, flags);
  const byPupil = new Map(lines.filter((one) => one.pupilId !== null).map((one) => [one.pupilId, one.flags]));
  const scene = sceneOf(ledger, settings, today);
  spare(momentElsewhere(new Set(members.map((one) => one.pupilId)), silentBeside(scene, line.id)));
  const registersOf = (pupilId: string) => (ledger.memberships.get(pupilId) ?? []).map((one) => one.registerId);
  const runs = await runsWith(scope, viewer, listIds, ledger.calendar);
  const pupils = rows.map((row) => {
    const stands = own.get(row.id);
    const person = personOf(scene, row.id);
    const subject = {
      pupil: {
        pupilId: row.id,
        registerIds: registersOf(row.id),
        year: row.year,
        house: row.house,
        keyStage: null,
        sen: row.sen,
      },
    };
    return {
      id: row.id,
      name: fullName(row),
      sortName: row.sortName,
      form: forms.get(row.id) ?? null,
      phase: (stands?.phase ?? 'unsorted') as Standing, // kept from the domain's fold
      phaseSince: stands?.phaseSince ?? null,
      phaseDays: phaseAge({ since: stands?.phaseSince ?? null }, ledger.calendar, today),
      lastNoticedOn: stands?.lastNoticedOn ?? null,
      run: runs.get(row.id) ?? 0,
      version: stands?.version ?? 0,
      offSite: isOffSite(ledger.pupils.get(row.id) ?? { offSite: [] }, today),
      awayToday: person !== null && isAway(person),
      objected: row.objected,
      sen: may(viewer, 'see-support', subject).allowed && row.sen !== 'unknown' ? row.sen : null,
      flags: (byPupil.get(row.id) ?? []).map(shown),
    };
  });
  return {
    register: line,
    maySort,
    pupils,
    lines: lines.filter((one) => one.pupilId === null).map(shownLine),
    coverage: coverage(ledger, settings, today, listIds),
    reviewedOn: line.reviewedOn,
    calendarMissing: !ledger.calendar.covers(today),
    today,
  };
}
