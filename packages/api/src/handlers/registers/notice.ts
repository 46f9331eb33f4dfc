import type { Flag as FlagShown } from '@noticed/shared/contract/flag';
import type { Line } from '@noticed/shared/domain/flags/collapse';
import type { Flag } from '@noticed/shared/domain/flags/flag';
import type { Reader } from '@noticed/shared/domain/flags/reader';
import { sceneOf } from '@noticed/shared/domain/flags/scene';
import { tallyDays } from '@noticed/shared/domain/flags/tally-days';
import { buildLedger } from '@noticed/shared/domain/ledger/change';
import type { Ledger } from '@noticed/shared/domain/ledger/ledger';
import { relationsToday, type Viewer } from '@noticed/shared/domain/people/staff';
import { type Coverage, coverageOf } from '@noticed/shared/domain/relationship/coverage';
import { type Settings, settingsFrom } from '@noticed/shared/domain/settings';
import type { Scope } from '../../store/database.ts';
import type { SchoolRow } from '../../store/people/schools.ts';
import { ledgerRows } from '../../store/relationship/ledger.ts';

/** What the rules of noticing need for some pupils: their ledger and the school's settings. */
export async function noticing(
  scope: Scope,
  school: SchoolRow,
  pupilIds: readonly string[],
  today: string,
): Promise<{ ledger: Ledger; settings: Settings }> {
  const rows = await ledgerRows(scope, school, pupilIds, today);
  return { ledger: buildLedger(rows), settings: settingsFrom(school.settings) };
}

/** The same for their flags and no five: without the counts that no kind of flag which is on looks at. */
export async function noticingFlags(
  scope: Scope,
  school: SchoolRow,
  pupilIds: readonly string[],
  today: string,
): Promise<{ ledger: Ledger; settings: Settings }> {
  const settings = settingsFrom(school.settings);
  return { ledger: buildLedger(await ledgerRows(scope, school, pupilIds, today, tallyDays(settings))), settings };
}

/** Who reads: flags are for adults by name, for the leaders of a year, and for the behaviour team. */
export function readerOf(viewer: Viewer): Reader {
  const relations = relationsToday(viewer);
  const years = viewer.roles.includes('head-of-year')
    ? relations.filter((one) => one.kind === 'leads-year').map((one) => one.target)
    : [];
  const behaviourTeam = viewer.roles.includes('behaviour-team') && relations.some((one) => one.kind === 'whole-school');
  return { adultId: viewer.staffId, years, behaviourTeam };
}

export function shown(flag: Flag): FlagShown {
  const { kind, severity, pupilId, registerId, adultId, sessionId, since, sentence, practices } = flag;
  return { kind, severity, pupilId, registerId, adultId, sessionId, since, sentence, practiceIds: [...practices] };
}

/** A line about a register as the one flag that it reads as. */
export function shownLine(line: Line): FlagShown {
  return { ...shown(line.flags[0]), pupilId: line.pupilId, registerId: line.registerId, sentence: line.sentence };
}

export function coverage(
  ledger: Ledger,
  settings: Settings,
  today: string,
  pupilIds: readonly string[],
): { covered: number; pupils: number } {
  const { covered, uncovered }: Coverage = coverageOf(sceneOf(ledger, settings, today), pupilIds);
  return { covered, pupils: covered + uncovered };
}
