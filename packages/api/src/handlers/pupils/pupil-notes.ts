import type { PupilPage } from '@noticed/shared/contract/pupils/pupils';
import type { CheckInLine, EarlierNote, Statement } from '@noticed/shared/contract/registers/check-ins';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import type { Scope } from '../../store/database.ts';
import { checkInsOfPupil, earlierCheckIns } from '../../store/relationship/check-ins.ts';
import { earlierReasons, placementsOfPupil } from '../../store/relationship/placements.ts';
import { readFormerNames, readPractices } from '../../store/relationship/practices.ts';
import { statementsOf } from '../../store/relationship/statements.ts';

type Words = Pick<CheckInLine, 'tone' | 'reach' | 'channel'>;

/** The reader's own moments with a pupil, and everybody's for those who may read the team's notes. Each brings what stood there before, and the pupil's own statement. */
export async function checkInLines(
  scope: Scope,
  viewer: Viewer,
  pupilId: string,
  readsTeam: boolean,
): Promise<CheckInLine[]> {
  const rows = (await scope.all(checkInsOfPupil, { pupilId })).filter(
    (one) => one.adultId === viewer.staffId || readsTeam,
  );
  const corrected = rows.filter((one) => one.correctedAt !== null).map((one) => one.id);
  const was = await scope.all(earlierCheckIns, { listIds: corrected });
  const earlier = Map.groupBy(was, (one) => one.id);
  const statements = await statementsBeside(scope, pupilId, 'check-in');
  const practices = new Map((await readPractices(scope)).map((one) => [one.id, one.name]));
  const names = await readFormerNames(scope);
  return rows.map(({ adultId, retractedAt, ...one }) => ({
    ...one,
    ...({ tone: one.tone, reach: one.reach, channel: one.channel } as Words), // the columns hold the domain's own words
    practice:
      names.at(one.practiceId, one.correctedAt ?? one.recordedAt) ?? practices.get(one.practiceId) ?? one.practiceId,
    mine: adultId === viewer.staffId,
    retracted: retractedAt !== null,
    earlier: (earlier.get(one.id) ?? []).map(({ was: row, until }) => ({ note: (row as EarlierNote).note, until })), // the row as keepVersion wrote it
    statement: statements.get(one.id) ?? null,
  }));
}

/** One's own placements of a pupil: where others stand is told by their standing, never by their reasons. */
export async function placementLines(scope: Scope, viewer: Viewer, pupilId: string): Promise<PupilPage['placements']> {
  const rows = (await scope.all(placementsOfPupil, { pupilId })).filter((one) => one.adultId === viewer.staffId);
  const was = await scope.all(earlierReasons, { listIds: rows.map((one) => one.id) });
  const earlier = Map.groupBy(was, (one) => one.id);
  const statements = await statementsBeside(scope, pupilId, 'placement');
  // Phases are only ever written by the contract's own words.
  return rows.map(({ adultId: _adult, retractedAt, ...one }) => ({
    ...one,
    retracted: retractedAt !== null,
    earlier: (earlier.get(one.id) ?? []).map(({ note, until }) => ({ note, until })),
    statement: statements.get(one.id) ?? null,
  })) as PupilPage['placements'];
}

/** What the pupil says to each note, by the note. */
async function statementsBeside(
  scope: Scope,
  pupilId: string,
  aboutKind: 'check-in' | 'placement',
): Promise<Map<string, Statement>> {
  const notes = Map.groupBy(await scope.all(statementsOf, { pupilId, aboutKind }), (one) => one.aboutId);
  return new Map(
    [...notes].flatMap(([id, [latest, ...older]]) => {
      if (!latest) return [];
      const { words, by, at, version } = latest;
      // Each stood until the one after it was written.
      const earlier = older.map((one, place) => ({ note: one.words, until: (older[place - 1] ?? latest).at }));
      return [[id, { words, by, at, version, earlier }] as const];
    }),
  );
}
