import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import { fullName } from '@noticed/shared/domain/name';
import { pupilSheet, registerSheet } from '../export/roster-sheets.ts';
import { type Sheet, sheetFile } from '../export/sheet-file.ts';
import type { Handler } from '../http/call.ts';
import { rosterTemplate } from '../import/template.ts';
import type { Scope } from '../store/database.ts';
import { ownCheckIns, ownPlacements } from '../store/exports.ts';
import { formsOf, pupilsByIds } from '../store/pupils.ts';

export const exportRoster: Handler<Contract['exportRoster']> = async ({ scope, params, query, today, note }) => {
  const sheet = await (params.list === 'pupils' ? pupilSheet : registerSheet)(scope, today);
  note({ list: params.list, rows: sheet.rows.length });
  return sheetFile(sheet, query.as);
};

/** What an adult wrote and placed is theirs to take along; nobody else's is in it. */
export const exportOwn: Handler<Contract['exportOwn']> = async ({ scope, viewer, params, query, today, note }) => {
  if (query.from > query.to) throw problem('invalid', 'The first day comes after the last: swap them.');
  const between = { adultId: viewer.staffId, from: query.from, to: query.to };
  const sheet = await (params.list === 'check-ins' ? checkInSheet : placementSheet)(scope, between, today);
  note({ list: params.list, rows: sheet.rows.length });
  return sheetFile(sheet, query.as);
};

interface Between {
  adultId: string;
  from: string;
  to: string;
}

async function checkInSheet(scope: Scope, between: Between, today: string): Promise<Sheet> {
  const rows = await scope.all(ownCheckIns, { ...between });
  const named = await namesFor(scope, rows, today);
  return {
    name: 'noticed-check-ins',
    headings: ['Day', 'Pupil', 'Tutor group', 'Practice', 'Tone', 'Reach', 'Channel', 'Note'],
    rows: rows.map((row) => [row.day, ...named(row.pupilId), row.practice, row.tone, row.reach, row.channel, row.note]),
  };
}

async function placementSheet(scope: Scope, between: Between, today: string): Promise<Sheet> {
  const rows = await scope.all(ownPlacements, { ...between });
  const named = await namesFor(scope, rows, today);
  return {
    name: 'noticed-placements',
    headings: ['Day', 'Pupil', 'Tutor group', 'From', 'To', 'Reason'],
    rows: rows.map((row) => [row.day, ...named(row.pupilId), row.from, row.to, row.reason]),
  };
}

async function namesFor(scope: Scope, rows: readonly { pupilId: string }[], today: string) {
  const listIds = [...new Set(rows.map((row) => row.pupilId))];
  const names = new Map((await scope.all(pupilsByIds, { listIds })).map((row) => [row.id, fullName(row)]));
  const forms = new Map((await scope.all(formsOf, { listIds, today })).map((row) => [row.pupilId, row.form]));
  return (pupilId: string) => [names.get(pupilId) ?? '', forms.get(pupilId) ?? null];
}

export const readTemplate: Handler<Contract['readTemplate']> = async () => {
  const { name, bytes } = rosterTemplate();
  return { name, type: 'text/csv; charset=utf-8', text: bytes };
};
