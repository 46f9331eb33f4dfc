import { correctCheckIn, listPractices, logCheckIn, retractCheckIn } from './check-ins.ts';
import { readChanges } from './live.ts';
import { listRegisters, readRegister, retractReview, reviewRegister } from './registers.ts';
import { arrangeParentsEvening, arrangeSeats, readParentsEvening, readSeating, readSupplySheet } from './sheets.ts';
import { readToday, snoozeFlag } from './today.ts';

/** Registers, what happens on them, and Today. */
export const registers = {
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
