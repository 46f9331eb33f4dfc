import { resolve } from 'node:path';
import { takeBackup } from '../backup/take.ts';
import { type Command, CommandRefused } from './command.ts';

/** A backup now, beside the scheduled ones: before something risky, or onto a disk that leaves the building. */
export const backup: Command = {
  usage: 'backup [--to FOLDER]',
  about: 'Take a backup while Noticed runs, and read all of it again to see that it is whole.',
  options: { to: { type: 'string' } },
  run: async (world, { values: { to } }) => {
    const { machine } = world;
    if (!machine?.backupFolder)
      throw new CommandRefused('The schools are in PostgreSQL, which has its own backups: see docs/operations.md.');
    const place = { data: machine.folder, backups: machine.backupFolder };
    const started = performance.now();
    const taken = await takeBackup(world, place, 'asked', typeof to === 'string' ? resolve(to) : place.backups);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    return [
      taken.folder,
      `${(taken.bytes / 1e6).toFixed(1)} MB, ${taken.rows} rows, ${taken.events} events, checksum ${taken.checksum}.`,
      `Taken and verified in ${seconds} s. Keep a copy on another disk, and one outside the building.`,
    ].join('\n');
  },
};
