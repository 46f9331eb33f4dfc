import { approveImport, listApprovals, readApproval } from './approvals.ts';
import { compareOwn, exportOwn, exportRoster, readTemplate } from './exports.ts';
import { readHandover } from './handover.ts';
import {
  answerImport,
  applyImport,
  listImportLines,
  listImports,
  prepareRollover,
  readImport,
  undoImport,
  withdrawImport,
} from './imports.ts';
import { keepMapping, listFields, previewImport, readReading, stopReading } from './reading.ts';
import { readCalendar, setCalendar } from './terms.ts';

/** What comes in from other systems, goes out as files, and the calendar. */
export const roster = {
  readCalendar,
  setCalendar,
  previewImport,
  readReading,
  stopReading,
  keepMapping,
  listFields,
  listImports,
  readImport,
  listImportLines,
  answerImport,
  applyImport,
  undoImport,
  withdrawImport,
  listApprovals,
  readApproval,
  approveImport,
  prepareRollover,
  readHandover,
  exportRoster,
  exportOwn,
  compareOwn,
  readTemplate,
};
