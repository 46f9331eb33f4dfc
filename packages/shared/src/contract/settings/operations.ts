import { addClosure, dropClosure, listClosures } from './closures.ts';
import { addPractice, changePractice, listBank } from './practices.ts';
import { previewFlagSettings, readFlagSettings, setFlagSettings } from './settings.ts';
import { readStatus } from './status.ts';

/** What a school sets for itself, and how the server is. */
export const settings = {
  readStatus,
  readFlagSettings,
  setFlagSettings,
  previewFlagSettings,
  listBank,
  addPractice,
  changePractice,
  listClosures,
  addClosure,
  dropClosure,
};
