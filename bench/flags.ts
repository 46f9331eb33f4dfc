import { fiveFor } from '@noticed/shared/domain/five/five';
import { boardOf, refresh } from '@noticed/shared/domain/flags/board';
import { flagKinds } from '@noticed/shared/domain/flags/flag';
import { flagsFor } from '@noticed/shared/domain/flags/flags-for';
import { apply, buildLedger } from '@noticed/shared/domain/ledger/change';
import { foldedRows, foldLedger } from '@noticed/shared/domain/ledger/fold';
import { partOf } from '@noticed/shared/domain/ledger/part';
import { keptDays, type LedgerRows } from '@noticed/shared/domain/ledger/rows';
import { defaultSettings, settingsFrom } from '@noticed/shared/domain/settings';
import { type MadeSchool, makeSchool, today, usualSize } from './made/school.ts';
import { bestOf, meanOf, quantile, table, timed } from './report/measure.ts';
import { keepResult } from './report/results.ts';

/**
 * All flags of a school of 1,500 pupils, 150 staff, 60 registers, 15,000 relationships and 400,000 check-ins a year, from
 * one to five years of history. Goals (quality.md section 5): all flags ≤ 50 ms, one change ≤ 1 ms, and a flat curve.
 */
const seed = 20_260_709;
const longest = Number(process.argv[2] ?? 5);
const everyKind = settingsFrom({ on: Object.fromEntries(flagKinds.map((kind) => [kind, true])) });

/** The rows that a store keeps of a school with its check-ins, folded a year at a time so that five fit in memory. */
function keptRows(school: MadeSchool, years: number): { rows: LedgerRows; foldMs: number; checkIns: number } {
  const { placements: _, ...around } = school.facts;
  let checkIns = 0;
  const { ms, result: ledger } = timed(() => {
    const folded = foldLedger({ ...school.facts, checkIns: [] }, today);
    for (let year = years; year >= 1; year--) {
      const ofYear = [...school.checkIns(year)];
      checkIns += ofYear.length;
      apply(folded, { checkIns: ofYear });
    }
    return folded;
  });
  const rows = foldedRows(ledger);
  const kept = school.facts.calendar.windowStart(today, keptDays);
  return {
    rows: { ...around, ...rows, tallies: rows.tallies.filter((tally) => tally.day >= kept) },
    foldMs: ms,
    checkIns,
  };
}

/** Times changes of a board: each a check-in by another adult with one pupil of theirs. */
function changeTimes(rows: LedgerRows): number[] {
  const { teaching, memberships } = rows;
  const changes = Array.from({ length: 1000 }, (_, index) => {
    const { adultId = '', registerId = '' } = teaching[(index * 7) % teaching.length] ?? {};
    const members = memberships.filter((one) => one.registerId === registerId);
    return {
      id: `change-${index}`,
      adultId,
      pupilIds: [members[index % members.length]?.pupilId ?? ''],
      practiceId: 'greeting',
      tone: 'positive' as const,
      reach: 'individual' as const,
      channel: 'corridor' as const,
      happenedOn: today,
      recordedAt: `${today}T09:00:00.000Z`,
      retractedAt: null,
    };
  });
  const start = () => {
    const board = boardOf(buildLedger(rows), everyKind, today);
    return (run: number) => {
      refresh(board, apply(board.ledger, { checkIns: changes.slice(run, run + 1) }));
    };
  };
  return bestOf(5, start, changes.length);
}

function measure(years: number): string[] {
  const school = makeSchool(seed, { ...usualSize, years });
  const { rows, foldMs, checkIns } = keptRows(school, years);
  const { ms: buildMs, result: ledger } = timed(() => buildLedger(rows));
  const flags = flagsFor(ledger, defaultSettings, today).length;
  const usual = meanOf(20, () => flagsFor(ledger, defaultSettings, today));
  const every = meanOf(20, () => flagsFor(ledger, everyKind, today));
  const form = new Set(rows.memberships.filter((one) => one.registerId === 'form-7').map((one) => one.pupilId));
  const part = partOf(rows, form, today);
  const adultId = rows.teaching.find((one) => one.registerId === 'form-7')?.adultId ?? '';
  const register = meanOf(300, () => flagsFor(buildLedger(part), defaultSettings, today, { adultId }));
  const five = meanOf(100, (run) => fiveFor(ledger, defaultSettings, today, `adult-${run}`));
  const changes = changeTimes(rows);
  const ms = (value: number) => value.toFixed(value < 10 ? 2 : 0);
  return [
    String(years),
    checkIns.toLocaleString('en-GB'),
    ms(foldMs),
    ms(buildMs),
    String(flags),
    ms(usual),
    ms(every),
    ms(quantile(changes, 0.5)),
    ms(quantile(changes, 0.99)),
    ms(changes.at(-1) ?? Number.NaN),
    ms(register),
    ms(five),
  ];
}

const heading = [
  'years',
  'check-ins',
  'fold all',
  'build',
  'flags',
  'all flags',
  '…every kind',
  'a change',
  '…p99',
  '…worst',
  'a register',
  'a five',
];
const rows = Array.from({ length: longest }, (_, index) => measure(index + 1));
const [usual = Number.NaN, , change = Number.NaN] = rows.at(-1)?.slice(5, 8).map(Number) ?? [];
keepResult('flags', {
  figures: [
    { what: 'all flags of the school from facts kept', ours: usual, unit: 'ms', goal: 50, floors: {} },
    { what: 'flags after one check-in, on a board', ours: change, unit: 'ms', goal: 1, floors: {} },
  ],
});
console.log('All flags of one school, in milliseconds of work (goals: all flags ≤ 50, a change ≤ 1).\n');
console.log(table(heading, rows));
const [first, last] = [rows[0]?.[5], rows.at(-1)?.[5]].map(Number);
if (first && last)
  console.log(`\nAll flags after ${longest} years take ${(last / first).toFixed(2)}× those after one.`);
