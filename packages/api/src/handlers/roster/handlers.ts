import type { roster as operations } from '@noticed/shared/contract/roster/operations';
import type { Handlers } from '../../http/call.ts';
import { applyImport, undoImport, withdrawImport } from './apply.ts';
import { approveImport, listApprovals, readApproval } from './approvals.ts';
import { compareOwn, exportOwn, exportRoster, readTemplate } from './exports.ts';
import { readHandover } from './handover.ts';
import {
  answerImport,
  keepMapping,
  listFields,
  listImportLines,
  listImports,
  prepareRollover,
  previewImport,
  readImport,
} from './previews.ts';
import { readReading, stopReading } from './reading.ts';
import { readCalendar, setCalendar } from './terms.ts';

export const roster: Handlers<typeof operations> = {
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
