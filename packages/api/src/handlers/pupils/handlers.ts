import type { pupils as operations } from '@noticed/shared/contract/pupils/operations';
import type { Handlers } from '../../http/call.ts';
import { acceptOffer, askForHelp, offerHelp, withdrawAsk } from './help.ts';
import { listNotices, putAwayNotice } from './notices.ts';
import { liftObjection, readObjections, recordObjection } from './objections.ts';
import { endProfileEntry, nameChampion, readChampions, writeProfile } from './profile.ts';
import { findPupils, readPupil } from './pupils.ts';
import { correctPlacement, readNotesWithReason, stateOnCheckIn, stateOnPlacement } from './statements.ts';
import { liftStop, readStops, stopPrompts } from './stops.ts';

export const pupils: Handlers<typeof operations> = {
  findPupils,
  readPupil,
  writeProfile,
  endProfileEntry,
  readChampions,
  nameChampion,
  askForHelp,
  withdrawAsk,
  offerHelp,
  acceptOffer,
  listNotices,
  putAwayNotice,
  stateOnCheckIn,
  stateOnPlacement,
  correctPlacement,
  readNotesWithReason,
  readStops,
  stopPrompts,
  liftStop,
  readObjections,
  recordObjection,
  liftObjection,
};
