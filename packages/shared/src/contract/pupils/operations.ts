import { acceptOffer, askForHelp, listNotices, offerHelp, putAwayNotice, withdrawAsk } from './help.ts';
import { endProfileEntry, nameChampion, readChampions, writeProfile } from './profile.ts';
import { findPupils, readPupil } from './pupils.ts';
import { correctPlacement, readNotesWithReason, stateOnCheckIn, stateOnPlacement } from './statements.ts';
import { liftObjection, liftStop, readObjections, readStops, recordObjection, stopPrompts } from './stops.ts';

/** One pupil: what works, who helps, what they said, and prompts that must stop. */
export const pupils = {
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
