import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import { fullName } from '@noticed/shared/domain/people/name';
import { type OwnList, ownSheet } from '../../export/own-record.ts';
import { pupilSheet, registerSheet } from '../../export/roster-sheets.ts';
import { type Sheet, sheetFile } from '../../export/sheet-file.ts';
import { type Handler, prepared } from '../../http/call.ts';
import type { OwnRecord } from '../../import/own-record.ts';
import { cellAt } from '../../import/source/table.ts';
import { rosterTemplate } from '../../import/template.ts';
import type { Scope } from '../../store/database.ts';
import { readFormerNames } from '../../store/relationship/practices.ts';
import { ownCheckIns, ownPlacements } from '../../store/roster/exports.ts';
import { formsOf, pupilsByIds } from '../../store/roster/pupils.ts';
import { readRecord } from './reading.ts';

export const exportRoster: Handler<Contract['exportRoster']> = async ({ scope, params, query, today, note }) => {
  const sheet = await (params.list === 'pupils' ? pupilSheet : registerSheet)(scope, today);
  note({ list: params.list, rows: sheet.rows.length });
  return sheetFile(sheet, query.as);
};

/** What an adult wrote and placed is theirs to take along; nobody else's is in it. */
export const exportOwn: Handler<Contract['exportOwn']> = async ({ scope, viewer, params, query, today, note }) => {
  if (query.from > query.to) throw problem('invalid', 'The first day comes after the last: swap them.');
  const between = { adultId: viewer.staffId, from: query.from, to: query.to };
  const sheet = await ownSheetOf(scope, params.list, between, today);
  note({ list: params.list, rows: sheet.rows.length });
  return sheetFile(sheet, query.as);
};

interface Between {
  adultId: string;
  from: string;
  to: string;
}

async function ownSheetOf(scope: Scope, list: OwnList, between: Between, today: string): Promise<Sheet> {
  if (list === 'placements') {
    const rows = await scope.all(ownPlacements, { ...between });
    const named = await namesFor(scope, rows, today);
    return ownSheet(
      list,
      rows.map((row) => [row.day, ...named(row.pupilId), row.from, row.to, row.reason]),
    );
  }
  const rows = await scope.all(ownCheckIns, { ...between });
  const named = await namesFor(scope, rows, today);
  const names = await readFormerNames(scope);
  const practice = (row: (typeof rows)[number]) => names.at(row.practiceId, row.recordedAt) ?? row.practice;
  return ownSheet(
    list,
    rows.map((row) => [row.day, ...named(row.pupilId), practice(row), row.tone, row.reach, row.channel, row.note]),
  );
}

async function namesFor(scope: Scope, rows: readonly { pupilId: string }[], today: string) {
  const listIds = [...new Set(rows.map((row) => row.pupilId))];
  const names = new Map((await scope.all(pupilsByIds, { listIds })).map((row) => [row.id, fullName(row)]));
  const forms = new Map((await scope.all(formsOf, { listIds, today })).map((row) => [row.pupilId, row.form]));
  return (pupilId: string) => [names.get(pupilId) ?? '', forms.get(pupilId) ?? null];
}

/** How many rows that are not here are named one by one. */
const namedRows = 100;

/** Bytes: ten years of twenty moments a day, with a note at each. */
const largestRecord = 10 * 1024 * 1024;

/** A file that was taken out, beside what is here: equal rows pair off, the rest is named by its line. Nothing comes in by it. */
export const compareOwn: Handler<Contract['compareOwn']> = prepared(
  async ({ uploads }, _world, { actor, gone }) => {
    if (uploads.reduce((sum, one) => sum + one.bytes.length, 0) > largestRecord)
      throw problem('too-large', 'This is larger than anything that one adult can take out of Noticed.');
    return readRecord(uploads, { actor, gone });
  },
  async ({ scope, viewer, today, note }, { list, rows }: OwnRecord) => {
    const days = rows.map((row) => row.cells[0] ?? '').sort();
    const between = { adultId: viewer.staffId, from: days[0] ?? today, to: days.at(-1) ?? today };
    const sheet = await ownSheetOf(scope, list, between, today);
    const here = new Map<string, number>();
    for (const row of sheet.rows) {
      const key = keyOf(row.map((cell) => cell ?? ''));
      here.set(key, (here.get(key) ?? 0) + 1);
    }
    const others = rows.filter((row) => {
      const left = here.get(keyOf(row.cells)) ?? 0;
      here.set(keyOf(row.cells), left - 1);
      return left <= 0;
    });
    note({ list, rows: rows.length, others: others.length });
    const lines = others.slice(0, namedRows).map(({ line, cells }) => ({ line, cells: cells.slice(0, 3) }));
    return { list, rows: rows.length, here: rows.length - others.length, kept: sheet.rows.length, others: lines };
  },
);

const keyOf = (cells: readonly string[]) => JSON.stringify(cells.map((text) => cellAt({ line: 0, cells: [text] }, 0)));

export const readTemplate: Handler<Contract['readTemplate']> = async () => {
  const { name, bytes } = rosterTemplate();
  return { name, type: 'text/csv; charset=utf-8', text: bytes };
};
