import type { registers as operations } from '@noticed/shared/contract/registers/operations';
import type { Handlers } from '../../http/call.ts';
import { readChanges } from './changes.ts';
import { correctCheckIn, listPractices, logCheckIn, retractCheckIn } from './check-ins.ts';
import { listRegisters, readRegister, retractReview, reviewRegister } from './registers.ts';
import { arrangeParentsEvening, arrangeSeats, readParentsEvening, readSeating, readSupplySheet } from './sheets.ts';
import { readToday, snoozeFlag } from './today.ts';

export const registers: Handlers<typeof operations> = {
  listRegisters,
  readRegister,
  readChanges,
  reviewRegister,
  retractReview,
  readSupplySheet,
  readParentsEvening,
  arrangeParentsEvening,
  readSeating,
  arrangeSeats,
  listPractices,
  logCheckIn,
  correctCheckIn,
  retractCheckIn,
  readToday,
  snoozeFlag,
};
