import type { sessions as operations } from '@noticed/shared/contract/sessions/operations';
import type { Handlers } from '../../http/call.ts';
import { listSessions, readAgenda } from './agenda.ts';
import { readSessionCalendar } from './calendar-file.ts';
import { changeSession } from './change.ts';
import { readConversation, setConversation } from './conversation.ts';
import { addItem, settleItem } from './held/agreement.ts';
import { dropDraft, listDrafts, readDraft, saveDraft } from './held/drafts.ts';
import { holdSession, recordSession } from './held/hold.ts';
import { markPassedToDsl, readNarrative, readPassedToDsl, writeNarrative } from './held/narrative.ts';
import { placeAfterSession } from './held/placement.ts';
import { learnFromRepair } from './held/repair-learning.ts';
import { checkReadiness, moveSession, welcomePupil } from './moves.ts';
import { planSession } from './plan.ts';
import { findClashes, readPlanning } from './planning.ts';
import { readSession } from './read.ts';

export const sessions: Handlers<typeof operations> = {
  listSessions,
  readAgenda,
  readPlanning,
  findClashes,
  planSession,
  recordSession,
  readSession,
  changeSession,
  checkReadiness,
  holdSession,
  moveSession,
  addItem,
  settleItem,
  welcomePupil,
  placeAfterSession,
  readSessionCalendar,
  readNarrative,
  writeNarrative,
  readDraft,
  saveDraft,
  dropDraft,
  listDrafts,
  markPassedToDsl,
  readPassedToDsl,
  readConversation,
  setConversation,
  learnFromRepair,
};
