import type { settings as operations } from '@noticed/shared/contract/settings/operations';
import type { Handlers } from '../../http/call.ts';
import { addClosure, dropClosure, listClosures } from './closures.ts';
import { previewFlagSettings, readFlagSettings, setFlagSettings } from './flags.ts';
import { addPractice, changePractice, listBank } from './practices.ts';
import { readStatus } from './status.ts';

export const settings: Handlers<typeof operations> = {
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
