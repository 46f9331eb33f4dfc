import Sqlite from 'better-sqlite3';
import { today } from '../made/school.ts';

/**
 * The floor: the same questions asked of the same rows with prepared statements and JSON, and nothing else. No sign-in,
 * no access, no audit, no rules but a subtraction of days. `computed` reads the facts, `kept` the rows kept from them.
 */
export interface Bare {
  registerComputed(registerId: string, adultId: string): unknown;
  registerKept(registerId: string, adultId: string): unknown;
  logCheckIn(body: { id: string; adultId: string; pupilId: string; practiceId: string }): unknown;
  invisibleComputed(): unknown;
  invisibleKept(): unknown;
  phaseMix(): unknown;
}

const dayMs = 86_400_000;
const since = new Date(Date.parse(today) - 28 * dayMs).toISOString().slice(0, 10);
const daysSince = (day: string | null) => (day === null ? null : (Date.parse(today) - Date.parse(day)) / dayMs);
const quietAfter: Readonly<Record<string, number>> = { maintain: 14, establish: 4, restore: 3 };

interface PupilRow {
  id: string;
  name: string;
  phase: string | null;
  last: string | null;
  moments: number;
}

const withFlag = (row: PupilRow) => {
  const quiet = daysSince(row.last);
  const limit = quietAfter[row.phase ?? 'maintain'] ?? 14;
  return { ...row, flag: quiet === null || quiet >= limit ? `Nobody for ${quiet} days` : null };
};

export function openBare(file: string, sync: 'FULL' | 'NORMAL'): Bare {
  const db = new Sqlite(file);
  db.pragma('journal_mode = WAL');
  db.pragma(`synchronous = ${sync}`);
  const school = (db.prepare('select id from school').get() as { id: string }).id;
  const all = (text: string) => {
    const statement = db.prepare(text);
    return (given: object) => statement.all({ school, since, ...given });
  };
  const members = `from membership m join pupil p on p.school_id = m.school_id and p.id = m.pupil_id
    left join relationship r on r.school_id = m.school_id and r.pupil_id = p.id and r.adult_id = @adultId
    where m.school_id = @school and m.register_id = @registerId and m.to_day is null`;
  const moment = `check_in_pupil cp join check_in c on c.school_id = cp.school_id and c.id = cp.check_in_id
    where cp.school_id = @school and cp.pupil_id = p.id and c.reach = 'individual' and c.tone <> 'corrective'
    and c.retracted_at is null`;
  const computed = all(`select p.id, p.search_name as name, r.phase,
    (select max(cp.happened_on) from ${moment} and cp.adult_id = @adultId) as last,
    (select count(*) from ${moment} and cp.adult_id = @adultId and cp.happened_on >= @since) as moments ${members}`);
  const kept = all(`select p.id, p.search_name as name, r.phase, r.last_noticed_on as last,
    (select total(noticings) from daily_count d where d.school_id = @school and d.pupil_id = p.id
    and +d.adult_id = @adultId and d.day >= @since)
    as moments ${members}`);
  const seen = `select p.id, p.search_name as name, (select max(cp.happened_on) from ${moment}) as last
    from pupil p where p.school_id = @school and p.left_on is null`;
  const invisible = all(`select * from (${seen}) where last is null or last < '${since}'`);
  const invisibleKept = all(`select p.id, p.search_name as name, n.last_noticed_on as last from pupil p
    left join pupil_noticing n on n.school_id = p.school_id and n.pupil_id = p.id
    where p.school_id = @school and p.left_on is null and (n.last_noticed_on is null or n.last_noticed_on < @since)`);
  const mix = all(`select p.year, p.sen, r.phase, count(*) as count from relationship r
    join pupil p on p.school_id = r.school_id and p.id = r.pupil_id
    where r.school_id = @school group by p.year, p.sen, r.phase`);
  const addCheckIn = db.prepare(`insert into check_in (school_id, id, adult_id, practice_id, tone, reach, channel,
    happened_on, recorded_at, version) values (@school, @id, @adultId, @practiceId, 'positive', 'individual',
    'in-person', '${today}', '${today}T10:00:00Z', 1)`);
  const addPupil = db.prepare(`insert into check_in_pupil (school_id, pupil_id, adult_id, check_in_id, happened_on)
    values (@school, @pupilId, @adultId, @id, '${today}')`);
  const keep = db.prepare(`insert into relationship (school_id, adult_id, pupil_id, phase, last_noticed_on, version)
    values (@school, @adultId, @pupilId, 'unsorted', '${today}', 0)
    on conflict do update set last_noticed_on = excluded.last_noticed_on`);
  const log = db.transaction((given: object) => {
    addCheckIn.run(given);
    addPupil.run(given);
    keep.run(given);
  });
  return {
    registerComputed: (registerId, adultId) => (computed({ registerId, adultId }) as PupilRow[]).map(withFlag),
    registerKept: (registerId, adultId) => (kept({ registerId, adultId }) as PupilRow[]).map(withFlag),
    logCheckIn: (body) => {
      log({ ...body, school });
      return { id: body.id };
    },
    invisibleComputed: () => invisible({}),
    invisibleKept: () => invisibleKept({}),
    phaseMix: () => mix({}),
  };
}
